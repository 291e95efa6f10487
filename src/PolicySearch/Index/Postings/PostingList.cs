namespace PolicySearch.Index.Postings;

/// <summary>How the places of one token in one segment are written.</summary>
/// <remarks>
/// <code>
/// header    varint count, varint last slot, varint length of slots part, varint length of skips
/// skips     for each further 128 entries: varint distance of slots, varint bytes of slots, varint bytes of positions from the mark
///           before, so that a search for a far task passes over what lies between; none in short lists
/// slots     an entry a task, ascending: varint (distance from the slot before) * 4 + (bytes of its positions - 1), 3 meaning
///           that their number follows as a varint of its own
/// positions for each task its positions ascending: the first as it is, the others as distance from the one before
/// </code>
/// Slots of segments that follow one another are joined by moving the second's first entry on; see <see cref="PostingJoiner"/>.
/// </remarks>
internal static class PostingList
{
    /// <summary>The fewest bytes of positions that need a number of their own.</summary>
    public const int LongPositions = 4;

    /// <summary>How many entries lie between two skips.</summary>
    public const int SkipInterval = 128;

    [ThreadStatic]
    private static ByteBuffer? _skips;

    /// <summary>Puts an entry's two numbers into a slots part.</summary>
    public static void WriteEntry(ByteBuffer slots, int distance, int positionBytes)
    {
        if (positionBytes < LongPositions)
        {
            slots.Varint(((uint)distance << 2) | (uint)(positionBytes - 1));
            return;
        }

        slots.Varint(((uint)distance << 2) | 3);
        slots.Varint((uint)positionBytes);
    }

    /// <summary>Puts the parts of a list together.</summary>
    public static void Compose(ByteBuffer target, int count, int lastSlot, ReadOnlySpan<byte> slots, ReadOnlySpan<byte> positions)
    {
        target.Clear();
        target.Varint((uint)count);
        target.Varint((uint)lastSlot);
        target.Varint((uint)slots.Length);
        var skips = _skips ??= new ByteBuffer();
        skips.Clear();
        if (count > SkipInterval * 2)
            WriteSkips(skips, slots);
        target.Varint((uint)skips.Length);
        target.Append(skips.Written);
        target.Append(slots);
        target.Append(positions);
    }

    // A mark stands behind every 128th entry, with the slot of that entry.
    private static void WriteSkips(ByteBuffer skips, ReadOnlySpan<byte> slots)
    {
        int at = 0, marked = 0, entries = 0;
        uint distance = 0, positions = 0;
        while (at < slots.Length)
        {
            if (entries == SkipInterval)
            {
                skips.Varint(distance);
                skips.Varint((uint)(at - marked));
                skips.Varint(positions);
                (distance, positions, entries, marked) = (0, 0, 0, at);
            }

            var entry = Varint.Read(slots, ref at);
            distance += entry >> 2;
            positions += (entry & 3) + 1 is var bytes and < LongPositions ? bytes : Varint.Read(slots, ref at);
            entries++;
        }
    }

    /// <summary>How many tasks a list names, without reading it.</summary>
    public static int Count(ReadOnlySpan<byte> list)
    {
        var at = 0;
        return (int)Varint.Read(list, ref at);
    }
}
