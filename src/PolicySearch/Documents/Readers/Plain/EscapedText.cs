using System.Globalization;
using System.Text;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>
/// Undoes the escapes of a JSON string that was saved without its quotes: <c>&lt;\/p&gt;</c> → <c>&lt;/p&gt;</c>,
/// <c>\u201c</c> → <c>“</c>, <c>\"</c> → <c>"</c>. A backslash that begins no escape stays.
/// </summary>
internal static class EscapedText
{
    /// <summary>Undoes the escapes.</summary>
    public static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var c = text[++i];
            if (c == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                i += 4;
                continue;
            }

            result.Append(c switch
            {
                'n' => "\n",
                't' => "\t",
                'r' => "\r",
                'b' or 'f' => " ",
                '"' or '/' or '\\' => c.ToString(),
                _ => "\\" + c,
            });
        }

        return result.ToString();
    }
}
