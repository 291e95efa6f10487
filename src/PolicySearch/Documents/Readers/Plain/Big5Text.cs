using System.Text;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>Reads Big5, in which older texts in traditional characters are saved, where nothing names it.</summary>
/// <remarks>Its pairs of bytes are nearly all valid GB18030 too; what tells is that they give characters in common use, and none for private use.</remarks>
internal static class Big5Text
{
    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text; null where the bytes are no Big5, or give rare characters mostly.</summary>
    public static DecodedText? Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsCommon(bytes))
            return null;
        try
        {
            return new DecodedText(Strict.GetString(bytes), "big5");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Frequently used characters stand in the rows A4 to C6, punctuation in A1 to A3; those of rows C9 to F9 are rare.</summary>
    private static bool IsCommon(ReadOnlySpan<byte> bytes)
    {
        int common = 0, rare = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var lead = bytes[i++];
            if (lead is >= 0xA1 and <= 0xC6 && bytes[i] is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE))
                common++;
            else
                rare++;
        }

        return common > 4 * rare;
    }
}
