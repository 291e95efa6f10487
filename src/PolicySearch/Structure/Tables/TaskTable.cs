using System.Text;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Structure.Departments;
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

    private static readonly string[] Predicates =
        ["增长", "增速", "增幅", "下降", "降低", "降幅", "减少", "提高", "提升", "达到", "达", "控制在", "保持在", "稳定在", "不低于", "不少于", "不高于", "不超过", "突破", "超过", "年均增长", "大于", "小于", "优于", "至少", "≥", "≤", ">", "<"];

    private readonly Table _table;
    private readonly string[] _heads;
    private readonly ColumnRole[] _columns;

    // Where other rows are numbered 1, 2, 3, a row numbered 一 is a heading.
    private readonly bool _arabic;
    private readonly List<(NumberKind Kind, string Text)> _section = [];
    private readonly List<TableTask> _tasks = [];

    private TaskTable(Table table, string[] heads, ColumnRole[] columns)
    {
        (_table, _heads, _columns) = (table, heads, columns);
        var number = Array.IndexOf(columns, ColumnRole.Number);
        _arabic = number >= 0 && table.Rows.Any(r => number < r.Count && r[number].Trim() is { Length: > 0 } cell && Numerals.IsDigit(cell[0]));
    }

    /// <summary>Reads a table.</summary>
    /// <returns>Its tasks from top to bottom; none where its head names neither tasks nor indicators.</returns>
    public static IReadOnlyList<TableTask> Read(Table table, Action<string>? refused = null)
    {
        for (var row = 0; row < Math.Min(HeadRows, table.Rows.Count); row++)
        {
            if (Head(table, row) is not var (heads, columns, next))
                continue;
            var reader = new TaskTable(table, heads, columns);
            for (var i = next; i < table.Rows.Count; i++)
                reader.Row(table.Rows[i], i, refused);
            return reader._tasks;
        }

        return [];
    }

    /// <summary>Takes a row for the head where at least two of its cells name known columns, one of them tasks or indicators.</summary>
    private static (string[] Heads, ColumnRole[] Columns, int Next)? Head(Table table, int row)
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
        return known >= 2 && columns.Any(c => c is ColumnRole.Task or ColumnRole.Indicator) ? (heads, columns, next) : null;
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

        var text = _columns.Contains(ColumnRole.Indicator) ? IndicatorText(cells) : TaskText(cells, index);
        if (text.Length < 2 || IsTotal(filled))
        {
            refused?.Invoke(string.Join(" ", filled));
            return;
        }

        var nature = First(cells, ColumnRole.Nature);
        _tasks.Add(new TableTask(_table.Line, Number(cells), Section(cells, index), text, Departments(cells), nature.Contains("约束") || text.StartsWith('*'), First(cells, ColumnRole.Deadline) is { Length: > 0 } deadline ? deadline : null));
    }

    private bool IsHead(string[] cells)
    {
        var same = 0;
        for (var i = 0; i < Math.Min(cells.Length, _heads.Length); i++)
            same += cells[i].Length > 0 && _heads[i].EndsWith(ColumnHeads.Fold(cells[i]), StringComparison.Ordinal) ? 1 : 0;
        return same >= 2 && same * 2 >= cells.Count(c => c.Length > 0);
    }

    /// <summary>A row that only names the part below: 一、 | 通用项目 | 40.</summary>
    private bool IsHeading(string[] cells)
    {
        var first = cells.FirstOrDefault(c => c.Length > 0) ?? "";
        var marker = MarkerReader.Read(first.EndsWith('、') || first.Length > 3 ? first : first + "、");
        return marker.Kind is NumberKind.Chinese or NumberKind.ChineseBracketed or NumberKind.Part && First(cells, ColumnRole.Lead).Length == 0
            && First(cells, ColumnRole.Responsible).Length == 0
            && (_columns.Contains(ColumnRole.Lead) || _columns.Contains(ColumnRole.Responsible) || _arabic && TaskCells(cells) <= 1);
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
        cells.Where((c, i) => i < _columns.Length && _columns[i] is ColumnRole.Task or ColumnRole.Goal or ColumnRole.Indicator && c.Length > 0 && !IsScore(c)).Distinct().Count();

    private void Heading(string[] filled, Action<string>? refused)
    {
        var text = string.Concat(filled.Where((c, i) => i < 2 && !c.All(x => char.IsAsciiDigit(x) || x == '.')));
        if (IsTotal(filled) || text.Length is 0 or > 60 || text.StartsWith('注') || text.StartsWith("备注", StringComparison.Ordinal))
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

    private static bool IsTotal(string[] filled) => filled[0] is var first && (ColumnHeads.Fold(first) is "总分" or "合计" or "总计" or "小计" or "总数");

    /// <summary>Task columns joined; a coarser column that is merged over several rows is a heading instead.</summary>
    private string TaskText(string[] cells, int index)
    {
        var parts = new List<string>();
        for (var i = 0; i < Math.Min(cells.Length, _columns.Length); i++)
        {
            if (_columns[i] is not (ColumnRole.Task or ColumnRole.Goal) || cells[i].Length == 0 || parts.Contains(cells[i]) || IsScore(cells[i]) || IsBody(i, cells[i]))
                continue;
            if (_columns[i] == ColumnRole.Task && IsMerged(i, index) && HasFinerTask(i))
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
        return marker.IsNumber && !_columns.Contains(ColumnRole.Number) ? words[marker.Length..] : words;
    }

    /// <summary>A figure follows its noun at once (新建厂房 3万平方米), other cells behind a colon or on a new line.</summary>
    private static string Between(char last, string part) =>
        last is '。' or '；' or ';' or '：' or ':' ? "\n" : part.Length > 20 ? "。\n" : GoesOn(part) ? "" : ":";

    /// <summary>地区生产总值 | 增长8%以上: the second cell goes on with the first one's sentence.</summary>
    private static bool GoesOn(string part) =>
        char.IsAsciiDigit(part[0]) && !MarkerReader.Read(part).IsNumber
        || part.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and <= 6 && Array.Exists(Predicates, p => part.StartsWith(p, StringComparison.Ordinal));

    private static bool IsScore(string cell) => cell.All(c => char.IsAsciiDigit(c) || c is '.' or '分');

    private bool HasFinerTask(int column) => Array.FindIndex(_columns, column + 1, c => c == ColumnRole.Task) > column;

    /// <summary>Whether a cell stretches over the row above or below.</summary>
    private bool IsMerged(int column, int index) => Same(column, index, index - 1) || Same(column, index, index + 1);

    private bool Same(int column, int a, int b) =>
        b >= 0 && b < _table.Rows.Count && column < _table.Rows[a].Count && column < _table.Rows[b].Count && _table.Rows[a][column].Trim() is { Length: > 0 } cell && cell == _table.Rows[b][column].Trim();

    private List<string> Section(string[] cells, int index)
    {
        var section = _section.Select(s => s.Text).ToList();
        for (var i = 0; i < Math.Min(cells.Length, _columns.Length); i++)
        {
            var coarse = _columns[i] == ColumnRole.Category || _columns[i] == ColumnRole.Task && IsMerged(i, index) && HasFinerTask(i);
            if (coarse && cells[i].Length > 0 && !section.Contains(cells[i]) && !IsBody(i, cells[i]))
                section.Add(cells[i]);
        }

        return section;
    }

    private string Number(string[] cells)
    {
        var number = First(cells, ColumnRole.Number).TrimStart('*', '＊', '★').Trim();
        if (number.Length > 0 && number.Length <= 5)
            return number.Trim('.', '、', '．', '(', ')', '（', '）');
        if (_columns.Contains(ColumnRole.Number))
            return "";
        var column = Array.FindIndex(_columns, c => c is ColumnRole.Task or ColumnRole.Indicator);
        return column < cells.Length && MarkerReader.Read(cells[column]) is { IsNumber: true } marker ? marker.Number : "";
    }

    /// <summary><c>森林覆盖率 | % | 40</c> in the column 2025年目标 gives <c>到2025年,森林覆盖率达到40%</c>.</summary>
    private string IndicatorText(string[] cells)
    {
        var indicator = Last(cells, ColumnRole.Indicator);
        var marker = MarkerReader.Read(indicator);
        indicator = indicator[Math.Min(marker.Length, indicator.Length)..].TrimStart('*', '＊', '★');
        var unit = First(cells, ColumnRole.Unit);
        if (unit.Length == 0 && indicator.Length > 2 && Brackets.Closes(indicator[^1]) && indicator.AsSpan().LastIndexOfAny(Punctuation.Openers) is > 0 and var open && indicator.Length - open <= 10)
        {
            unit = indicator[(open + 1)..^1];
            indicator = indicator[..open];
        }

        var text = new StringBuilder();
        for (var i = 0; i < Math.Min(cells.Length, _columns.Length); i++)
        {
            if (_columns[i] != ColumnRole.Target || cells[i].Length == 0 || cells[i] is "-" or "—" or "/" or "——")
                continue;
            var year = ColumnHeads.YearOf(_heads[i]);
            if (text.Length > 0)
                text.Append('；');
            if (year > 0)
                text.Append('到').Append(year).Append("年,");
            text.Append(indicator).Append(Joint(indicator, _heads[i], cells[i])).Append(WithUnit(cells[i], unit));
        }

        return text.Length > 0 ? text.ToString() : indicator;
    }

    private static string Joint(string indicator, string head, string value)
    {
        if (value[0] is var first && !char.IsAsciiDigit(first) && first is not ('〔' or '[' or '［' or '【'))
            return "";
        var grows = indicator.EndsWith("增长", StringComparison.Ordinal) || indicator.EndsWith("增速", StringComparison.Ordinal) || indicator.EndsWith("降低", StringComparison.Ordinal)
            || indicator.EndsWith("下降", StringComparison.Ordinal) || indicator.EndsWith("提高", StringComparison.Ordinal) || indicator.EndsWith("增幅", StringComparison.Ordinal) || indicator.EndsWith("减少", StringComparison.Ordinal);
        return grows ? "" : head.Contains("年均") ? "年均增长" : "达到";
    }

    private static string WithUnit(string value, string unit)
    {
        value = value.Trim('〔', '〕', '[', ']', '［', '］', '【', '】');
        if (unit.Length == 0 || unit is "-" or "—" || value.Contains(unit) || value.Length == 0)
            return value;
        var digits = value.Length;
        while (digits > 0 && !char.IsAsciiDigit(value[digits - 1]))
            digits--;
        // 7左右 takes its unit before the word, 完成下达任务 none.
        return digits == 0 || value[digits..].Contains('%') || value[digits..].StartsWith('‰') ? value : value[..digits] + unit + value[digits..];
    }

    private Clause? Departments(string[] cells)
    {
        var content = new StringBuilder();
        for (var i = 0; i < Math.Min(cells.Length, _columns.Length); i++)
        {
            if (cells[i].Length > 0 && (_columns[i] is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Responsible || IsBody(i, cells[i])))
                content.Append(_columns[i] switch { ColumnRole.Lead => "牵头单位:", ColumnRole.Support => "配合单位:", _ => "责任单位:" }).Append(Parted(cells[i])).Append(';');
        }

        return content.Length > 0 ? ClauseParser.Parse(content.ToString()) : null;
    }

    /// <summary>A cell below 任务 or 项目 that is nothing but a body names who is responsible.</summary>
    private bool IsBody(int column, string cell) =>
        _columns[column] == ColumnRole.Task && cell.Length is >= 3 and <= 12 && cell[0] is '县' or '市' or '区' or '省' or '镇'
        && (IsOfficeEnd(cell[^1]) || cell.EndsWith("管委会", StringComparison.Ordinal)) && BodyWords.LooksLikeBody(cell);

    /// <summary>县委宣传部县教育局, names whose line breaks were lost, parted again.</summary>
    private static string Parted(string cell)
    {
        if (cell.Length < 8)
            return cell;
        var parted = new StringBuilder(cell.Length + 4);
        int start = 0, name = 0;
        for (var i = 0; i + 2 < cell.Length; i++)
        {
            if (Punctuation.BetweenNames.Contains(cell[i]) || cell[i] is '\n' or ' ')
                name = i + 1;
            if (i - name < 3 || cell[i] != cell[name] || cell[i] is not ('县' or '市' or '区' or '省' or '镇') || !IsOfficeEnd(cell[i - 1]))
                continue;
            parted.Append(cell, start, i - start).Append('、');
            start = name = i;
        }

        return start == 0 ? cell : parted.Append(cell, start, cell.Length - start).ToString();
    }

    private static bool IsOfficeEnd(char c) => c is '局' or '委' or '部' or '办' or '站' or '厅' or '院' or '社' or '室';

    private string First(string[] cells, ColumnRole role) => Array.IndexOf(_columns, role) is >= 0 and var at && at < cells.Length ? cells[at] : "";

    private string Last(string[] cells, ColumnRole role) => Array.FindLastIndex(_columns, c => c == role) is >= 0 and var at && at < cells.Length ? cells[at] : "";
}
