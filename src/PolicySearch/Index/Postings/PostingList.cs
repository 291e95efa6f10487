namespace PolicySearch.Index.Postings;

/// <summary>How the places of one token in one segment are written.</summary>
/// <remarks>
/// <code>
/// header    varint count, varint last slot, varint length of slots part
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
        target.Append(slots);
        target.Append(positions);
    }

    /// <summary>Reads the positions in one task.</summary>
    /// <param name="written">Their bytes, and one more.</param>
    /// <param name="target">Takes them, ascending; grows where it must.</param>
    /// <returns>How many there are.</returns>
    public static int Positions(ReadOnlySpan<byte> written, ref int[] target)
    {
        if (target.Length < written.Length)
            target = new int[written.Length * 2];

        int at = 0, count = 0, position = 0;
        while (at < written.Length - 1)
        {
            position += (int)Varint.ReadShort(written, ref at);
            target[count++] = position;
        }

        return count;
    }

    /// <summary>Keeps those places of a term at which one of its pairs stands where it must.</summary>
    /// <param name="written">The bytes of the pair's positions in the task, and one more.</param>
    /// <param name="starts">Where the term may begin, ascending; the ones kept are moved to the front.</param>
    /// <param name="offset">Where in the term the pair stands.</param>
    /// <returns>How many were kept.</returns>
    public static int Keep(ReadOnlySpan<byte> written, Span<int> starts, int offset)
    {
        int at = 0, position = int.MinValue, kept = 0;
        foreach (var start in starts)
        {
            var wanted = start + offset;
            // The first position is written as it is. A start may be negative, where another pair stands too early.
            while (position < wanted && at < written.Length - 1)
                position = Math.Max(position, 0) + (int)Varint.ReadShort(written, ref at);
            if (position == wanted)
                starts[kept++] = start;
            else if (position < wanted)
                break;
        }

        return kept;
    }
}
