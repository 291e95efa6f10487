namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>The boxes between a table's lines, joined to cells where no line parts them.</summary>
internal sealed class CellGrid
{
    private readonly IReadOnlyList<double> _xs;
    private readonly IReadOnlyList<double> _ys;
    private readonly int[] _cellOf;

    /// <param name="xs">The columns' edges, from left to right.</param>
    /// <param name="ys">The rows' edges, from top to bottom.</param>
    /// <param name="upright">The upright lines.</param>
    /// <param name="level">The level lines.</param>
    public CellGrid(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<Ruling> upright, IReadOnlyList<Ruling> level)
    {
        (_xs, _ys) = (xs, ys);
        _cellOf = [.. Enumerable.Range(0, RowCount * ColumnCount)];
        for (var row = 0; row < RowCount; row++)
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                if (column + 1 < ColumnCount && !IsDrawn(upright, xs[column + 1], (ys[row] + ys[row + 1]) / 2))
                    Join(Box(row, column), Box(row, column + 1));
                if (row + 1 < RowCount && !IsDrawn(level, ys[row + 1], (xs[column] + xs[column + 1]) / 2))
                    Join(Box(row, column), Box(row + 1, column));
            }
        }
    }

    /// <summary>Whether a row has more than one cell; else the lines only frame or underline text.</summary>
    public bool HasColumns => Enumerable.Range(0, RowCount).Any(row => Cell(Box(row, 0)) != Cell(Box(row, ColumnCount - 1)));

    private int RowCount => _ys.Count - 1;

    private int ColumnCount => _xs.Count - 1;

    /// <summary>The cells' texts, row by row.</summary>
    /// <param name="glyphs">The letters inside the table.</param>
    public IEnumerable<IReadOnlyList<string>> Texts(IReadOnlyList<Glyph> glyphs)
    {
        var unit = Glyph.Unit(glyphs);
        var letters = glyphs.ToLookup(g => Cell(Box(Place(_ys, g.Y + (g.Size * 0.3), true), Place(_xs, g.Middle, false))));
        var texts = letters.ToDictionary(cell => cell.Key, cell => CellText.Of([.. cell], Width(cell.Key), unit));
        for (var row = 0; row < RowCount; row++)
            yield return [.. Enumerable.Range(0, ColumnCount).Select(column => texts.GetValueOrDefault(Cell(Box(row, column)), ""))];
    }

    private static bool IsDrawn(IReadOnlyList<Ruling> lines, double at, double place) =>
        lines.Any(line => Math.Abs(line.At - at) <= Ruling.Nearness && line.Covers(place));

    private static int Place(IReadOnlyList<double> edges, double place, bool falling)
    {
        var at = 0;
        while (at < edges.Count - 2 && (falling ? place < edges[at + 1] : place > edges[at + 1]))
            at++;
        return at;
    }

    private double Width(int cell)
    {
        var columns = Enumerable.Range(0, _cellOf.Length).Where(box => Cell(box) == cell).Select(box => box % ColumnCount).ToList();
        return _xs[columns.Max() + 1] - _xs[columns.Min()];
    }

    private int Box(int row, int column) => (row * ColumnCount) + column;

    private int Cell(int box)
    {
        while (_cellOf[box] != box)
            box = _cellOf[box];
        return box;
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Cell(one), Cell(other));
        _cellOf[Math.Max(a, b)] = Math.Min(a, b);
    }
}
