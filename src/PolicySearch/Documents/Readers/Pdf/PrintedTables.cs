using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Makes one table of its parts on several pages: the head that is printed again goes, and a row that breaks over the page is one row.
/// </summary>
internal static class PrintedTables
{
    /// <summary>How much the columns of two parts may differ, points.</summary>
    private const double Nearness = 8;

    /// <summary>Adds a part, to the table before it where it goes on with that.</summary>
    public static void Add(List<TextBlock> blocks, PrintedTable part, int line)
    {
        var rows = part.Ruled.Rows;
        if (blocks.Count == 0 || blocks[^1] is not Parts before || !SameColumns(before.Last, part.Ruled))
        {
            blocks.Add(new Parts(line, [.. rows], part.Ruled));
            return;
        }

        var head = rows.Zip(before.Rows).TakeWhile(pair => pair.First.SequenceEqual(pair.Second)).Count();
        var next = rows.Skip(head).ToList();
        if (next.Count > 0 && GoesOn(before, next[0], head > 0 ? null : part.Ruled))
        {
            before.Rows[^1] = [.. before.Rows[^1].Zip(next[0], (above, below) => above == below ? above : JoinCell(above, below))];
            next.RemoveAt(0);
        }

        before.Rows.AddRange(next);
        blocks[^1] = before with { Last = part.Ruled };
    }

    /// <summary>The blocks, with whole tables.</summary>
    public static List<TextBlock> Finish(List<TextBlock> blocks) => blocks.ConvertAll(block => block is Parts parts ? new Table(parts.Line, parts.Rows) : block);

    private static bool SameColumns(RuledTable above, RuledTable below) =>
        above.Columns.Count == below.Columns.Count
        && above.Columns.Zip(below.Columns).All(pair => Math.Abs(pair.First - above.Columns[0] - pair.Second + below.Columns[0]) <= Nearness);

    // The first row of a page goes on with the last of the page before where no line closes that, where the column of numbers has none,
    // or, in a table without numbers, where its first cell is empty and a cell above stops within a sentence.
    private static bool GoesOn(Parts before, IReadOnlyList<string> row, RuledTable? part)
    {
        if (before.Last.OpenBottom && part?.OpenTop != false)
            return true;
        var last = before.Rows[^1];
        if (NumberColumn(before.Rows) is { } numbers)
            return row[numbers].Length == 0 && before.Rows.Count > 1;
        return row[0].Length == 0 && row.Zip(last).Any(pair => pair.First.Length > 0 && pair.Second.Length > 0 && !EndsSentence(pair.Second));
    }

    private static int? NumberColumn(List<IReadOnlyList<string>> rows)
    {
        for (var column = 0; column < rows[0].Count; column++)
        {
            if (rows.Count(row => IsNumber(row[column])) * 2 > rows.Count)
                return column;
        }

        return null;
    }

    private static bool IsNumber(string cell) => cell.Length is > 0 and <= 5 && cell.All(c => char.IsAsciiDigit(c) || "一二三四五六七八九十百（）()、.．".Contains(c));

    private static bool EndsSentence(string cell) => cell[^1] is '。' or '；' or ';' or '！';

    private static string JoinCell(string above, string below) =>
        above.Length == 0 || below.Length == 0 ? above + below : above + Wraps.Between(above[^1], below[0]) + below;

    /// <summary>A table that may still go on.</summary>
    /// <param name="Line">Where it begins.</param>
    /// <param name="Rows">Its rows so far.</param>
    /// <param name="Last">The last part.</param>
    private sealed record Parts(int Line, List<IReadOnlyList<string>> Rows, RuledTable Last) : TextBlock(Line);
}
