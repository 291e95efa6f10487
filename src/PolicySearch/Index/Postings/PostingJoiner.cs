namespace PolicySearch.Index.Postings;

/// <summary>Joins the lists of one token from segments that follow one another, without decoding more than their ends.</summary>
internal sealed class PostingJoiner
{
    private readonly ByteBuffer _slots = new();
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _list = new();
    private int _count;
    private int _last;

    /// <summary>Begins a new list.</summary>
    public void Clear()
    {
        _slots.Clear();
        _positions.Clear();
        (_count, _last) = (0, 0);
    }

    /// <summary>Adds a segment's list whose slots lie behind all that were added before.</summary>
    /// <param name="list">The list.</param>
    /// <param name="offset">What its slot 0 is in the joined segment.</param>
    public void Add(ReadOnlySpan<byte> list, int offset)
    {
        var reader = new PostingReader(list);
        var first = 0;
        var entry = Varint.Read(reader.Slots, ref first);
        var distance = (entry >> 2) + (uint)offset - (uint)_last;
        _slots.Varint((distance << 2) | (entry & 3));
        _slots.Append(reader.Slots[first..]);
        _positions.Append(reader.AllPositions);
        _count += reader.Count;
        _last = reader.LastSlot + offset;
    }

    /// <summary>The joined list; valid until the next call.</summary>
    public ReadOnlySpan<byte> Compose()
    {
        PostingList.Compose(_list, _count, _last, _slots.Written, _positions.Written);
        return _list.Written;
    }
}
