using System.Text;
using PolicySearch.Errors;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>
/// Turns a text file's bytes into characters. The encoding is found by its byte order mark, or else by strict decoding and
/// plausibility: UTF-8, then UTF-16, then GB18030 (which GBK and GB2312 are part of).
/// </summary>
internal static class TextDecoder
{
    private const char Spoilt = '\uFFFD';
    private const int FewSpoilt = 6;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes a text.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="bytes">The whole file, not empty.</param>
    /// <exception cref="PolicySearchException">The bytes are no text, or in no encoding that is known.</exception>
    public static DecodedText Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (WithMark(name, bytes) is { } marked)
            return marked;
        if (LooksLikeUtf16(bytes) is { } utf16)
            return new DecodedText(utf16.GetString(bytes), utf16.WebName);
        if (IsBinary(bytes))
            throw new PolicySearchException(ErrorCode.UnknownFormat, name);
        return Utf8(bytes) ?? Gb(bytes) ?? Patched(bytes) ?? Labelled(bytes) ?? Big5Text.Read(bytes) ?? PatchedGb(bytes) ?? throw new PolicySearchException(ErrorCode.UnknownEncoding, name);
    }

    /// <summary>Decodes by a label that a container states (<c>gb2312</c>, <c>utf-8</c>); null where it is unknown or does not fit.</summary>
    public static string? ByLabel(string? label, ReadOnlySpan<byte> bytes)
    {
        label = label?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(label))
            return null;
        try
        {
            return label is "gb2312" or "gbk" or "gb18030" or "x-gbk"
                ? Gb18030.GetString(bytes)
                : (CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    ?? Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)).GetString(bytes);
        }
        catch (Exception error) when (error is ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a page's own markup names (<c>charset=big5</c>), where none of the usual ones fits.</summary>
    private static DecodedText? Labelled(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var label = string.Concat(head.Skip(at + 8).SkipWhile(c => c is '"' or '\'' or ' ').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return ByLabel(label, bytes) is { } text ? new DecodedText(text, label) : null;
    }

    private static DecodedText? WithMark(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Utf8(bytes[3..]) ?? Patched(bytes[3..]) ?? throw new PolicySearchException(ErrorCode.UnknownEncoding, name);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new DecodedText(Encoding.UTF32.GetString(bytes[4..]), "utf-32");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "utf-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16BE");
        return null;
    }

    /// <summary>Text holds no control characters but tabs, line and page breaks; a stray few are forgiven.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
                return true;
            if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27))
                controls++;
        }

        return controls > bytes.Length / 1000 + 3;
    }

    private static DecodedText? Utf8(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes[..^CutOffTail(bytes)];
        try
        {
            var text = StrictUtf8.GetString(whole);
            return new DecodedText(text, "utf-8", whole.Length < bytes.Length ? "The last character is cut off." : null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>How many bytes at the end begin a UTF-8 character that the file's end cuts off.</summary>
    private static int CutOffTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back < bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
                return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
            if (b < 0x80)
                return 0;
        }

        return 0;
    }

    /// <summary>Strict decoding, and most characters among the common ones: any bytes at all are nearly valid GB18030.</summary>
    private static DecodedText? Gb(ReadOnlySpan<byte> bytes)
    {
        int common = 0, rare = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var lead = bytes[i++];
            if (bytes[i] >= 0xA1 && lead is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3))
                common++;
            else
                rare++;
        }

        if (common < 4 * rare)
            return null;
        var cut = bytes.Length > 0 && bytes[^1] >= 0x80 && (TrailingHighBytes(bytes) & 1) == 1 ? 1 : 0;
        try
        {
            return new DecodedText(Gb18030.GetString(bytes[..^cut]), "gb18030", cut == 0 ? null : "The last character is cut off.");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int TrailingHighBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && bytes[^(count + 1)] >= 0x80)
            count++;
        return count;
    }

    /// <summary>UTF-8 with a few spoilt bytes, at most one in two hundred characters and always a few, is still worth reading.</summary>
    private static DecodedText? Patched(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var spoilt = text.Count(c => c == Spoilt);
        var han = text.Count(c => c is >= '\u3000' and < Spoilt);
        return spoilt * 200 <= han || spoilt <= FewSpoilt && spoilt * 4 <= han ? new DecodedText(text, "utf-8", Note(spoilt)) : null;
    }

    /// <summary>The same of GB18030: nearly all pairs of bytes are common characters.</summary>
    private static DecodedText? PatchedGb(ReadOnlySpan<byte> bytes)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Spoilt.ToString()))!.GetString(bytes);
        var spoilt = text.Count(c => c == Spoilt);
        var han = text.Count(c => c is >= '\u4e00' and <= '\u9fff');
        return spoilt > 0 && spoilt <= FewSpoilt && spoilt * 4 <= han && "的一年和工作发展建设市县".Any(text.Contains) ? new DecodedText(text, "gb18030", Note(spoilt)) : null;
    }

    private static string Note(int spoilt) => $"{spoilt} spoilt bytes are shown as {Spoilt}.";

    /// <summary>UTF-16 without a mark: nearly all units are Chinese characters, their punctuation or ASCII.</summary>
    private static UnicodeEncoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 1 << 16)];
        int little = 0, big = 0, ascii = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            little += Plausible(sample[i + 1], sample[i]) ? 1 : 0;
            big += Plausible(sample[i], sample[i + 1]) ? 1 : 0;
            ascii += sample[i] == 0 || sample[i + 1] == 0 ? 1 : 0;
        }

        // A line break or a digit puts a zero byte into every UTF-16 text; none of the other encodings ever holds one.
        var enough = sample.Length / 2 * 97 / 100;
        if (ascii == 0)
            return null;
        return little > enough && little > big ? new UnicodeEncoding(false, false)
            : big > enough && big > little ? new UnicodeEncoding(true, false)
            : null;
    }

    private static bool Plausible(byte high, byte low) => high switch
    {
        0 => low is >= 32 and < 127 or 9 or 10 or 13 or 0xB7 or 0xA0,
        >= 0x4E and <= 0x9F => true,
        0x20 => low is >= 0x10 and <= 0x3F,
        0x21 or 0x22 or 0x24 or 0x25 or 0x30 or 0xFF => true,
        _ => false,
    };
}
