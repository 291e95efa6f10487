namespace PolicySearch.Index.Postings;

/// <summary>Puts the lists of several tokens of one segment together into one, for a term of a single character.</summary>
/// <param name="span">The segment's slots.</param>
internal sealed class PostingUnion(int span)
{
    private readonly List<byte[]> _lists = [];
    private readonly int[] _starts = new int[span + 1];

    /// <summary>Adds a list; it must stay as it is until <see cref="Compose"/>.</summary>
    public void Add(byte[] list)
    {
        _lists.Add(list);
        var positions = new int[16];
        for (var cursor = new PostingCursor(list); cursor.Next();)
            _starts[cursor.Slot + 1] += cursor.Positions(ref positions);
    }

    /// <summary>The list of all; null where nothing was added.</summary>
    public byte[]? Compose()
    {
        if (_lists.Count == 0)
            return null;

        for (var slot = 0; slot < span; slot++)
            _starts[slot + 1] += _starts[slot];
        var next = _starts.AsSpan().ToArray();
        var all = new int[_starts[span]];
        var positions = new int[16];
        foreach (var list in _lists)
        {
            for (var cursor = new PostingCursor(list); cursor.Next();)
            {
                var count = cursor.Positions(ref positions);
                positions.AsSpan(0, count).CopyTo(all.AsSpan(next[cursor.Slot]));
                next[cursor.Slot] += count;
            }
        }

        return Encode(all);
    }

    private byte[] Encode(int[] all)
    {
        ByteBuffer slots = new(), bytes = new(), target = new();
        int count = 0, last = 0;
        for (var slot = 0; slot < span; slot++)
        {
            var places = all.AsSpan(_starts[slot].._starts[slot + 1]);
            if (places.IsEmpty)
                continue;

            places.Sort();
            var before = bytes.Length;
            var position = 0;
            foreach (var place in places)
            {
                bytes.Varint((uint)(place - position));
                position = place;
            }

            PostingList.WriteEntry(slots, slot - last, bytes.Length - before);
            last = slot;
            count++;
        }

        PostingList.Compose(target, count, last, slots.Written, bytes.Written);
        return target.Written.ToArray();
    }
}
