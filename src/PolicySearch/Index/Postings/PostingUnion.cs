namespace PolicySearch.Index.Postings;

/// <summary>Puts the lists of several tokens of one segment together into one, for a term of a single character.</summary>
/// <param name="span">The segment's slots.</param>
internal sealed class PostingUnion(int span)
{
    private readonly List<byte[]> _lists = [];
    private readonly int[] _starts = new int[span + 1];

    /// <summary>Adds a list.</summary>
    public void Add(ReadOnlySpan<byte> list)
    {
        _lists.Add(list.ToArray());
        for (var reader = new PostingReader(list); reader.Next();)
            _starts[reader.Slot + 1] += Varint.Count(reader.Positions);
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
        foreach (var list in _lists)
        {
            for (var reader = new PostingReader(list); reader.Next();)
            {
                for (int at = 0, position = 0; at < reader.Positions.Length;)
                    all[next[reader.Slot]++] = position += (int)Varint.Read(reader.Positions, ref at);
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
