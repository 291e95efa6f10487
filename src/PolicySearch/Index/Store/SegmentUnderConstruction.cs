using PolicySearch.Index.Postings;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>Gathers the derived data of tasks as they are stored.</summary>
/// <param name="firstTask">The row of the first task that will be added.</param>
internal sealed class SegmentUnderConstruction(int firstTask)
{
    private readonly SegmentBuilder _postings = new();
    private readonly List<ColumnRow> _rows = [];
    private readonly Dictionary<string, string> _normalised = [];

    /// <summary>The row of its slot 0.</summary>
    public int FirstTask { get; } = firstTask;

    /// <summary>One more than its last slot.</summary>
    public int Span => _rows.Count == 0 ? 0 : _rows[^1].Slot + 1;

    /// <summary>Characters of all its texts.</summary>
    public long Length { get; private set; }

    /// <summary>How many tokens it holds.</summary>
    public int Tokens => _postings.Tokens;

    /// <summary>Adds a task; rows must ascend.</summary>
    public void Add(int row, int document, PolicyTask task, uint themes, ulong topics, IReadOnlyList<int> departments)
    {
        var slot = row - FirstTask;
        var text = IndexedText.Of(task, Normalise);
        _postings.Add(slot, text.Characters);
        _rows.Add(new ColumnRow(
            slot, document, text.TextEnd, text.HeadingEnd, text.Characters.Length, new LabelBits(themes, topics), task.Targets.Count,
            Shape.Of(text.Characters.AsSpan(0, text.TextEnd)), departments));
        Length += text.TextEnd;
    }

    /// <summary>The columns of what was added.</summary>
    public Columns Columns() => Store.Columns.Build(Span, _rows);

    /// <summary>Hands out the posting lists in ascending order of tokens.</summary>
    public void FlushPostings(PostingWriter write) => _postings.Flush(write);

    private string Normalise(string text)
    {
        if (!_normalised.TryGetValue(text, out var normalised))
            _normalised.Add(text, normalised = SearchText.Normalise(text));
        return normalised;
    }
}
