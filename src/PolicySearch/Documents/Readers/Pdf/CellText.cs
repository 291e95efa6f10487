using System.Text;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// The text of a table's cell. A line that ends where the next letter would not have fitted goes on in the next line; any other ends a paragraph:
/// a cell of departments has one a line.
/// </summary>
internal static class CellText
{
    public static string Of(IReadOnlyList<Glyph> glyphs, double width, double unit)
    {
        var text = new StringBuilder();
        var lines = LineGrid.Lines(glyphs);
        if (lines.Count == 0)
            return "";
        // What the widest line leaves free is the cell's padding; rules of line breaking may take one character more.
        var room = Math.Max(width - (6 * unit), lines.Max(Length));
        for (var i = 0; i < lines.Count; i++)
        {
            var line = LineGrid.Text(lines[i], lines[i][0].X, unit).Trim();
            if (i > 0)
                text.Append(Length(lines[i - 1]) + (2.5 * unit) < room ? "\n" : Wraps.Between(text[^1], line[0]));
            text.Append(line);
        }

        return text.ToString();
    }

    private static double Length(List<Glyph> line) => line.FindLast(g => !g.IsBlank).End - line.Find(g => !g.IsBlank).X;
}

/// <summary>What stands between two lines that are one.</summary>
internal static class Wraps
{
    /// <summary>A blank between words of an alphabet; nothing in Chinese, and nothing inside a number.</summary>
    public static string Between(char last, char next) =>
        last < '\u2E80' && next < '\u2E80' && !(char.IsAsciiDigit(last) && char.IsAsciiDigit(next)) ? " " : "";
}
