namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Looks at a font's map from codes to characters before the library unfolds it: a damaged range, whose end lies before its beginning, is unfolded
/// without end.
/// </summary>
internal static class CharacterMap
{
    private const int LongestRange = 0x10000;

    /// <summary>Whether every range of the map is one; true of anything that is no map.</summary>
    /// <param name="stream">A stream, unpacked.</param>
    public static bool IsSound(ReadOnlySpan<byte> stream)
    {
        if (stream.IndexOf("begincmap"u8) < 0)
            return true;
        while (stream.IndexOf("range"u8) is >= 0 and var at)
        {
            var opens = stream[..at].EndsWith("beginbf"u8) || stream[..at].EndsWith("begincid"u8);
            stream = stream[(at + "range"u8.Length)..];
            if (opens && !AreSound(ref stream))
                return false;
        }

        return true;
    }

    // <0041> <005A> <0041>, or <0041> <0043> [<0041> <0042> <0043>], or <0041> <005A> 34
    private static bool AreSound(ref ReadOnlySpan<byte> stream)
    {
        while (true)
        {
            SkipSpace(ref stream);
            if (stream.IsEmpty || stream[0] == 'e')
                return true;
            if (!TryCode(ref stream, out var first) || !TryCode(ref stream, out var last) || last < first || last - first >= LongestRange)
                return false;
            SkipSpace(ref stream);
            var end = stream.IsEmpty ? -1 : stream[0] switch
            {
                (byte)'<' => stream.IndexOf((byte)'>'),
                (byte)'[' => stream.IndexOf((byte)']'),
                _ => stream.IndexOfAnyExceptInRange((byte)'0', (byte)'9') - 1,
            };
            if (end < 0)
                return false;
            stream = stream[(end + 1)..];
        }
    }

    private static bool TryCode(ref ReadOnlySpan<byte> stream, out long code)
    {
        code = 0;
        SkipSpace(ref stream);
        var end = stream.IndexOf((byte)'>');
        if (end is < 2 or > 9 || stream[0] != '<')
            return false;
        foreach (var digit in stream[1..end])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
            code = (code << 4) | (uint)Convert.ToInt32(((char)digit).ToString(), 16);
        }

        stream = stream[(end + 1)..];
        return true;
    }

    private static void SkipSpace(ref ReadOnlySpan<byte> stream) => stream = stream.TrimStart(" \t\r\n\0\f"u8);
}
