using System.Buffers;
using PolicySearch.Search.Matching;
using PolicySearch.Store;

namespace PolicySearch.Search.Faceting;

/// <summary>
/// Counts every facet's values over the matches, in the pass that also finds the best ones. A facet that is filtered counts what its
/// own filter leaves out too, so that a second value can be chosen.
/// </summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly DocumentCatalogue _catalogue;
    private readonly bool _filtered;
    // Per document, spread over region, year and kind only at the end: three facets cost one count a task.
    private int[] _documents;
    private readonly int[] _regionOnly;
    private readonly int[] _yearOnly;
    private readonly int[] _kindOnly;
    private readonly ValueCounter _themes = new();
    private readonly ValueCounter _topics = new();
    private readonly ValueCounter _departments = new();

    /// <param name="catalogue">The documents.</param>
    /// <param name="filter">What tasks must also be; decides which counts must be kept apart.</param>
    public FacetCounter(DocumentCatalogue catalogue, ResolvedFilter filter)
    {
        (_catalogue, _filtered) = (catalogue, !filter.PassesAll);
        var count = catalogue.Entries.Count;
        _documents = ArrayPool<int>.Shared.Rent(count);
        Array.Clear(_documents);
        (_regionOnly, _yearOnly, _kindOnly) = _filtered ? (new int[count], new int[count], new int[count]) : ([], [], []);
    }

    /// <summary>Counts tasks that pass every filter, a facet at a time: each is a short loop over one column.</summary>
    /// <param name="segment">Their segment.</param>
    /// <param name="slots">Their slots.</param>
    public void Count(TaskSegment segment, ReadOnlySpan<int> slots)
    {
        var (columns, numbers) = (segment.Columns, segment.DocumentNumbers);
        foreach (var slot in slots)
            _documents[numbers[columns.Document[slot]]]++;
        _themes.Count(columns.Themes, slots);
        _topics.Count(columns.Topics, slots);
        _departments.Count(columns.Departments, slots);
    }

    /// <summary>Counts a task for one facet: the one whose filter alone it fails.</summary>
    public void CountFor(FacetSet facet, TaskSegment segment, int slot)
    {
        var (columns, document) = (segment.Columns, segment.DocumentOf(slot));
        switch (facet)
        {
            case FacetSet.Region:
                _regionOnly[document]++;
                break;
            case FacetSet.Year:
                _yearOnly[document]++;
                break;
            case FacetSet.Kind:
                _kindOnly[document]++;
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

    /// <summary>Numbers of the documents that tasks were counted of.</summary>
    public IEnumerable<int> Documents() => Enumerable.Range(0, _catalogue.Entries.Count).Where(document => _documents[document] > 0);

    /// <summary>The counts, most frequent first.</summary>
    public Facets Facets()
    {
        var values = _catalogue.Values;
        var (regions, years, kinds) = (new long[values.Regions.Count], new long[values.Years.Count], new long[values.Kinds.Count]);
        for (var document = 0; document < _catalogue.Entries.Count; document++)
        {
            var count = _documents[document];
            var (region, year, kind) = _filtered ? (_regionOnly[document], _yearOnly[document], _kindOnly[document]) : (0, 0, 0);
            if (count + region + year + kind == 0)
                continue;
            regions[values.RegionOf[document]] += count + region;
            years[values.YearOf[document]] += count + year;
            kinds[values.KindOf[document]] += count + kind;
        }

        return new Facets(InOrder(regions, values.Regions), InOrder(years, values.Years), _themes.InOrder(), _topics.InOrder(), _departments.InOrder(), InOrder(kinds, values.Kinds));
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        _documents = [];
    }

    // Values stand in order already; only those that occur are sorted by count. A value without a name stands for those that have none.
    private static List<FacetCount> InOrder(long[] counts, IReadOnlyList<NamedValue> values)
    {
        var keys = new List<long>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && values[i].Value.Length > 0)
                keys.Add(((int.MaxValue - counts[i]) << 32) | (uint)i);
        }

        keys.Sort();
        var sorted = new List<FacetCount>(keys.Count);
        foreach (var key in keys)
        {
            var i = (int)(uint)key;
            sorted.Add(new FacetCount(values[i].Value, counts[i], values[i].Label));
        }

        return sorted;
    }
}
