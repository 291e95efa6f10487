namespace PolicySearch.Index.Postings;

/// <summary>Unsigned integers in seven-bit groups, least significant first; the high bit says that more follow.</summary>
/// <remarks><code>
/// 5   -> 05
/// 127 -> 7F
/// 300 -> AC 02
/// </code></remarks>
internal static class Varint
{
    public const int MaxBytes = 5;

    public static int Write(Span<byte> target, uint value)
    {
        var i = 0;
        for (; value >= 0x80; value >>= 7)
            target[i++] = (byte)(value | 0x80);
        target[i++] = (byte)value;
        return i;
    }

    public static uint Read(ReadOnlySpan<byte> source, ref int at)
    {
        uint b = source[at++];
        if (b < 0x80)
            return b;

        var value = b & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            b = source[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    /// <summary>
    /// The same where one and two bytes come in no order that a processor could foresee: it need not guess. Looks at the byte behind the
    /// number too, which must be there.
    /// </summary>
    public static uint ReadShort(ReadOnlySpan<byte> source, ref int at)
    {
        uint first = source[at], second = source[at + 1], more = first >> 7;
        if ((second & (more << 7)) != 0)
            return Read(source, ref at);

        at += 1 + (int)more;
        return (first & 0x7F) | ((second << 7) & (0u - more));
    }

    /// <summary>How many numbers some bytes hold: each ends with a byte whose high bit is not set.</summary>
    public static int Count(ReadOnlySpan<byte> source)
    {
        var count = 0;
        foreach (var b in source)
            count += 1 - (b >> 7);
        return count;
    }
}
