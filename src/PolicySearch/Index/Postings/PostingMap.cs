using System.Numerics;

namespace PolicySearch.Index.Postings;

/// <summary>A posting list as searches use it: which tasks of a segment a token stands in, and where in each.</summary>
/// <remarks>
/// A token in a thirty-second of the tasks or more is a bit a task, so that several tokens are compared 64 tasks at a time, with the
/// number of entries before each word. A rarer one is its tasks in ascending order. Immutable; may be read by several threads.
/// </remarks>
internal sealed class PostingMap
{
    private const int BitsPerEntry = 32;
    private const int WordBits = 64;

    // Either the tasks, or a bit for each slot and how many bits are set before each word.
    private readonly int[] _slots = [];
    private readonly ulong[] _bits = [];
    private readonly int[] _before = [];
    // Where the positions in each entry's task begin, and one more for the end.
    private readonly int[] _positionsAt;
    private readonly byte[] _positions;

    /// <summary>Unfolds a written list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="span">How many slots the segment has.</param>
    public PostingMap(ReadOnlySpan<byte> list, int span)
    {
        var reader = new PostingReader(list);
        Count = reader.Count;
        _positionsAt = new int[Count + 1];
        _positionsAt[Count] = reader.AllPositions.Length;
        // Those who read positions look at the byte behind them.
        _positions = [.. reader.AllPositions, 0];
        if ((long)Count * BitsPerEntry < span)
        {
            _slots = new int[Count];
            for (var i = 0; reader.Next(); i++)
                (_slots[i], _positionsAt[i]) = (reader.Slot, reader.PositionsAt);
            return;
        }

        _bits = new ulong[(span + WordBits - 1) / WordBits];
        for (var i = 0; reader.Next(); i++)
        {
            _bits[reader.Slot / WordBits] |= 1ul << reader.Slot;
            _positionsAt[i] = reader.PositionsAt;
        }

        _before = new int[_bits.Length];
        for (var word = 1; word < _before.Length; word++)
            _before[word] = _before[word - 1] + BitOperations.PopCount(_bits[word - 1]);
    }

    /// <summary>How many tasks it names.</summary>
    public int Count { get; }

    /// <summary>The memory it takes, bytes.</summary>
    public long Size => (8L * _bits.Length) + (4L * (_slots.Length + _before.Length + _positionsAt.Length)) + _positions.Length;

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

    /// <summary>The positions in a task, and the byte behind them; empty where the token does not stand in it. See <see cref="PostingList.Positions"/>.</summary>
    /// <param name="slot">The task.</param>
    /// <param name="near">Where to look first; best where slots ascend from call to call.</param>
    public ReadOnlySpan<byte> PositionsIn(int slot, ref int near)
    {
        var entry = Entry(slot, ref near);
        return entry < 0 ? [] : _positions.AsSpan(_positionsAt[entry], _positionsAt[entry + 1] - _positionsAt[entry] + 1);
    }

    // Which entry is a slot's; -1 where it has none.
    private int Entry(int slot, ref int near)
    {
        if (Dense)
        {
            var word = _bits[slot / WordBits];
            var bit = 1ul << slot;
            return (word & bit) == 0 ? -1 : _before[slot / WordBits] + BitOperations.PopCount(word & (bit - 1));
        }

        if (near > 0 && _slots[near - 1] >= slot)
            near = 0;
        while (near < _slots.Length && _slots[near] < slot)
            near++;
        return near < _slots.Length && _slots[near] == slot ? near : -1;
    }
}
