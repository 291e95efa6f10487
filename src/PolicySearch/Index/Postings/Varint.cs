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
}
