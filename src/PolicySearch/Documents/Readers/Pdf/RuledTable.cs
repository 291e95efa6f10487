namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// A table by its ruled lines. The lines' places part the table into small boxes; boxes without a line between them are one cell, whose text stands in
/// every row and column it covers, as in all tables that the readers give.
/// </summary>
/// <param name="Columns">The upright lines' places, points, from left to right.</param>
/// <param name="Rows">The cells' texts; rows without any text are left away.</param>
/// <param name="Top">The upper edge, points.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="OpenTop">Whether no line closes the first row, which then goes on from the page before.</param>
/// <param name="OpenBottom">Whether no line closes the last row.</param>
internal sealed record RuledTable(
    IReadOnlyList<double> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, double Top, double Bottom, bool OpenTop, bool OpenBottom)
{
    /// <summary>More lines than this draw a picture or a map, not a table.</summary>
    private const int MostLines = 2000;

    /// <summary>The tables of a page, from top to bottom.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rest">The letters that stand in none.</param>
    public static List<RuledTable> Of(UprightPage page, out List<Glyph> rest)
    {
        var tables = new List<RuledTable>();
        rest = [.. page.Glyphs];
        foreach (var lines in RulingGroups.Of(page.Rulings, MostLines))
        {
            if (Read(lines, rest) is not { } table)
                continue;
            tables.Add(table);
            rest.RemoveAll(g => IsInside(g, table.Columns[0], table.Columns[^1], table.Bottom, table.Top));
        }

        return [.. tables.OrderByDescending(t => t.Top)];
    }

    private static RuledTable? Read(IReadOnlyList<Ruling> lines, List<Glyph> glyphs)
    {
        var (upright, level) = (lines.Where(l => l.Upright).ToList(), lines.Where(l => !l.Upright).ToList());
        if (upright.Count == 0 || level.Count == 0)
            return null;
        // Many tables have no line at their sides, and none where a page ends: there the other lines' ends are the edge.
        var xs = Places(upright.Select(l => l.At), level);
        var ys = Places(level.Select(l => l.At), upright);
        if (xs.Count < 3 || ys.Count < 2)
            return null;
        ys.Reverse();
        var inside = glyphs.Where(g => IsInside(g, xs[0], xs[^1], ys[^1], ys[0])).ToList();
        var cells = new CellGrid(xs, ys, upright, level);
        if (!cells.HasColumns || inside.Count == 0)
            return null;
        var rows = cells.Texts(inside).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        return rows.Count == 0
            ? null
            : new RuledTable(xs, rows, ys[0], ys[^1], !level.Exists(l => Math.Abs(l.At - ys[0]) <= Ruling.Nearness), !level.Exists(l => Math.Abs(l.At - ys[^1]) <= Ruling.Nearness));
    }

    private static bool IsInside(Glyph glyph, double left, double right, double bottom, double top)
    {
        var middle = glyph.Y + (glyph.Size * 0.3);
        return glyph.Middle > left && glyph.Middle < right && middle > bottom && middle < top;
    }

    private static List<double> Places(IEnumerable<double> drawn, List<Ruling> across)
    {
        var places = new List<double>();
        foreach (var place in drawn.Order())
        {
            if (places.Count == 0 || place - places[^1] > Ruling.Nearness)
                places.Add(place);
        }

        const double beyond = 3 * Ruling.Nearness;
        if (across.Min(l => l.From) is var first && first < places[0] - beyond)
            places.Insert(0, first);
        if (across.Max(l => l.To) is var last && last > places[^1] + beyond)
            places.Add(last);
        return places;
    }
}
