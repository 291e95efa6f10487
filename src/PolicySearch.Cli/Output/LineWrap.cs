using System.Text;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>
/// Lays marked text out in lines of a given width. Chinese has no spaces to break at: a line is full when its columns are, two a Han
/// character, and no line begins with a closing mark.
/// </summary>
internal static class LineWrap
{
    private const string NeverFirst = ",.;:!?)，。；：！？、）》”’】〕%";

    /// <summary>A piece of text and the style it is shown in; an empty style is plain.</summary>
    public readonly record struct Piece(string Text, string Style);

    /// <summary>Lines of console markup.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Piece> pieces, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var (text, style) in pieces)
        {
            var run = new StringBuilder();
            foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
            {
                var columns = Columns(rune);
                if (used + columns > width && !NeverFirst.Contains(rune.ToString(), StringComparison.Ordinal))
                {
                    Close(line, run, style);
                    yield return line.ToString();
                    line.Clear();
                    used = 0;
                }

                run.Append(rune);
                used += columns;
            }

            Close(line, run, style);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    /// <summary>A text on one line, its end cut off where it is too wide: <c>咸阳市人民政府关于…</c>.</summary>
    public static string Cut(string text, int width)
    {
        var line = text.ReplaceLineEndings(" ");
        if (Width(line) <= width)
            return line;
        var (cut, used) = (new StringBuilder(), 1);
        foreach (var rune in line.EnumerateRunes())
        {
            used += Columns(rune);
            if (used > width)
                break;
            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Columns);

    private static int Columns(Rune rune) => rune.Value >= 0x1100 && Rune.GetUnicodeCategory(rune) is var category
        && (rune.Value is >= 0x2e80 and <= 0xffdc or >= 0xffe0 and <= 0xffe6 or >= 0x20000 || category == System.Globalization.UnicodeCategory.OtherLetter) ? 2 : 1;

    private static void Close(StringBuilder line, StringBuilder run, string style)
    {
        if (run.Length == 0)
            return;
        var text = Markup.Escape(run.ToString());
        line.Append(style.Length > 0 ? $"[{style}]{text}[/]" : text);
        run.Clear();
    }
}
