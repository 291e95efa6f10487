namespace PolicySearch.Index.Postings;

/// <summary>Reads a written posting list from its first task to its last.</summary>
internal ref struct PostingReader
{
    private readonly ReadOnlySpan<byte> _slots;
    private readonly ReadOnlySpan<byte> _positions;
    private int _at;
    private int _positionsEnd;

    /// <param name="list">The list, as <see cref="PostingList"/> describes it.</param>
    public PostingReader(ReadOnlySpan<byte> list)
    {
        var at = 0;
        Count = (int)Varint.Read(list, ref at);
        LastSlot = (int)Varint.Read(list, ref at);
        var length = (int)Varint.Read(list, ref at);
        _slots = list.Slice(at, length);
        _positions = list[(at + length)..];
    }

    /// <summary>How many tasks the list names.</summary>
    public int Count { get; }

    /// <summary>The last task of the list.</summary>
    public int LastSlot { get; }

    /// <summary>The entries of all tasks.</summary>
    public readonly ReadOnlySpan<byte> Slots => _slots;

    /// <summary>The positions in all tasks.</summary>
    public readonly ReadOnlySpan<byte> AllPositions => _positions;

    /// <summary>The task it stands at; 0 before the first.</summary>
    public int Slot { get; private set; }

    /// <summary>Where the positions in that task begin.</summary>
    public int PositionsAt { get; private set; }

    /// <summary>The positions in that task; see <see cref="PostingList.Positions"/>.</summary>
    public readonly ReadOnlySpan<byte> Positions => _positions[PositionsAt.._positionsEnd];

    /// <summary>Goes to the next task; false behind the last.</summary>
    public bool Next()
    {
        if (_at >= _slots.Length)
            return false;

        var entry = Varint.Read(_slots, ref _at);
        Slot += (int)(entry >> 2);
        PositionsAt = _positionsEnd;
        var bytes = (int)(entry & 3) + 1;
        _positionsEnd += bytes == PostingList.LongPositions ? (int)Varint.Read(_slots, ref _at) : bytes;
        return true;
    }
}
