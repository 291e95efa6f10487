using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;
using PolicySearch.Structure.Tables;

namespace PolicySearch.Structure.Outline;

/// <summary>Gathers a table whose cells have each become a line of their own, as text copied off a page has them.</summary>
/// <remarks>
/// <c>序号 / 民生实事 / 责任单位 / 完成时限 / 1 / 新建天桥2座。 / 县住建局 / 县财政局 / 9月底前 / 2 / …</c> becomes a table of four columns.
/// A bar may close each cell. Where a row has as many lines as columns they fill them in order; otherwise bodies fill the columns of
/// departments and dates the deadline. The rows are counted: a figure that does not continue the count stays a cell.
/// </remarks>
internal static class StackedTable
{
    private const int MostColumns = 8;
    private const int MostCells = 40;
    private const int LongestHead = 14;

    /// <summary>Replaces each run of such lines by one table line.</summary>
    public static List<SourceLine> Gather(List<SourceLine> lines)
    {
        if (!lines.Exists(OpensHead))
            return lines;
        var gathered = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            if (OpensHead(lines[i]) && Head(lines, i) is { } columns && Rows(lines, i, columns) is var (rows, end) && rows.Count > 2)
            {
                gathered.Add(new SourceLine(lines[i].Line, "", null, new Table(lines[i].Line, rows)));
                i = end;
            }
            else
            {
                gathered.Add(lines[i++]);
            }
        }

        return gathered;
    }

    private static bool OpensHead(SourceLine line) =>
        line.Table is null && line.Text.Length is > 0 and <= 6 && ColumnHeads.Of(Cell(line), indicators: false) == ColumnRole.Number;

    /// <summary>The heads from 序号 to the first row's number: tasks and who does them must be among them.</summary>
    private static ColumnRole[]? Head(List<SourceLine> lines, int from)
    {
        var columns = new List<ColumnRole>();
        for (var i = from; i < lines.Count && i - from <= MostColumns; i++)
        {
            var cell = Cell(lines[i]);
            if (RowNumber(lines[i]) > 0)
            {
                var known = columns.Exists(c => c is ColumnRole.Task or ColumnRole.Goal) && columns.Exists(IsOfBodies);
                return known && columns.Count > 2 ? [.. columns] : null;
            }

            if (lines[i].Table is not null || cell.Length is 0 or > LongestHead || cell.Contains('|'))
                return null;
            var role = ColumnHeads.Of(cell, indicators: false);
            // 民生实事, 建设内容及规模: what the second column is called varies most.
            columns.Add(role == ColumnRole.Other && columns.Count == 1 && RoleWords.OfLabel(cell) == RoleWord.None ? ColumnRole.Task : role);
        }

        return null;
    }

    private static (List<IReadOnlyList<string>> Rows, int End) Rows(List<SourceLine> lines, int from, ColumnRole[] columns)
    {
        var rows = new List<IReadOnlyList<string>> { Heads(lines, from, columns) };
        var at = from + columns.Length;
        var number = 0;
        while (at < lines.Count && RowNumber(lines[at]) is > 0 and var next && (number == 0 || next == number + 1))
        {
            number = next;
            var end = at + 1;
            while (end < lines.Count && end - at <= MostCells && lines[end].Table is null && RowNumber(lines[end]) != number + 1)
                end++;
            var last = end >= lines.Count || RowNumber(lines[end]) != number + 1;
            at = Fill(lines, at, end, last, columns, rows);
        }

        return (rows, at);
    }

    /// <summary>The heads as <see cref="TaskTable"/> knows them: a second column of any name holds the tasks.</summary>
    private static string[] Heads(List<SourceLine> lines, int from, ColumnRole[] columns) =>
        [.. columns.Select((c, i) => c == ColumnRole.Task && ColumnHeads.Of(Cell(lines[from + i]), indicators: false) != ColumnRole.Task ? "工作任务" : Cell(lines[from + i]))];

    /// <summary>Fills one row, or several where a number's cells were parted; returns where the next row begins.</summary>
    private static int Fill(List<SourceLine> lines, int at, int end, bool last, ColumnRole[] columns, List<IReadOnlyList<string>> rows)
    {
        var number = Cell(lines[at]);
        var cells = end - at - 1;
        if (cells == columns.Length - 1 || last && cells > columns.Length - 1 && InBars(lines, at, columns.Length))
        {
            rows.Add([.. Enumerable.Range(at, columns.Length).Select(i => Cell(lines[i]))]);
            return at + columns.Length;
        }

        var row = NewRow(number, columns.Length);
        var column = 1;
        for (var i = at + 1; i < end; i++)
        {
            var cell = Cell(lines[i]);
            var to = Column(cell, column, columns);
            if (to < 0 && (last || MarkerReader.Read(cell).Kind is NumberKind.Chinese or NumberKind.ChineseBracketed))
            {
                // Behind the last row stands no cell; 二、教育 between two rows is a heading.
                rows.Add(row);
                if (!last)
                    rows.Add([cell]);
                return last ? i : end;
            }

            if (to < 0)
            {
                // A second task beside the same number and, where none is named, the same bodies.
                rows.Add(row);
                var above = row;
                row = NewRow(number, columns.Length);
                for (var c = 2; c < columns.Length; c++)
                    row[c] = IsOfBodies(columns[c]) ? above[c] : "";
                to = Array.FindIndex(columns, c => c is ColumnRole.Task or ColumnRole.Goal);
            }

            row[to] = row[to].Length == 0 || row[to] == cell ? cell : IsOfBodies(columns[to]) ? row[to] + "、" + cell : row[to] + cell;
            column = to;
        }

        rows.Add(row);
        return end;
    }

    /// <summary>The column, from the current one on, that a cell fits; -1 where none does.</summary>
    private static int Column(string cell, int from, ColumnRole[] columns)
    {
        var task = Array.FindLastIndex(columns, c => c is ColumnRole.Task or ColumnRole.Goal);
        var wanted = from == 1 && columns[1] is ColumnRole.Task or ColumnRole.Goal or ColumnRole.Category && !ItemWords.EndsAsSentence(cell) ? -1 : 0;
        if (TimeRemark.Is(cell) && Array.FindIndex(columns, from, c => c == ColumnRole.Deadline) is > 0 and var deadline)
            return deadline;
        if (NamesBodies(cell) && (wanted == 0 || from > 0) && Array.FindIndex(columns, from, IsOfBodies) is > 0 and var bodies && cell.Length <= 60)
        {
            // The lead is one body, those beside it are many.
            return columns[from] == ColumnRole.Lead && Array.FindIndex(columns, from + 1, IsOfBodies) is > 0 and var beside ? beside : bodies;
        }

        if (from <= task)
            return columns[from] == ColumnRole.Category && from < task ? from + 1 : from;
        var other = Array.FindIndex(columns, from, c => c == ColumnRole.Other);
        return other > 0 && cell.Length <= 8 && !ItemWords.EndsAsSentence(cell) ? other : -1;
    }

    private static bool NamesBodies(string cell)
    {
        if (cell.Length == 0 || ItemWords.EndsAsSentence(cell))
            return false;
        foreach (var name in cell.Split('、', ',', '，', ';', '；', ' '))
        {
            if (name.Length > 0 && (!BodyWords.LooksLikeBody(name) || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0))
                return false;
        }

        return true;
    }

    private static string[] NewRow(string number, int columns)
    {
        var row = new string[columns];
        Array.Fill(row, "");
        row[0] = number;
        return row;
    }

    private static bool InBars(List<SourceLine> lines, int from, int count) =>
        from + count <= lines.Count && lines.GetRange(from, count).TrueForAll(l => l.Text.EndsWith('|') || l.Text.EndsWith('｜'));

    private static bool IsOfBodies(ColumnRole role) => role is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Responsible;

    private static int RowNumber(SourceLine line) =>
        line.Table is null && Cell(line) is { Length: > 0 and <= 4 } cell && cell.All(char.IsAsciiDigit) ? int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static string Cell(SourceLine line) => line.Text.Trim('|', '｜', ' ', '\u3000', '\u00a0');
}
