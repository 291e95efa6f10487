using Lucene.Net.Documents;
using Lucene.Net.Index;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Writing;

/// <summary>The fields of a task in the Lucene index.</summary>
internal static class IndexFields
{
    /// <summary>Character pairs of text, headings and departments in one run, with positions: decides whether a term is there.</summary>
    public const string Pairs = TaskAnalyzer.Pairs;

    /// <summary>Words of the text, with frequencies: for ranking sentences, never for deciding.</summary>
    public const string Words = TaskAnalyzer.Words;

    /// <summary>The document's key: a term, to replace and remove by, and a doc value.</summary>
    public const string Document = "document";

    /// <summary>The task's number in its document.</summary>
    public const string Sequence = "sequence";

    /// <summary>Where its text, its headings and its departments end in the run.</summary>
    public const string TextEnd = "text_end", HeadingEnd = "heading_end", End = "end";

    /// <summary>How many targets it states.</summary>
    public const string Targets = "targets";

    /// <summary>A fingerprint of its wording.</summary>
    public const string Shape = "shape";

    /// <summary>Codes of its themes and topics.</summary>
    public const string Theme = "theme", Topic = "topic";

    /// <summary>Canonical and printed names of its departments.</summary>
    public const string Department = "department", PrintedDepartment = "department_printed";

    /// <summary>Canonical names of its departments, each with the part it plays.</summary>
    public const string DepartmentRole = "department_role";

    /// <summary>Pairs need their positions.</summary>
    public static readonly FieldType PairsType = Indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /// <summary>Words are counted.</summary>
    public static readonly FieldType WordsType = Indexed(IndexOptions.DOCS_AND_FREQS);

    /// <summary>A key is there or not.</summary>
    public static readonly FieldType KeyType = Indexed(IndexOptions.DOCS_ONLY, tokenised: false);

    private static FieldType Indexed(IndexOptions options, bool tokenised = true)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = tokenised, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
