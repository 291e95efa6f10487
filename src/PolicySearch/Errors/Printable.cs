using System.Globalization;
using System.Text;

namespace PolicySearch.Errors;

/// <summary>Names of files as a screen may show them: a name can hold characters that move the cursor, colour what follows or begin a line.</summary>
public static class Printable
{
    /// <summary>The text with control characters, marks of direction and halves of characters written out: <c>a⏎b</c> becomes <c>a\u000Ab</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.EnumerateRunes().Any(IsUnsafe))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnsafe(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
