using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicySearch.Index.Postings;

/// <summary>A posting list as searches use it: which tasks of a segment a token stands in, and where in each.</summary>
/// <remarks>
/// A token in a thirty-second of the tasks or more is a bit a task, so that several tokens are compared 64 tasks at a time, with the
/// number of entries before each word. A rarer one is its tasks in ascending order. Beside each task lie its positions, as they are
/// written; most fit into four bytes. Immutable; may be read by several threads.
/// </remarks>
internal sealed class PostingMap
{
    private const int BitsPerEntry = 32;
    private const int WordBits = 64;
    private const int MostInPlace = 3;

    // Either the tasks, or a bit for each slot and how many bits are set before each word.
    private readonly int[] _slots = [];
    private readonly ulong[] _bits = [];
    private readonly int[] _before = [];
    // The positions of each entry's task: up to three bytes of them, and how many they are in the lowest byte. Where they are more, which
    // of the longer ones they are, above a lowest byte of 0. One more entry, for those who look at the byte behind.
    private readonly uint[] _places;
    // Where each of the longer ones begins in their bytes, and one more for the end.
    private readonly int[] _longAt;
    private readonly byte[] _long;

    /// <summary>Unfolds a written list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="span">How many slots the segment has.</param>
    public PostingMap(ReadOnlySpan<byte> list, int span)
    {
        var reader = new PostingReader(list);
        Count = reader.Count;
        _places = new uint[Count + 1];
        var dense = (long)Count * BitsPerEntry >= span;
        _slots = dense ? [] : new int[Count];
        _bits = dense ? new ulong[(span + WordBits - 1) / WordBits] : [];
        List<int> longAt = [0];
        var longBytes = new ByteBuffer(64);
        for (var i = 0; reader.Next(); i++)
        {
            if (dense)
                _bits[reader.Slot / WordBits] |= 1ul << reader.Slot;
            else
                _slots[i] = reader.Slot;
            _places[i] = Place(reader.Positions, longAt, longBytes);
        }

        longBytes.Append([0]);
        (_longAt, _long) = ([.. longAt], longBytes.Written.ToArray());
        _before = new int[_bits.Length];
        for (var word = 1; word < _before.Length; word++)
            _before[word] = _before[word - 1] + BitOperations.PopCount(_bits[word - 1]);
    }

    /// <summary>How many tasks it names.</summary>
    public int Count { get; }

    /// <summary>The memory it takes, bytes.</summary>
    public long Size => (8L * _bits.Length) + (4L * (_slots.Length + _before.Length + _places.Length + _longAt.Length)) + _long.Length;

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
        if (entry < 0)
            return [];

        var place = _places[entry];
        if ((byte)place > 0)
            return MemoryMarshal.AsBytes(_places.AsSpan()).Slice((entry * sizeof(uint)) + 1, (byte)place + 1);
        var which = (int)(place >> 8);
        return _long.AsSpan(_longAt[which]..(_longAt[which + 1] + 1));
    }

    private static uint Place(ReadOnlySpan<byte> positions, List<int> longAt, ByteBuffer longBytes)
    {
        if (positions.Length > MostInPlace)
        {
            longBytes.Append(positions);
            longAt.Add(longBytes.Length);
            return (uint)(longAt.Count - 2) << 8;
        }

        var place = (uint)positions.Length;
        for (var i = 0; i < positions.Length; i++)
            place |= (uint)positions[i] << (8 * (i + 1));
        return place;
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
