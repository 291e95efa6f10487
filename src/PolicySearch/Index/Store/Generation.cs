using System.Collections.Frozen;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>One state of the index as readers need it in memory. Immutable; what did not change is shared with the state before.</summary>
internal sealed class Generation
{
    /// <summary>Counts up with every write.</summary>
    public required long Number { get; init; }

    /// <summary>Segments in ascending order of tasks.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Documents by row.</summary>
    public required FrozenDictionary<int, DocumentRow> Documents { get; init; }

    /// <summary>The codes of themes and topics, by bit.</summary>
    public required Labels Labels { get; init; }

    /// <summary>Printed department names by row.</summary>
    public required DepartmentNames Departments { get; init; }

    /// <summary>Researchers' decisions by task row.</summary>
    public required FrozenDictionary<int, ThemeCorrection> Corrections { get; init; }

    /// <summary>Tasks that are there.</summary>
    public required int Tasks { get; init; }

    /// <summary>Characters a task's text has on average.</summary>
    public required double AverageLength { get; init; }

    /// <summary>The last document row.</summary>
    public int LastDocument => Newness.Length - 1;

    /// <summary>How new each document is, by row.</summary>
    public int[] Newness => _newness.Value;

    /// <summary>What facets count of documents.</summary>
    public DocumentValues DocumentValues => _values.Value;

    /// <summary>Rows of the documents whose title or number contains a normalised term.</summary>
    public IReadOnlySet<int> DocumentsTitled(string term) => _titles.Value.Containing(term);

    // Made when first asked for, by one reader; others who ask meanwhile wait for it.
    private readonly Lazy<int[]> _newness;
    private readonly Lazy<DocumentValues> _values;
    private readonly Lazy<TitleList> _titles;

    public Generation()
    {
        _newness = new(NewnessByRow);
        _values = new(() => new DocumentValues(Documents!));
        _titles = new(() => new TitleList(Documents!.Values));
    }

    private int[] NewnessByRow()
    {
        var newness = new int[Documents.Count == 0 ? 1 : Documents.Keys.Max() + 1];
        foreach (var (row, document) in Documents)
            newness[row] = document.Newness;
        return newness;
    }

    /// <summary>The segment of a task row.</summary>
    public Segment SegmentOf(int task)
    {
        var low = 0;
        for (var high = Segments.Count - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].FirstTask <= task)
                low = middle;
            else
                high = middle - 1;
        }

        return Segments[low];
    }
}
