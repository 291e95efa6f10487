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
        var values = _generation.DocumentValues;
        var (regions, years, kinds) = (new long[values.Regions.Count], new long[values.Years.Count], new long[values.Kinds.Count]);
        for (var row = 0; row < _documents.Length; row++)
        {
            var all = _documents[row];
            var (region, year, kind) = _filter.PassesAll ? (all, all, all) : (all + _regionOnly[row], all + _yearOnly[row], all + _kindOnly[row]);
            if ((region | year | kind) == 0)
                continue;
            regions[values.RegionOf[row]] += region;
            years[values.YearOf[row]] += year;
            kinds[values.KindOf[row]] += kind;
        }

        return new Facets(
            InOrder(Counts(values.Regions, regions)), InOrder(Counts(values.Years, years)),
            Labelled(_themes, Labels.FirstTheme), Labelled(_topics, Labels.FirstTopic), Departments(), InOrder(Counts(values.Kinds, kinds)));
    }

    // Number 0 stands for documents without a value.
    private static IEnumerable<FacetCount> Counts(IReadOnlyList<(string Value, string? Label)> values, long[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                yield return new FacetCount(values[i].Value, counts[i], values[i].Label);
        }
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

    private List<FacetCount> Labelled(long[] counts, int first) => InOrder(
        Enumerable.Range(0, counts.Length).Where(bit => counts[bit] > 0).Select(bit => new FacetCount(_generation.Labels.Code(first + bit), counts[bit])));

    private List<FacetCount> Departments() => InOrder(
        Enumerable.Range(0, _departments.Length).Where(i => _departments[i] > 0).Select(i => new FacetCount(_generation.Departments.Canonical[i], _departments[i])));

    private static List<FacetCount> InOrder(IEnumerable<FacetCount> counts)
    {
        List<FacetCount> sorted = [.. counts];
        sorted.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return sorted;
    }
}
