namespace PolicySearch.Index.Postings;

/// <summary>
/// Gathers the tokens of a batch of tasks and writes each token's list. The tokens are put in order by counting, in two passes,
/// not by sorting: first every token's number is noted and counted, then its places are dealt out to where its list lies.
/// </summary>
internal sealed class SegmentBuilder
{
    private readonly TokenNumbers _numbers = new();
    private readonly ByteBuffer _slots = new();
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _list = new();
    private readonly Action<ulong, int> _add;
    private int[] _tokens = new int[1 << 16];
    private int[] _places = new int[1 << 16];
    private int _count;
    private readonly List<(int Slot, int End)> _tasks = [];

    public SegmentBuilder() => _add = Add;

    /// <summary>How many tokens it holds.</summary>
    public int Tokens => _count;

    /// <summary>Adds a task's text; slots must ascend.</summary>
    public void Add(int slot, ReadOnlySpan<char> text)
    {
        PairTokenizer.Tokenise(text, _add);
        _tasks.Add((slot, _count));
    }

    /// <summary>Hands out every token's list in ascending order of tokens, and forgets everything.</summary>
    public void Flush(PostingWriter write)
    {
        var (starts, slots, positions) = Deal();
        var order = _numbers.Ascending();
        foreach (var (token, number) in order)
        {
            Encode(slots.AsSpan(starts[number]..starts[number + 1]), positions.AsSpan(starts[number]..starts[number + 1]));
            write(token, _list.Written);
        }

        _numbers.Clear();
        _tasks.Clear();
        _count = 0;
    }

    private void Add(ulong token, int position)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
            Array.Resize(ref _places, _count * 2);
        }

        _tokens[_count] = _numbers.NumberOf(token);
        _places[_count++] = position;
    }

    private (int[] Starts, int[] Slots, int[] Positions) Deal()
    {
        var starts = new int[_numbers.Count + 1];
        foreach (var number in _tokens.AsSpan(0, _count))
            starts[number + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];

        var next = starts.AsSpan().ToArray();
        var slots = new int[_count];
        var positions = new int[_count];
        var i0 = 0;
        foreach (var (slot, end) in _tasks)
        {
            for (; i0 < end; i0++)
            {
                var place = next[_tokens[i0]]++;
                slots[place] = slot;
                positions[place] = _places[i0];
            }
        }

        return (starts, slots, positions);
    }

    private void Encode(ReadOnlySpan<int> slots, ReadOnlySpan<int> positions)
    {
        _slots.Clear();
        _positions.Clear();
        int count = 0, last = 0;
        for (var i = 0; i < slots.Length;)
        {
            var slot = slots[i];
            var before = _positions.Length;
            for (var position = 0; i < slots.Length && slots[i] == slot; i++)
            {
                _positions.Varint((uint)(positions[i] - position));
                position = positions[i];
            }

            PostingList.WriteEntry(_slots, slot - last, _positions.Length - before);
            last = slot;
            count++;
        }

        PostingList.Compose(_list, count, last, _slots.Written, _positions.Written);
    }
}

/// <summary>Takes one token's list; the bytes are valid during the call.</summary>
internal delegate void PostingWriter(ulong token, ReadOnlySpan<byte> list);
