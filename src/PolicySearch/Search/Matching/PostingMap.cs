using System.Numerics;

namespace PolicySearch.Search.Matching;

/// <summary>A posting list unfolded in memory: which tasks of a segment a token stands in, and where in each.</summary>
/// <remarks>
/// A token in a thirty-second of the tasks or more is a bit a task, so that several tokens are compared 64 tasks at a time, with the
/// number of entries before each word. A rarer one is its tasks in ascending order. Removed tasks are in it: a segment's lists never
/// change. May be read by several threads.
/// </remarks>
internal sealed class PostingMap
{
    private const int BitsPerEntry = 32;
    private const int WordBits = 64;
    private const int StepsByOne = 8;

    // Either the tasks, or a bit for each slot and how many bits are set before each word.
    private readonly int[] _slots = [];
    private readonly ulong[] _bits = [];
    private readonly int[] _before = [];
    private ushort[]? _counts;

    /// <param name="entries">The tasks, ascending, and the positions in each, ascending.</param>
    /// <param name="span">How many slots the segment has.</param>
    public PostingMap(PostingEntries entries, int span)
    {
        Count = entries.Slots.Length;
        Places = new PlaceList(entries);
        if ((long)Count * BitsPerEntry < span)
        {
            _slots = entries.Slots.ToArray();
            return;
        }

        _bits = new ulong[(span + WordBits - 1) / WordBits];
        foreach (var slot in entries.Slots)
            _bits[slot / WordBits] |= 1ul << slot;
        _before = new int[_bits.Length];
        for (var word = 1; word < _before.Length; word++)
            _before[word] = _before[word - 1] + BitOperations.PopCount(_bits[word - 1]);
    }

    /// <summary>How many tasks it names, removed ones included.</summary>
    public int Count { get; }

    /// <summary>Where it stands in each of them.</summary>
    public PlaceList Places { get; }

    /// <summary>The memory it takes, bytes.</summary>
    public long Size => Places.Size + (8L * _bits.Length) + (4L * (_slots.Length + _before.Length)) + (2L * Count);

    /// <summary>Whether it is kept as a bit a task; <see cref="Bits"/> is empty where not.</summary>
    public bool Dense => _bits.Length > 0;

    /// <summary>A bit a slot, the lowest slot of each word in its lowest bit.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>The tasks, ascending, where it is not <see cref="Dense"/>.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    /// <summary>Keeps those of some ascending slots that it names, moved to the front.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="near">Where to look first; 0 at the beginning, and handed in again for slots that are later.</param>
    /// <returns>How many were kept.</returns>
    public int Keep(Span<int> slots, ref int near)
    {
        var kept = 0;
        if (Dense)
        {
            foreach (var slot in slots)
            {
                slots[kept] = slot;
                kept += (int)(_bits[slot / WordBits] >> slot) & 1;
            }

            return kept;
        }

        foreach (var slot in slots)
        {
            if (Entry(slot, ref near) >= 0)
                slots[kept++] = slot;
        }

        return kept;
    }

    /// <summary>Finds the entries of ascending slots, all of which it names.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="near">Where to look first, as in <see cref="Keep"/>.</param>
    /// <param name="entries">Gets a number a slot, to look up in <see cref="Places"/> and <see cref="Counts"/>.</param>
    public void Entries(ReadOnlySpan<int> slots, ref int near, Span<int> entries)
    {
        if (Dense)
        {
            for (var i = 0; i < slots.Length; i++)
                entries[i] = _before[slots[i] / WordBits] + BitOperations.PopCount(_bits[slots[i] / WordBits] & ((1ul << slots[i]) - 1));
            return;
        }

        for (var i = 0; i < slots.Length; i++)
            entries[i] = Entry(slots[i], ref near);
    }

    /// <summary>Which entry is a slot's; -1 where it has none.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="near">Where to look first; best where slots ascend from call to call.</param>
    public int Entry(int slot, ref int near)
    {
        if (Dense)
        {
            var word = _bits[slot / WordBits];
            var bit = 1ul << slot;
            return (word & bit) == 0 ? -1 : _before[slot / WordBits] + BitOperations.PopCount(word & (bit - 1));
        }

        if (near > 0 && _slots[near - 1] >= slot)
            near = 0;
        near = FirstFrom(slot, near);
        return near < _slots.Length && _slots[near] == slot ? near : -1;
    }

    /// <summary>How often it stands in the fields of each task, by entry, as <see cref="FieldCounts.Short"/>: all that ranking asks of a term of one pair.</summary>
    /// <param name="columns">Where fields end.</param>
    public ReadOnlySpan<ushort> Counts(TaskColumns columns) => _counts ??= CountFields(columns);

    private ushort[] CountFields(TaskColumns columns)
    {
        var counts = new ushort[Count];
        var places = Array.Empty<int>();
        var slot = -1;
        for (var entry = 0; entry < counts.Length; entry++)
        {
            slot = Dense ? NextSlot(slot + 1) : _slots[entry];
            var count = default(FieldCounts);
            var number = Places.Read(entry, 0, ref places);
            foreach (var place in places.AsSpan(0, number))
                count = count.With(place, slot, columns);
            counts[entry] = count.Short;
        }

        return counts;
    }

    // The first slot from one on that has its bit set.
    private int NextSlot(int from)
    {
        var word = from / WordBits;
        var bits = _bits[word] >> from << from;
        while (bits == 0)
            bits = _bits[++word];
        return (word * WordBits) + BitOperations.TrailingZeroCount(bits);
    }

    // The first place from one on whose slot is not below another: in ever greater steps, as few slots may be asked for among many.
    private int FirstFrom(int slot, int from)
    {
        for (var steps = 0; steps < StepsByOne; steps++, from++)
        {
            if (from >= _slots.Length || _slots[from] >= slot)
                return from;
        }

        var step = 1;
        while (from + step < _slots.Length && _slots[from + step] < slot)
            (from, step) = (from + step, step * 2);
        var found = _slots.AsSpan(from, Math.Min(step + 1, _slots.Length - from)).BinarySearch(slot);
        return from + (found < 0 ? ~found : found);
    }
}
