using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Matching;

/// <summary>
/// What filters, facets and ranking ask of each task of a segment, a value a slot (Lucene's document number in the segment). Read from
/// the doc values when a segment is first used; a segment's core never changes, so all readers share it.
/// </summary>
internal sealed class TaskColumns
{
    private TaskColumns(int span)
    {
        Document = new int[span];
        Sequence = new int[span];
        TextEnd = new SmallNumbers(span);
        HeadingEnd = new SmallNumbers(span);
        End = new SmallNumbers(span);
        Targets = new byte[span];
        Shape = new ulong[span];
    }

    /// <summary>The keys of the documents, by the numbers in <see cref="Document"/>.</summary>
    public required string[] DocumentKeys { get; init; }

    /// <summary>The task's document, as a number in this segment.</summary>
    public int[] Document { get; }

    /// <summary>The task's number in its document.</summary>
    public int[] Sequence { get; }

    /// <summary>Where the task's text ends in its run of positions; headings follow.</summary>
    public SmallNumbers TextEnd { get; }

    /// <summary>Where its headings end; departments follow.</summary>
    public SmallNumbers HeadingEnd { get; }

    /// <summary>Where its departments end.</summary>
    public SmallNumbers End { get; }

    /// <summary>How many targets it states, at most 255.</summary>
    public byte[] Targets { get; }

    /// <summary>A fingerprint of its wording: nearly the same text gives nearly the same bits.</summary>
    public ulong[] Shape { get; }

    /// <summary>Its themes.</summary>
    public required ValueSets Themes { get; init; }

    /// <summary>Its topics.</summary>
    public required ValueSets Topics { get; init; }

    /// <summary>Its departments by their canonical names.</summary>
    public required ValueSets Departments { get; init; }

    /// <summary>Its departments as printed.</summary>
    public required ValueSets PrintedDepartments { get; init; }

    /// <summary>How many slots the segment has.</summary>
    public int Span => Document.Length;

    /// <summary>Where those of a task's fields begin and end that are asked for.</summary>
    public (int Start, int End)[] FieldsOf(int slot, SearchFields asked) =>
    [
        .. new[]
        {
            (SearchFields.Text, 0, TextEnd[slot]),
            (SearchFields.Heading, TextEnd[slot], HeadingEnd[slot]),
            (SearchFields.Department, HeadingEnd[slot], End[slot]),
        }.Where(field => asked.HasFlag(field.Item1)).Select(field => (field.Item2, field.Item3)),
    ];

    /// <summary>Reads the doc values of a segment.</summary>
    public static TaskColumns Read(AtomicReader reader)
    {
        var span = reader.MaxDoc;
        var documents = Values(reader.GetSortedDocValues, IndexFields.Document);
        var columns = new TaskColumns(span)
        {
            DocumentKeys = Keys(documents),
            Themes = ValueSets.Read(reader, IndexFields.Theme),
            Topics = ValueSets.Read(reader, IndexFields.Topic),
            Departments = ValueSets.Read(reader, IndexFields.Department),
            PrintedDepartments = ValueSets.Read(reader, IndexFields.PrintedDepartment),
        };
        NumericDocValues sequences = Numbers(IndexFields.Sequence), textEnds = Numbers(IndexFields.TextEnd), headingEnds = Numbers(IndexFields.HeadingEnd),
            ends = Numbers(IndexFields.End), targets = Numbers(IndexFields.Targets), shapes = Numbers(IndexFields.Shape);
        for (var slot = 0; slot < span; slot++)
        {
            columns.Document[slot] = documents.GetOrd(slot);
            columns.Sequence[slot] = (int)sequences.Get(slot);
            columns.TextEnd[slot] = (int)textEnds.Get(slot);
            columns.HeadingEnd[slot] = (int)headingEnds.Get(slot);
            columns.End[slot] = (int)ends.Get(slot);
            columns.Targets[slot] = (byte)Math.Min(targets.Get(slot), byte.MaxValue);
            columns.Shape[slot] = (ulong)shapes.Get(slot);
        }

        return columns;

        NumericDocValues Numbers(string field) => Values(reader.GetNumericDocValues, field);
    }

    private static string[] Keys(SortedDocValues documents)
    {
        var bytes = new BytesRef();
        var keys = new string[documents.ValueCount];
        for (var i = 0; i < keys.Length; i++)
        {
            documents.LookupOrd(i, bytes);
            keys[i] = bytes.Utf8ToString();
        }

        return keys;
    }

    private static T Values<T>(Func<string, T?> read, string field)
        where T : class => read(field) ?? throw new CorruptIndexException($"no doc values of the field {field}");
}
