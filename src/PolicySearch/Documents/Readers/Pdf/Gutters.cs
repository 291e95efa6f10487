namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Parts a page that is set in two or more columns, left before right. A line across the gutter (a title) parts what stands above it from what
/// stands below. Columns of a table without rules are no columns of text: their lines do not run up to the gutter.
/// </summary>
internal static class Gutters
{
    private const int FewestLetters = 80;
    private const int FewestLines = 6;
    private const int MostNested = 2;

    /// <summary>Runs of text in reading order.</summary>
    public static IEnumerable<TextRegion> Part(IReadOnlyList<Glyph> glyphs) => Part(glyphs, 0, 0);

    private static IEnumerable<TextRegion> Part(IReadOnlyList<Glyph> glyphs, double width, int depth)
    {
        var lines = LineGrid.Lines(glyphs);
        if (depth > MostNested || Find(glyphs, lines) is not { } gutter)
        {
            yield return new TextRegion(lines, width);
            yield break;
        }

        var (left, right) = (glyphs.Where(g => g.End <= gutter).Min(g => g.X), glyphs.Max(g => g.End));
        for (var at = 0; at < lines.Count;)
        {
            var across = Crosses(lines[at], gutter);
            var run = lines.Skip(at).TakeWhile(line => Crosses(line, gutter) == across).ToList();
            at += run.Count;
            if (across)
            {
                yield return new TextRegion(run, width);
                continue;
            }

            foreach (var side in new[] { true, false })
            {
                var column = run.SelectMany(line => line.Where(g => g.Middle < gutter == side)).ToList();
                if (column.Exists(g => !g.IsBlank))
                {
                    foreach (var region in Part(column, side ? gutter - left : right - gutter, depth + 1))
                        yield return region;
                }
            }
        }
    }

    private static bool Crosses(List<Glyph> line, double gutter) => line.Exists(g => !g.IsBlank && g.X < gutter && g.End > gutter)
        // Letters on both sides, nearer than a gutter is wide.
        || (line.FindLast(g => !g.IsBlank && g.End <= gutter) is { Text: not null } last && line.Find(g => !g.IsBlank && g.X >= gutter) is { Text: not null } next
            && next.X - last.End < last.Size * 0.8);

    /// <summary>The middle of the widest upright strip that hardly a letter stands in and that full lines stand on both sides of; null where there is none.</summary>
    private static double? Find(IReadOnlyList<Glyph> glyphs, List<List<Glyph>> lines)
    {
        var wide = glyphs.Where(g => g.IsWide).ToList();
        if (wide.Count < FewestLetters)
            return null;
        var (left, right, size) = (wide.Min(g => g.X), wide.Max(g => g.End), 2 * Glyph.Unit(glyphs));
        var covered = new int[(int)(right - left) + 2];
        foreach (var glyph in glyphs.Where(g => !g.IsBlank))
        {
            for (var x = Math.Max(0, (int)(glyph.X - left + 0.5)); x < glyph.End - left - 0.5 && x < covered.Length; x++)
                covered[x]++;
        }

        var (from, to) = (covered.Length / 4, covered.Length * 3 / 4);
        var (best, length) = (0, 0);
        for (var x = from; x < to; x++)
        {
            var end = x;
            while (end < to && covered[end] * 100 <= glyphs.Count)
                end++;
            if (end - x > length)
                (best, length) = (x, end - x);
            x = Math.Max(x, end);
        }

        var gutter = left + best + (length / 2.0);
        var apart = lines.FindAll(line => !Crosses(line, gutter));
        return length >= size * 0.9 && IsFull(apart, g => g.End <= gutter, size) && IsFull(apart, g => g.X >= gutter, size) ? gutter : null;
    }

    private static bool IsFull(List<List<Glyph>> lines, Func<Glyph, bool> side, double size)
    {
        var ends = lines.Select(line => line.Where(g => !g.IsBlank && side(g)).Select(g => g.End).DefaultIfEmpty(double.NaN).Max()).Where(end => !double.IsNaN(end)).ToList();
        return ends.Count >= FewestLines && ends.Count(end => end > ends.Max() - (2.5 * size)) * 2 >= ends.Count;
    }
}

/// <summary>Lines of text that are read one after the other.</summary>
/// <param name="Lines">Their letters.</param>
/// <param name="Width">The column's width, points; 0 where the text has the whole page.</param>
internal sealed record TextRegion(IReadOnlyList<List<Glyph>> Lines, double Width);
