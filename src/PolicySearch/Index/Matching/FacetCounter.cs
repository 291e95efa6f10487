using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>
/// Counts every facet's values over the matches, in the pass that also finds the best ones. A facet that is filtered counts what its
/// own filter leaves out too, so that a second value can be chosen.
/// </summary>
internal sealed class FacetCounter
{
    private readonly Generation _generation;
    private readonly PropertyFilter _filter;
    // Per document row, spread over region, year and kind only at the end: three facets cost one count a task.
    private readonly int[] _documents;
    private readonly int[] _regionOnly;
    private readonly int[] _yearOnly;
    private readonly int[] _kindOnly;
    private readonly long[] _themes = new long[32];
    private readonly long[] _topics = new long[64];
    private readonly long[] _departments;
    private readonly int[] _lastWith;
    private int _seen;

    public FacetCounter(Generation generation, PropertyFilter filter)
    {
        (_generation, _filter) = (generation, filter);
        var rows = generation.LastDocument + 1;
        _documents = new int[rows];
        (_regionOnly, _yearOnly, _kindOnly) = filter.PassesAll ? ([], [], []) : (new int[rows], new int[rows], new int[rows]);
        _departments = new long[generation.Departments.Canonical.Count];
        _lastWith = new int[_departments.Length];
    }

    /// <summary>Counts a task.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="fails">The one facet whose filter it fails; none where it passes.</param>
    public void Count(Segment segment, int slot, FacetSet fails)
    {
        var row = segment.Columns.Document[slot];
        switch (fails)
        {
            case FacetSet.None:
                _documents[row]++;
                CountBits(_themes, _filter.Themes(segment, slot));
                CountBits(_topics, _filter.Topics(segment, slot));
                CountDepartments(segment.Columns.DepartmentsOf(slot));
                break;
            case FacetSet.Region:
                _regionOnly[row]++;
                break;
            case FacetSet.Year:
                _yearOnly[row]++;
                break;
            case FacetSet.Kind:
                _kindOnly[row]++;
                break;
            case FacetSet.Theme:
                CountBits(_themes, _filter.Themes(segment, slot));
                break;
            case FacetSet.Topic:
                CountBits(_topics, _filter.Topics(segment, slot));
                break;
            default:
                CountDepartments(segment.Columns.DepartmentsOf(slot));
                break;
        }
    }

    /// <summary>The counts, most frequent first.</summary>
    public Facets Facets()
    {
        var regions = new Dictionary<string, (long Count, string Label)>();
        var years = new Dictionary<string, (long Count, string Label)>();
        var kinds = new Dictionary<string, (long Count, string Label)>();
        foreach (var (row, document) in _generation.Documents)
        {
            var all = _documents[row];
            var (region, year, kind) = _filter.PassesAll ? (all, all, all) : (all + _regionOnly[row], all + _yearOnly[row], all + _kindOnly[row]);
            if (region > 0 && document.Document.Region is { } place)
                Add(regions, place.Code, region, place.Name);
            if (year > 0)
                Add(years, document.YearText, year, document.YearText);
            if (kind > 0)
                Add(kinds, document.KindText, kind, document.KindText);
        }

        return new Facets(
            Sorted(regions), Sorted(years.Where(pair => pair.Key.Length > 0)), Labelled(_themes, Labels.FirstTheme), Labelled(_topics, Labels.FirstTopic),
            Departments(), Sorted(kinds));
    }

    private static void CountBits(long[] counts, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
            counts[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
    }

    // Two printed names of one department in one task count once.
    private void CountDepartments(ReadOnlySpan<int> rows)
    {
        _seen++;
        foreach (var row in rows)
        {
            var canonical = _generation.Departments.CanonicalOf(row);
            if (_lastWith[canonical] == _seen)
                continue;
            _lastWith[canonical] = _seen;
            _departments[canonical]++;
        }
    }

    private static void Add(Dictionary<string, (long Count, string Label)> counts, string value, long count, string label)
    {
        counts.TryGetValue(value, out var before);
        counts[value] = (before.Count + count, before.Label ?? label);
    }

    private static List<FacetCount> Sorted(IEnumerable<KeyValuePair<string, (long Count, string Label)>> counts) =>
        InOrder(counts.Select(pair => new FacetCount(pair.Key, pair.Value.Count, pair.Value.Label == pair.Key ? null : pair.Value.Label)));

    private List<FacetCount> Labelled(long[] counts, int first) => InOrder(
        Enumerable.Range(0, counts.Length).Where(bit => counts[bit] > 0).Select(bit => new FacetCount(_generation.Labels.Code(first + bit), counts[bit])));

    private List<FacetCount> Departments() => InOrder(
        Enumerable.Range(0, _departments.Length).Where(i => _departments[i] > 0).Select(i => new FacetCount(_generation.Departments.Canonical[i], _departments[i])));

    private static List<FacetCount> InOrder(IEnumerable<FacetCount> counts) =>
        [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
}
