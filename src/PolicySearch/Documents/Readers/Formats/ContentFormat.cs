using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Readers.Formats;

/// <summary>What a file's content is, whatever its name says.</summary>
internal enum ContentFormat
{
    Text,
    Html,
    EscapedHtml,
    Mhtml,
    Csv,
    Json,
    Zip,
    Pdf,
    OldOffice,
    RichText,
    Unknown,
}

/// <summary>Tells formats by their first bytes, and text formats by what their characters are.</summary>
internal static partial class ContentSniffer
{
    private const int Sample = 64 << 10;

    /// <summary>The format of bytes that are no text, or that say what they are; <see cref="ContentFormat.Text"/> for all others.</summary>
    public static ContentFormat OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return ContentFormat.Zip;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return ContentFormat.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return ContentFormat.OldOffice;
        if (bytes.StartsWith(@"{\rtf"u8))
            return ContentFormat.RichText;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\xBC\xAF"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return ContentFormat.Unknown;
        }

        var head = bytes[..Math.Min(bytes.Length, 4096)];
        return head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("multipart/related"u8) >= 0 ? ContentFormat.Mhtml : ContentFormat.Text;
    }

    /// <summary>The format of a text.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="textColumn">The column that the user says holds the text, if any: the file is then a data set.</param>
    public static ContentFormat OfText(string text, string? textColumn)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        var start = sample.AsSpan().TrimStart();
        if (start.Length == 0)
            return ContentFormat.Text;
        if (start[0] == '{' || (start[0] == '[' && start[1..].TrimStart() is ['{', ..]))
            return ContentFormat.Json;
        if (ColumnNames.IsHeader(FirstLine(start), textColumn))
            return ContentFormat.Csv;
        return MarkupOf(text);
    }

    /// <summary>Whether a text is plain, a page or fragment of one, or markup saved from a JSON string.</summary>
    public static ContentFormat MarkupOf(string text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        if (EscapedTags().IsMatch(sample))
            return ContentFormat.EscapedHtml;
        return Declared().IsMatch(sample) || Tags().Count(sample) is var tags && tags >= 3 && tags * 1600 >= sample.Length
            ? ContentFormat.Html
            : ContentFormat.Text;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    [GeneratedRegex(@"^\s*<(?:!doctype\s+html|html|\?xml[^>]{0,100}\?>\s*<(?:!doctype\s+html|html))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex(@"</(?:p|div|td|tr|table|span|h[1-6]|li|body)>|<br\s?/?>|<(?:p|div|table|td|h[1-6])[ >]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<\\/(?:p|div|td|span|strong|h[1-6])>|<[a-z]{1,8} [^<>]{0,200}=\\""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedTags();
}
