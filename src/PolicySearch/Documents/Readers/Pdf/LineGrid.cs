using System.Text;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Makes lines of letters that stand somewhere on a page. Blanks are told by the gaps, because many programs print none:
/// <list type="table">
/// <listheader><term>printed</term><description>read</description></listheader>
/// <item><term>到▯2026▯年底 (a quarter or half of a character before and after digits)</term><description>到2026年底</description></item>
/// <item><term>1▯总体要求</term><description>1 总体要求: the number of a heading</description></item>
/// <item><term>关▯于▯印▯发 (every gap the same)</term><description>关于印发</description></item>
/// <item><term>公开责任部门▯市政府</term><description>公开责任部门 市政府</description></item>
/// <item><term>建设道路▯▯▯▯市交通局</term><description>建设道路    市交通局: columns</description></item>
/// </list>
/// </summary>
internal static class LineGrid
{
    /// <summary>Letters by line, from top to bottom, each from left to right. What was printed twice to look bold is there once.</summary>
    public static List<List<Glyph>> Lines(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Y))
        {
            if (lines.Count > 0 && lines[^1][0].Y - glyph.Y < Math.Max(2, glyph.Size * 0.35))
                lines[^1].Add(glyph);
            else
                lines.Add([glyph]);
        }

        lines.RemoveAll(line => line.TrueForAll(g => g.IsBlank));
        return [.. lines.Select(InOrder)];
    }

    /// <summary>A line's text, as many blanks before it as half characters fit between its first letter and the edge.</summary>
    /// <param name="line">Its letters, from left to right.</param>
    /// <param name="left">The edge, points.</param>
    /// <param name="unit">Half a character's width, points.</param>
    public static string Text(IReadOnlyList<Glyph> line, double left, double unit)
    {
        var text = new StringBuilder();
        var usual = UsualGap(line, unit);
        Glyph? before = null;
        var blank = false;
        var number = true;
        foreach (var glyph in line)
        {
            if (glyph.IsBlank)
            {
                blank = true;
                continue;
            }

            if (before is { } last)
                text.Append(' ', Blanks(last, glyph, blank, usual, unit, number));
            else
                text.Append(' ', Math.Max(0, (int)Math.Round((glyph.X - left) / unit)));
            number &= char.IsAsciiDigit(glyph.Text[0]) || glyph.Text[0] is '.' or '-';
            text.Append(glyph.Text);
            (before, blank) = (glyph, false);
        }

        return text.ToString();
    }

    private static int Blanks(Glyph last, Glyph next, bool blank, double usual, double unit, bool afterNumber)
    {
        var gap = next.X - last.End - usual;
        if (IsLatin(last) && IsLatin(next))
            return gap > 3 * unit ? (int)Math.Round(gap / unit) : blank || gap > next.Size * 0.2 ? 1 : 0;
        // A blank of the font may be narrow; between Chinese characters nobody types one without meaning it.
        if (gap <= (blank && last.IsWide && next.IsWide ? 0.3 : 0.6) * unit)
            return 0;
        var blanks = Math.Max(1, (int)Math.Round(gap / unit));
        var mixed = last.IsWide != next.IsWide && (IsLatin(last) || IsLatin(next));
        return blanks == 1 && mixed && !(afterNumber && IsLatin(last)) ? 0 : blanks;
    }

    // Lines set to the full width have the same small gap everywhere.
    private static double UsualGap(IReadOnlyList<Glyph> line, double unit)
    {
        var printed = line.Where(g => !g.IsBlank).ToList();
        var gaps = printed.Zip(printed.Skip(1)).Where(p => p.First.IsWide && p.Second.IsWide).Select(p => p.Second.X - p.First.End).Order().ToList();
        return gaps.Count < 3 ? 0 : Math.Clamp(gaps[gaps.Count / 2], 0, 3 * unit);
    }

    private static bool IsLatin(Glyph glyph) => char.IsAsciiLetterOrDigit(glyph.Text[0]) || glyph.Text[0] is '.' or ',' or '%' or '-' or '/';

    private static List<Glyph> InOrder(List<Glyph> line)
    {
        var ordered = line.OrderBy(g => g.X).ToList();
        var once = new List<Glyph>(ordered.Count);
        foreach (var glyph in ordered)
        {
            var twice = false;
            for (var i = once.Count - 1; i >= 0 && glyph.X - once[i].X < glyph.Size * 0.15; i--)
                twice |= once[i].Text == glyph.Text;
            if (!twice)
                once.Add(glyph);
        }

        return once;
    }
}
