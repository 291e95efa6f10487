using PolicySearch.Records;

namespace PolicySearch.Structure.Tables;

/// <summary>The head of a table of tasks or of indicators.</summary>
/// <param name="Heads">What the columns are called, those of two rows joined.</param>
/// <param name="Columns">What the columns hold.</param>
/// <param name="Next">The first row below.</param>
internal sealed record TableHead(string[] Heads, ColumnRole[] Columns, int Next)
{
    /// <summary>Takes a row for the head where at least two of its cells name known columns, one of them tasks or indicators.</summary>
    public static TableHead? Read(Table table, int row)
    {
        var heads = table.Rows[row].Select(ColumnHeads.Fold).ToArray();
        var next = row + 1;
        // A head of two rows: 目标值 above 2024年 and 2025年.
        if (next < table.Rows.Count && IsSecondHead(table.Rows[row], table.Rows[next]))
        {
            heads = [.. heads.Select((h, i) => i < table.Rows[next].Count && ColumnHeads.Fold(table.Rows[next][i]) is var below && below != h ? h + below : h)];
            next++;
        }

        if (heads.Distinct().Count() < 2)
            return null;
        var indicators = Array.Exists(heads, h => ColumnHeads.Of(h, indicators: true) == ColumnRole.Indicator)
            && Array.Exists(heads, h => ColumnHeads.Of(h, indicators: true) is ColumnRole.Target or ColumnRole.Unit or ColumnRole.Nature);
        var columns = heads.Select(h => ColumnHeads.Of(h, indicators)).ToArray();
        if (indicators)
            OldestYearIsBase(heads, columns);
        // 主责单位 beside 牵头部门 does the work that the other leads.
        if (Array.Exists(heads, h => h.Contains("牵头")))
            columns = [.. columns.Select((c, i) => c == ColumnRole.Lead && !heads[i].Contains("牵头") ? ColumnRole.Responsible : c)];
        // 工作目标 beside 责任单位, and no other column of work: the goal is the task.
        if (!columns.Any(c => c is ColumnRole.Task or ColumnRole.Indicator) && columns.Any(c => c is ColumnRole.Lead or ColumnRole.Responsible))
            columns = [.. columns.Select(c => c == ColumnRole.Goal ? ColumnRole.Task : c)];
        var known = columns.Where(c => c is not (ColumnRole.Other or ColumnRole.Deadline)).Distinct().Count();
        return known >= 2 && columns.Any(c => c is ColumnRole.Task or ColumnRole.Indicator) ? new TableHead(heads, columns, next) : null;
    }

    private static bool IsSecondHead(IReadOnlyList<string> head, IReadOnlyList<string> below)
    {
        var repeated = 0;
        for (var i = 0; i < Math.Min(head.Count, below.Count); i++)
        {
            var cell = ColumnHeads.Fold(below[i]);
            if (cell.Length > 0 && cell == ColumnHeads.Fold(head[i]))
                repeated++;
            else if (cell.Length > 0 && ColumnHeads.YearOf(cell) == 0 && ColumnHeads.Of(cell, indicators: true) == ColumnRole.Other)
                return false;
        }

        return repeated > 0 && repeated < head.Count;
    }

    private static void OldestYearIsBase(string[] heads, ColumnRole[] columns)
    {
        var years = heads.Select((h, i) => columns[i] == ColumnRole.Target && !h.Contains("目标") ? ColumnHeads.YearOf(h) : 0).ToArray();
        if (columns.Contains(ColumnRole.Base) || columns.Count(c => c == ColumnRole.Target) < 2 || years.Max() == 0)
            return;
        var oldest = years.Where(y => y > 0).Min();
        columns[Array.IndexOf(years, oldest)] = ColumnRole.Base;
    }

    /// <summary>Whether a column holds something.</summary>
    public bool Has(ColumnRole role) => Columns.Contains(role);

    /// <summary>The cell of the first column of a role; empty where there is none.</summary>
    public string First(string[] cells, ColumnRole role) => Array.IndexOf(Columns, role) is >= 0 and var at && at < cells.Length ? cells[at] : "";

    /// <summary>The cell of the last column of a role; empty where there is none.</summary>
    public string Last(string[] cells, ColumnRole role) => Array.FindLastIndex(Columns, c => c == role) is >= 0 and var at && at < cells.Length ? cells[at] : "";
}
