using System.Buffers;

namespace PolicySearch.Language;

/// <summary>The marks that part sentences, lists and clauses, of both widths.</summary>
internal static class Punctuation
{
    /// <summary>Marks that end a sentence or part of one.</summary>
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！;");

    /// <summary>Sentence ends and colons.</summary>
    public static readonly SearchValues<char> TitleEnds = SearchValues.Create("。；！;：:");

    /// <summary>Marks that no name holds.</summary>
    public static readonly SearchValues<char> NotInNames = SearchValues.Create("。；;：:！!？?…");

    /// <summary>Marks that no heading holds.</summary>
    public static readonly SearchValues<char> NotInHeadings = SearchValues.Create("。；，,：:");

    /// <summary>Marks that no signature holds.</summary>
    public static readonly SearchValues<char> NotInSignatures = SearchValues.Create("。；：:");

    /// <summary>Marks between names.</summary>
    public static readonly SearchValues<char> BetweenNames = SearchValues.Create("、,，;；");

    /// <summary>Marks and space between clauses.</summary>
    public static readonly SearchValues<char> BetweenClauses = SearchValues.Create("。;；,， \t");

    /// <summary>The ranks of divisions, and the word for all of them: 各市县区.</summary>
    public static readonly SearchValues<char> Ranks = SearchValues.Create("各辖市县区州盟旗乡镇街道苏木、");

    /// <summary>Opening brackets.</summary>
    public static readonly SearchValues<char> Openers = SearchValues.Create("(（【〖[〈<〔［＜{﹙");

    /// <summary>Closing round brackets and colons: a line without them holds no clause but a bare last sentence.</summary>
    public static readonly SearchValues<char> ClauseMarks = SearchValues.Create(")）:：]】〗〕");

    /// <summary>Closing round brackets and colons: what a clause in brackets or behind a label holds.</summary>
    public static readonly SearchValues<char> LabelMarks = SearchValues.Create("）)：:");

    /// <summary>Words that open or close a department clause.</summary>
    public static readonly WordSet RoleVerbs = new("牵头", "责任单位", "责任部门", "配合单位", "配合部门");

    /// <summary>Characters of which every clause holds one.</summary>
    public static readonly SearchValues<char> ClauseCharacters = SearchValues.Create("单部牵负落实配主导)）]】〗〕］〉>");
}
