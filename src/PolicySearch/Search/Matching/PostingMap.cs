using System.Numerics;

namespace PolicySearch.Search.Matching;

/// <summary>A posting list unfolded in memory: which tasks of a segment a token stands in, and where in each.</summary>
/// <remarks>
/// A token in a thirty-second of the tasks or more is a bit a task, so that several tokens are compared 64 tasks at a time, with the
/// number of entries before each word. A rarer one is its tasks in ascending order. Removed tasks are in it: a segment's lists never
/// change. Immutable; may be read by several threads.
/// </remarks>
internal sealed class PostingMap
{
    private const int BitsPerEntry = 32;
    private const int WordBits = 64;

    // Either the tasks, or a bit for each slot and how many bits are set before each word.
    private readonly int[] _slots = [];
    private readonly ulong[] _bits = [];
    private readonly int[] _before = [];
    // Where each entry's positions begin, and one more for the end. Two bytes a position, unless one of them needs more.
    private readonly int[] _starts;
    private readonly ushort[] _positions = [];
    private readonly int[] _longPositions = [];
    private byte[]? _fieldCounts;

    /// <param name="entries">The tasks, ascending, and the positions in each, ascending.</param>
    /// <param name="span">How many slots the segment has.</param>
    public PostingMap(PostingEntries entries, int span)
    {
        Count = entries.Slots.Length;
        _starts = [.. entries.Starts, entries.Positions.Length];
        if (entries.Longest > ushort.MaxValue)
            _longPositions = entries.Positions.ToArray();
        else
            _positions = Short(entries.Positions);
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

    /// <summary>The memory it takes, bytes.</summary>
    public long Size => (8L * _bits.Length) + (4L * (_slots.Length + _before.Length + _starts.Length + _longPositions.Length)) + (2L * _positions.Length) + (Dense ? Count : 0);

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

    /// <summary>Reads the positions in a task, less what a term begins earlier than the token.</summary>
    /// <param name="slot">The task.</param>
    /// <param name="near">Where to look first; best where slots ascend from call to call.</param>
    /// <param name="offset">Where in the term the token stands.</param>
    /// <param name="target">Takes them, ascending; grows where it must.</param>
    /// <returns>How many there are.</returns>
    public int Starts(int slot, ref int near, int offset, ref int[] target)
    {
        var entry = Entry(slot, ref near);
        if (entry < 0)
            return 0;

        var (from, count) = (_starts[entry], _starts[entry + 1] - _starts[entry]);
        if (target.Length < count)
            target = new int[count * 2];
        if (_longPositions.Length > 0)
        {
            for (var i = 0; i < count; i++)
                target[i] = _longPositions[from + i] - offset;
        }
        else
        {
            for (var i = 0; i < count; i++)
                target[i] = _positions[from + i] - offset;
        }

        return count;
    }

    /// <summary>Keeps those places of a term at which the token stands where it must.</summary>
    /// <param name="slot">The task.</param>
    /// <param name="near">Where to look first.</param>
    /// <param name="offset">Where in the term the token stands.</param>
    /// <param name="starts">Where the term may begin, ascending; the ones kept are moved to the front.</param>
    /// <returns>How many were kept.</returns>
    public int KeepStarts(int slot, ref int near, int offset, Span<int> starts)
    {
        var entry = Entry(slot, ref near);
        if (entry < 0)
            return 0;
        return _longPositions.Length > 0
            ? Keep(_longPositions.AsSpan(_starts[entry].._starts[entry + 1]), starts, offset)
            : Keep(_positions.AsSpan(_starts[entry].._starts[entry + 1]), starts, offset);
    }

    /// <summary>
    /// How often it stands in the fields of each task, a byte an entry: 4 times its places in the text, 2 where it stands in headings, 1
    /// where in departments. For a term of one pair in many tasks that is all that ranking asks. Empty where a text has it more often than a byte holds.
    /// </summary>
    public ReadOnlySpan<byte> FieldCounts(TaskColumns columns) => _fieldCounts ??= CountFields(columns);

    private static ushort[] Short(ReadOnlySpan<int> positions)
    {
        var few = new ushort[positions.Length];
        for (var i = 0; i < few.Length; i++)
            few[i] = (ushort)positions[i];
        return few;
    }

    private byte[] CountFields(TaskColumns columns)
    {
        var counts = new byte[Count];
        var entry = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * WordBits) + BitOperations.TrailingZeroCount(bits);
                var (textEnd, headingEnd) = (columns.TextEnd[slot], columns.HeadingEnd[slot]);
                int text = 0, elsewhere = 0;
                for (var at = _starts[entry]; at < _starts[entry + 1]; at++)
                {
                    var position = _longPositions.Length > 0 ? _longPositions[at] : _positions[at];
                    if (position < textEnd)
                        text++;
                    else
                        elsewhere |= position < headingEnd ? 2 : 1;
                }

                if (text > byte.MaxValue / 4)
                    return [];
                counts[entry++] = (byte)((text * 4) | elsewhere);
            }
        }

        return counts;
    }

    private static int Keep<T>(ReadOnlySpan<T> positions, Span<int> starts, int offset)
        where T : unmanaged, IBinaryInteger<T>
    {
        int at = 0, kept = 0;
        foreach (var start in starts)
        {
            var wanted = start + offset;
            while (at < positions.Length && int.CreateTruncating(positions[at]) < wanted)
                at++;
            if (at == positions.Length)
                break;
            if (int.CreateTruncating(positions[at]) == wanted)
                starts[kept++] = start;
        }

        return kept;
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
