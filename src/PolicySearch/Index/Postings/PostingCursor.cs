namespace PolicySearch.Index.Postings;

/// <summary>Reads a posting list from its first task to its last.</summary>
internal sealed class PostingCursor
{
    private readonly byte[] _list;
    private readonly int _slotsEnd;
    private readonly int _skipsEnd;
    private int _skipAt;
    private int _nextMark;
    private int _skipSlot;
    private int _skipSlotsAt;
    private int _skipPositionsAt;
    private int _at;
    private int _positionsAt;
    private int _positionBytes;

    /// <param name="list">Bytes that begin with the list; longer is allowed.</param>
    public PostingCursor(byte[] list)
    {
        _list = list;
        Count = (int)Varint.Read(list, ref _at);
        LastSlot = (int)Varint.Read(list, ref _at);
        var length = (int)Varint.Read(list, ref _at);
        var skips = (int)Varint.Read(list, ref _at);
        _skipAt = _at;
        _skipsEnd = _at += skips;
        _slotsEnd = _at + length;
        _positionsAt = _slotsEnd;
        (_skipSlot, _skipSlotsAt, _skipPositionsAt) = (0, _at, _positionsAt);
        _nextMark = PeekMark();
        Slot = -1;
    }

    /// <summary>How many tasks the list names.</summary>
    public int Count { get; }

    /// <summary>The last task of the list.</summary>
    public int LastSlot { get; }

    /// <summary>The task the cursor stands at; -1 before the first.</summary>
    public int Slot { get; private set; }

    /// <summary>Goes to the next task.</summary>
    public bool Next() => Reach(Slot + 1);

    /// <summary>Goes to the first task that is <paramref name="slot"/> or later; stays where it already is.</summary>
    public bool Reach(int slot)
    {
        if (Slot >= slot)
            return true;
        if (_nextMark < slot)
            Skip(slot);
        int at = _at, current = Slot, positionsAt = _positionsAt, bytes = _positionBytes;
        ReadOnlySpan<byte> list = _list.AsSpan(0, _slotsEnd);
        var found = true;
        while (current < slot)
        {
            if (at >= list.Length)
            {
                found = false;
                break;
            }

            positionsAt += bytes;
            uint entry = list[at++];
            if (entry >= 0x80)
            {
                at--;
                entry = Varint.Read(list, ref at);
            }

            // -1 stands before the first entry, whose distance counts from 0.
            current = (current < 0 ? 0 : current) + (int)(entry >> 2);
            bytes = (int)(entry & 3) + 1;
            if (bytes == PostingList.LongPositions)
                bytes = (int)Varint.Read(list, ref at);
        }

        (_at, Slot, _positionsAt, _positionBytes) = (at, current, positionsAt, bytes);
        return found;
    }

    /// <summary>Reads the positions in the task that the cursor stands at.</summary>
    /// <returns>How many there are; the array grows where it must.</returns>
    public int Positions(ref int[] target)
    {
        if (target.Length < _positionBytes)
            target = new int[_positionBytes * 2];

        ReadOnlySpan<byte> list = _list;
        int at = _positionsAt, end = _positionsAt + _positionBytes, count = 0, position = 0;
        while (at < end)
        {
            uint distance = list[at++];
            if (distance >= 0x80)
            {
                at--;
                distance = Varint.Read(list, ref at);
            }

            position += (int)distance;
            target[count++] = position;
        }

        return count;
    }

    /// <summary>Keeps those places of a term at which this pair stands where it must.</summary>
    /// <param name="starts">Where the term may begin, ascending; the ones kept are moved to the front.</param>
    /// <param name="offset">Where in the term this pair stands.</param>
    /// <returns>How many were kept.</returns>
    public int Keep(Span<int> starts, int offset)
    {
        ReadOnlySpan<byte> list = _list;
        int at = _positionsAt, end = _positionsAt + _positionBytes, position = int.MinValue, kept = 0;
        foreach (var start in starts)
        {
            var wanted = start + offset;
            while (position < wanted && at < end)
            {
                uint distance = list[at++];
                if (distance >= 0x80)
                {
                    at--;
                    distance = Varint.Read(list, ref at);
                }

                // Before the first position, which is written as it is. A start may be negative, where another pair stands too early.
                position = (position < 0 ? 0 : position) + (int)distance;
            }

            if (position == wanted)
                starts[kept++] = start;
            else if (position < wanted)
                break;
        }

        return kept;
    }

    // Goes on to the last mark before the wanted task, if that lies ahead.
    private void Skip(int slot)
    {
        ReadOnlySpan<byte> list = _list;
        while (_nextMark < slot)
        {
            _skipSlot += (int)Varint.Read(list, ref _skipAt);
            _skipSlotsAt += (int)Varint.Read(list, ref _skipAt);
            _skipPositionsAt += (int)Varint.Read(list, ref _skipAt);
            _nextMark = PeekMark();
        }

        if (_skipSlotsAt > _at)
            (_at, Slot, _positionsAt, _positionBytes) = (_skipSlotsAt, _skipSlot, _skipPositionsAt, 0);
    }

    // The task that the next mark stands behind; later than any where there is no mark left.
    private int PeekMark()
    {
        var at = _skipAt;
        return at < _skipsEnd ? _skipSlot + (int)Varint.Read(_list, ref at) : int.MaxValue;
    }
}
