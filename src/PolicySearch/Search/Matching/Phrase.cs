using System.Buffers;

namespace PolicySearch.Search.Matching;

/// <summary>Says where in tasks of one segment a term stands: where all pairs that cover it stand at their distances.</summary>
/// <param name="pairs">The pairs that cover the term.</param>
internal sealed class Phrase(TermPairs pairs)
{
    private readonly PostingMap[] _maps = pairs.Maps;
    private readonly int[] _offsets = pairs.Offsets;
    private readonly int[] _near = new int[pairs.Maps.Length];
    private int[] _starts = [];

    /// <summary>Where the term begins in a task, ascending; valid until the next call. Fastest where tasks ascend from call to call.</summary>
    public ReadOnlySpan<int> StartsIn(int slot)
    {
        var count = 0;
        for (var i = 0; i < _maps.Length; i++)
        {
            var entry = _maps[i].Entry(slot, ref _near[i]);
            if (entry < 0)
                return [];
            count = i == 0 ? _maps[i].Places.Read(entry, _offsets[i], ref _starts) : _maps[i].Places.Keep(entry, _offsets[i], _starts.AsSpan(0, count));
        }

        return _starts.AsSpan(0, count);
    }

    /// <summary>Counts the term in the fields of some tasks, all of which have its pairs.</summary>
    /// <param name="slots">The tasks, ascending, behind those of the call before.</param>
    /// <param name="columns">Where fields end.</param>
    /// <param name="counts">Gets the counts of each task; none where only the pairs stand in it, not the term.</param>
    public void Count(ReadOnlySpan<int> slots, TaskColumns columns, Span<FieldCounts> counts)
    {
        var entries = ArrayPool<int>.Shared.Rent(_maps.Length * slots.Length);
        for (var map = 0; map < _maps.Length; map++)
            _maps[map].Entries(slots, ref _near[map], entries.AsSpan(map * slots.Length, slots.Length));
        if (_maps.Length == 1)
            CountPair(entries, columns, counts[..slots.Length]);
        else if (_maps is [{ Places.IsShort: true }, { Places.IsShort: true }])
            CountTwo(slots, entries, entries.AsSpan(slots.Length), columns, counts);
        else
            CountPlaces(slots, entries, columns, counts);
        ArrayPool<int>.Shared.Return(entries);
    }

    private void CountPair(ReadOnlySpan<int> entries, TaskColumns columns, Span<FieldCounts> counts)
    {
        var known = _maps[0].Counts(columns);
        for (var i = 0; i < counts.Length; i++)
            counts[i] = new FieldCounts(known[entries[i]]);
    }

    // Most terms are covered by two pairs, and nearly always each of them stands in a task once.
    private void CountTwo(ReadOnlySpan<int> slots, ReadOnlySpan<int> rarer, ReadOnlySpan<int> other, TaskColumns columns, Span<FieldCounts> counts)
    {
        var (places, others) = (_maps[0].Places, _maps[1].Places);
        var apart = _offsets[1] - _offsets[0];
        for (var i = 0; i < slots.Length; i++)
        {
            var at = others.Short(other[i]);
            var count = default(FieldCounts);
            var next = 0;
            foreach (var place in places.Short(rarer[i]))
            {
                while (next < at.Length && at[next] < place + apart)
                    next++;
                if (next == at.Length)
                    break;
                if (at[next] == place + apart)
                    count = count.With(place - _offsets[0], slots[i], columns);
            }

            counts[i] = count;
        }
    }

    private void CountPlaces(ReadOnlySpan<int> slots, ReadOnlySpan<int> entries, TaskColumns columns, Span<FieldCounts> counts)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var count = default(FieldCounts);
            var places = _maps[0].Places.Read(entries[i], _offsets[0], ref _starts);
            foreach (var start in _starts.AsSpan(0, places))
            {
                var map = 1;
                while (map < _maps.Length && _maps[map].Places.Has(entries[(map * slots.Length) + i], start + _offsets[map]))
                    map++;
                if (map == _maps.Length)
                    count = count.With(start, slots[i], columns);
            }

            counts[i] = count;
        }
    }
}
