using PolicySearch.Search.Matching;
using PolicySearch.Store;

namespace PolicySearch.Search.Faceting;

/// <summary>
/// Counts every facet's values over the matches, in the pass that also finds the best ones. A facet that is filtered counts what its
/// own filter leaves out too, so that a second value can be chosen.
/// </summary>
internal sealed class FacetCounter
{
    private readonly DocumentValues _values;
    private readonly int[] _regions;
    private readonly int[] _years;
    private readonly int[] _kinds;
    private readonly bool[]? _documents;
    private readonly ValueCounter _themes = new();
    private readonly ValueCounter _topics = new();
    private readonly ValueCounter _departments = new();

    /// <param name="catalogue">The documents.</param>
    /// <param name="notesDocuments">Whether <see cref="Documents"/> is going to be asked for.</param>
    public FacetCounter(DocumentCatalogue catalogue, bool notesDocuments)
    {
        _values = catalogue.Values;
        (_regions, _years, _kinds) = (new int[_values.Regions.Length], new int[_values.Years.Length], new int[_values.Kinds.Length]);
        _documents = notesDocuments ? new bool[catalogue.Entries.Count] : null;
    }

    /// <summary>Counts tasks that pass every filter, a facet at a time: each is a short loop over one column.</summary>
    /// <param name="segment">Their segment.</param>
    /// <param name="slots">Their slots.</param>
    public void Count(TaskSegment segment, ReadOnlySpan<int> slots)
    {
        var columns = segment.Columns;
        CountDocuments(columns.Document, segment.DocumentValues, slots);
        if (_documents is not null)
        {
            foreach (var slot in slots)
                _documents[segment.DocumentOf(slot)] = true;
        }

        _themes.Count(columns.Themes, slots);
        _topics.Count(columns.Topics, slots);
        _departments.Count(columns.Departments, slots);
    }

    /// <summary>Counts a task for one facet: the one whose filter alone it fails.</summary>
    public void CountFor(FacetSet facet, TaskSegment segment, int slot)
    {
        var columns = segment.Columns;
        var values = segment.DocumentValues[columns.Document[slot]];
        switch (facet)
        {
            case FacetSet.Region:
                _regions[values.Region]++;
                break;
            case FacetSet.Year:
                _years[values.Year]++;
                break;
            case FacetSet.Kind:
                _kinds[values.Kind]++;
                break;
            case FacetSet.Theme:
                _themes.Count(columns.Themes, [slot]);
                break;
            case FacetSet.Topic:
                _topics.Count(columns.Topics, [slot]);
                break;
            default:
                _departments.Count(columns.Departments, [slot]);
                break;
        }
    }

    /// <summary>Numbers of the documents that tasks were counted of; none where they were not to be noted.</summary>
    public IReadOnlyList<int> Documents() => _documents is null ? [] : [.. Enumerable.Range(0, _documents.Length).Where(document => _documents[document])];

    /// <summary>The counts, most frequent first.</summary>
    public Facets Facets() => new(
        InOrder(_regions, _values.Regions), InOrder(_years, _values.Years), _themes.InOrder(), _topics.InOrder(), _departments.InOrder(), InOrder(_kinds, _values.Kinds));

    // Region, year and kind are a document's: where there are more tasks than documents, its tasks are counted first.
    private void CountDocuments(int[] documentOf, ValueNumbers[] values, ReadOnlySpan<int> slots)
    {
        if (slots.Length < values.Length)
        {
            foreach (var slot in slots)
                Add(values[documentOf[slot]], 1);
            return;
        }

        var tasks = new int[values.Length];
        foreach (var slot in slots)
            tasks[documentOf[slot]]++;
        for (var document = 0; document < tasks.Length; document++)
            Add(values[document], tasks[document]);
    }

    private void Add(ValueNumbers values, int tasks)
    {
        _regions[values.Region] += tasks;
        _years[values.Year] += tasks;
        _kinds[values.Kind] += tasks;
    }

    // Values stand in order already; only those that occur are sorted by count. A value without a name stands for those that have none.
    private static FacetCount[] InOrder(int[] counts, NamedValue[] values)
    {
        var keys = new long[counts.Length];
        var number = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && values[i].Value.Length > 0)
                keys[number++] = ((long)(int.MaxValue - counts[i]) << 32) | (uint)i;
        }

        Array.Sort(keys, 0, number);
        var sorted = new FacetCount[number];
        for (var at = 0; at < number; at++)
        {
            var i = (int)(uint)keys[at];
            sorted[at] = new FacetCount(values[i].Value, counts[i], values[i].Label);
        }

        return sorted;
    }
}
