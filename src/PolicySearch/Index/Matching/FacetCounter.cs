using System.Buffers;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>
/// Counts every facet's values over the matches, in the pass that also finds the best ones. A facet that is filtered counts what its
/// own filter leaves out too, so that a second value can be chosen.
/// </summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly Generation _generation;
    private readonly PropertyFilter _filter;
    private readonly bool _corrected;
    // Per document row, spread over region, year and kind only at the end: three facets cost one count a task.
    private int[] _documents;
    // The rows that were counted, where no filter makes all of them count.
    private readonly List<int> _counted = [];
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
        (_generation, _filter, _corrected) = (generation, filter, generation.Corrections.Count > 0);
        var rows = generation.LastDocument + 1;
        _documents = ArrayPool<int>.Shared.Rent(rows);
        Array.Clear(_documents);
        (_regionOnly, _yearOnly, _kindOnly) = filter.PassesAll ? ([], [], []) : (new int[rows], new int[rows], new int[rows]);
        _departments = new long[generation.Departments.Canonical.Count];
        _lastWith = new int[_departments.Length];
    }

    /// <summary>Counts tasks that pass every filter, a facet at a time: each is a short loop over one column.</summary>
    /// <param name="segment">Their segment.</param>
    /// <param name="slots">Their slots.</param>
    public void Count(Segment segment, ReadOnlySpan<int> slots)
    {
        var columns = segment.Columns;
        foreach (var slot in slots)
        {
            if (_documents[columns.Document[slot]]++ == 0)
                _counted.Add(columns.Document[slot]);
        }

        CountLabels(segment, slots);
        if (columns.Departments.Length == 0)
            return;
        foreach (var slot in slots)
            CountDepartments(columns.DepartmentsOf(slot));
    }

    /// <summary>Counts a task for one facet: the one whose filter alone it fails.</summary>
    public void CountFor(FacetSet facet, Segment segment, int slot)
    {
        var row = segment.Columns.Document[slot];
        switch (facet)
        {
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
                CountBits(_themes, _filter.Themes(segment, slot), 1);
                break;
            case FacetSet.Topic:
                CountBits(_topics, _filter.Topics(segment, slot), 1);
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
        if (_filter.PassesAll)
        {
            foreach (var row in _counted)
                Spread(row, _documents[row], _documents[row], _documents[row]);
        }
        else
        {
            for (var row = 0; row < _regionOnly.Length; row++)
                Spread(row, _documents[row] + _regionOnly[row], _documents[row] + _yearOnly[row], _documents[row] + _kindOnly[row]);
        }

        return new Facets(
            InOrder(regions, values.Regions), InOrder(years, values.Years), Labelled(_themes, Labels.FirstTheme), Labelled(_topics, Labels.FirstTopic),
            InOrder(_departments, _generation.Departments.Canonical), InOrder(kinds, values.Kinds));

        void Spread(int row, int region, int year, int kind)
        {
            regions[values.RegionOf[row]] += region;
            years[values.YearOf[row]] += year;
            kinds[values.KindOf[row]] += kind;
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        _documents = [];
    }

    // A count a set of labels, spread over its themes and topics at the end; task by task where researchers decided otherwise.
    private void CountLabels(Segment segment, ReadOnlySpan<int> slots)
    {
        if (_corrected)
        {
            foreach (var slot in slots)
            {
                CountBits(_themes, _filter.Themes(segment, slot), 1);
                CountBits(_topics, _filter.Topics(segment, slot), 1);
            }

            return;
        }

        var columns = segment.Columns;
        var counts = new int[columns.LabelSets.Length];
        foreach (var slot in slots)
            counts[columns.LabelSet[slot]]++;
        for (var set = 0; set < counts.Length; set++)
        {
            CountBits(_themes, columns.LabelSets[set].Themes, counts[set]);
            CountBits(_topics, columns.LabelSets[set].Topics, counts[set]);
        }
    }

    private static void CountBits(long[] counts, ulong bits, int times)
    {
        for (; bits != 0; bits &= bits - 1)
            counts[System.Numerics.BitOperations.TrailingZeroCount(bits)] += times;
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

    private List<FacetCount> Labelled(long[] counts, int first)
    {
        var sorted = Enumerable.Range(0, counts.Length).Where(bit => counts[bit] > 0).Select(bit => new FacetCount(_generation.Labels.Code(first + bit), counts[bit])).ToList();
        sorted.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return sorted;
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
