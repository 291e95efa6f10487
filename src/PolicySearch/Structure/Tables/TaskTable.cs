using System.Text;
using PolicySearch.Records;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Tables;

/// <summary>Reads the tasks out of a table of tasks or of indicators.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>序号 | 工作任务 | 目标值 | 牵头单位 | 责任单位</term><description>a task a row: task and goal joined, departments with their roles</description></item>
/// <item><term>指标 | 单位 | 2020年 | 2025年 | 属性</term><description>a task a row: <c>到2025年,森林覆盖率达到40%</c>; 约束性 is binding</description></item>
/// </list>
/// Merged cells arrive repeated in every place they cover; a head that is printed again on the next page is passed over.
/// </remarks>
internal sealed class TaskTable
{
    private const int HeadRows = 6;

    private readonly Table _table;
    private readonly TableHead _head;

    // Where other rows are numbered 1, 2, 3, a row numbered 一 is a heading.
    private readonly bool _arabic;
    private readonly List<(NumberKind Kind, string Text)> _section = [];
    private readonly List<TableTask> _tasks = [];

    private TaskTable(Table table, TableHead head)
    {
        (_table, _head) = (table, head);
        var number = Array.IndexOf(head.Columns, ColumnRole.Number);
        _arabic = number >= 0 && table.Rows.Any(r => number < r.Count && r[number].Trim() is { Length: > 0 } cell && Numerals.IsDigit(cell[0]));
    }

    /// <summary>Reads a table.</summary>
    /// <returns>Its tasks from top to bottom; none where its head names neither tasks nor indicators.</returns>
    public static IReadOnlyList<TableTask> Read(Table table, Action<string>? refused = null)
    {
        for (var row = 0; row < Math.Min(HeadRows, table.Rows.Count); row++)
        {
            if (TableHead.Read(table, row) is not { } head)
                continue;
            var reader = new TaskTable(table, head);
            for (var i = head.Next; i < table.Rows.Count; i++)
                reader.Row(table.Rows[i], i, refused);
            return reader._tasks;
        }

        if (BoxTable.Read(table) is { } box)
            return box;
        foreach (var row in table.Rows)
        {
            // A table that lists neither tasks nor indicators: its figures are told, not dropped.
            var text = string.Join(" ", row.Distinct());
            if (Figures.Count(text) > 0)
                refused?.Invoke(text);
        }

        return [];
    }

    private void Row(IReadOnlyList<string> row, int index, Action<string>? refused)
    {
        var cells = row.Select(c => c.Trim()).ToArray();
        var filled = cells.Where(c => c.Length > 0).Distinct().ToArray();
        if (filled.Length == 0 || IsHead(cells))
            return;
        if (filled.Length == 1 || IsHeading(cells) || RepeatsRowAbove(cells, index))
        {
            Heading(filled, refused);
            return;
        }

        var text = _head.Has(ColumnRole.Indicator) ? IndicatorRow.Text(_head, cells) : TaskText(cells, index);
        if (text.Length < 2 || IsTotal(filled))
        {
            refused?.Invoke(string.Join(" ", filled));
            return;
        }

        var nature = _head.First(cells, ColumnRole.Nature);
        _tasks.Add(new TableTask(_table.Line, Number(cells), Section(cells, index), text, BodyCells.Clause(_head, cells), nature.Contains("约束") || text.StartsWith('*'), _head.First(cells, ColumnRole.Deadline) is { Length: > 0 } deadline ? deadline : null));
    }

    private bool IsHead(string[] cells)
    {
        var same = 0;
        for (var i = 0; i < Math.Min(cells.Length, _head.Heads.Length); i++)
            same += cells[i].Length > 0 && _head.Heads[i].EndsWith(ColumnHeads.Fold(cells[i]), StringComparison.Ordinal) ? 1 : 0;
        return same >= 2 && same * 2 >= cells.Count(c => c.Length > 0);
    }

    /// <summary>A row that only names the part below: 一、 | 通用项目 | 40.</summary>
    private bool IsHeading(string[] cells)
    {
        var first = cells.FirstOrDefault(c => c.Length > 0) ?? "";
        var marker = MarkerReader.Read(first.EndsWith('、') || first.Length > 3 ? first : first + "、");
        return marker.Kind is NumberKind.Chinese or NumberKind.ChineseBracketed or NumberKind.Part && _head.First(cells, ColumnRole.Lead).Length == 0
            && _head.First(cells, ColumnRole.Responsible).Length == 0
            && (_head.Has(ColumnRole.Lead) || _head.Has(ColumnRole.Responsible) || _arabic && TaskCells(cells) <= 1);
    }

    /// <summary>三、 | 水岸联动 | 15 | what the row above says: a heading whose other cells were copied, or merged with those above.</summary>
    private bool RepeatsRowAbove(string[] cells, int index)
    {
        var first = Array.FindIndex(cells, c => c.Length > 0);
        if (!_arabic || index == 0 || MarkerReader.Read(cells[first].EndsWith('、') ? cells[first] : cells[first] + "、").Kind is not (NumberKind.Chinese or NumberKind.ChineseBracketed or NumberKind.Part))
            return false;
        var above = _table.Rows[index - 1];
        var (own, repeated) = (0, 0);
        for (var i = first + 1; i < cells.Length; i++)
        {
            if (cells[i].Length == 0 || IsScore(cells[i]))
                continue;
            if (i < above.Count && above[i].Trim() == cells[i])
                repeated++;
            else
                own++;
        }

        return own == 1 && repeated > 0;
    }

    private int TaskCells(string[] cells) =>
        cells.Where((c, i) => i < _head.Columns.Length && _head.Columns[i] is ColumnRole.Task or ColumnRole.Goal or ColumnRole.Indicator && c.Length > 0 && !IsScore(c)).Distinct().Count();

    private void Heading(string[] filled, Action<string>? refused)
    {
        var text = string.Concat(filled.Where((c, i) => i < 2 && !c.All(x => char.IsAsciiDigit(x) || x == '.')));
        if (IsTotal(filled) || text.Length is 0 or > 60 || TableWords.Begins("note", text))
        {
            refused?.Invoke(string.Join(" ", filled));
            return;
        }

        var kind = MarkerReader.Read(text).Kind;
        var same = _section.FindIndex(s => s.Kind >= kind);
        if (same >= 0)
            _section.RemoveRange(same, _section.Count - same);
        _section.Add((kind, text));
    }

    private static bool IsTotal(string[] filled) => TableWords.Is("total", ColumnHeads.Fold(filled[0]));

    /// <summary>Task columns joined; a coarser column that is merged over several rows is a heading instead.</summary>
    private string TaskText(string[] cells, int index)
    {
        var parts = new List<string>();
        for (var i = 0; i < Math.Min(cells.Length, _head.Columns.Length); i++)
        {
            if (_head.Columns[i] is not (ColumnRole.Task or ColumnRole.Goal) || cells[i].Length == 0 || parts.Contains(cells[i]) || IsScore(cells[i]) || BodyCells.IsBody(_head, i, cells[i]))
                continue;
            if (_head.Columns[i] == ColumnRole.Task && IsMerged(i, index) && HasFinerTask(i))
                continue;
            parts.Add(cells[i]);
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length > 0)
                text.Append(Between(text[^1], part));
            text.Append(part);
        }

        var words = text.ToString();
        var marker = MarkerReader.Read(words);
        return marker.IsNumber && !_head.Has(ColumnRole.Number) ? words[marker.Length..] : words;
    }

    /// <summary>A figure follows its noun at once (新建厂房 3万平方米), other cells behind a colon or on a new line.</summary>
    private static string Between(char last, string part) =>
        last is '。' or '；' or ';' or '：' or ':' ? "\n" : part.Length > 20 ? "。\n" : GoesOn(part) ? "" : ":";

    /// <summary>地区生产总值 | 增长8%以上: the second cell goes on with the first one's sentence.</summary>
    private static bool GoesOn(string part) =>
        char.IsAsciiDigit(part[0]) && !MarkerReader.Read(part).IsNumber
        || part.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and <= 6 && TableWords.Begins("predicate", part);

    private static bool IsScore(string cell) => cell.All(c => char.IsAsciiDigit(c) || c is '.' or '分');

    private bool HasFinerTask(int column) => Array.FindIndex(_head.Columns, column + 1, c => c == ColumnRole.Task) > column;

    /// <summary>Whether a cell stretches over the row above or below.</summary>
    private bool IsMerged(int column, int index) => Same(column, index, index - 1) || Same(column, index, index + 1);

    private bool Same(int column, int a, int b) =>
        b >= 0 && b < _table.Rows.Count && column < _table.Rows[a].Count && column < _table.Rows[b].Count && _table.Rows[a][column].Trim() is { Length: > 0 } cell && cell == _table.Rows[b][column].Trim();

    private List<string> Section(string[] cells, int index)
    {
        var section = _section.Select(s => s.Text).ToList();
        for (var i = 0; i < Math.Min(cells.Length, _head.Columns.Length); i++)
        {
            var coarse = _head.Columns[i] == ColumnRole.Category || _head.Columns[i] == ColumnRole.Task && IsMerged(i, index) && HasFinerTask(i);
            if (coarse && cells[i].Length > 0 && !section.Contains(cells[i]) && !BodyCells.IsBody(_head, i, cells[i]))
                section.Add(cells[i]);
        }

        return section;
    }

    private string Number(string[] cells)
    {
        var number = _head.First(cells, ColumnRole.Number).TrimStart('*', '＊', '★').Trim();
        if (number.Length > 0 && number.Length <= 5)
            return number.Trim('.', '、', '．', '(', ')', '（', '）');
        if (_head.Has(ColumnRole.Number))
            return "";
        var column = Array.FindIndex(_head.Columns, c => c is ColumnRole.Task or ColumnRole.Indicator);
        return column < cells.Length && MarkerReader.Read(cells[column]) is { IsNumber: true } marker ? marker.Number : "";
    }
}
