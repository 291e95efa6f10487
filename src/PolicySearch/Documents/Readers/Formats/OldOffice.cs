using System.Text;

namespace PolicySearch.Documents.Readers.Formats;

/// <summary>
/// Names the program that wrote a compound file of 1997 to 2003, by the streams that its directory lists: the extension may be
/// missing or wrong, and WPS writes the same streams.
/// </summary>
internal static class OldOffice
{
    private static readonly (byte[] Stream, string Format)[] Streams =
    [
        (Encoding.Unicode.GetBytes("WordDocument"), "Word 97–2003"),
        (Encoding.Unicode.GetBytes("Workbook"), "Excel 97–2003"),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), "PowerPoint 97–2003"),
        (Encoding.Unicode.GetBytes("Book\0"), "Excel 95"),
    ];

    private static readonly byte[] Protected = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether it wraps a file of a current format that a password protects.</summary>
    public static bool IsProtected(ReadOnlySpan<byte> content) => content.IndexOf(Protected) >= 0;

    /// <summary>The format, for messages; <c>Office 97–2003</c> where the streams do not tell.</summary>
    public static string Name(ReadOnlySpan<byte> content)
    {
        foreach (var (stream, format) in Streams)
        {
            if (content.IndexOf(stream) >= 0)
                return format;
        }

        return "Office 97–2003";
    }
}
