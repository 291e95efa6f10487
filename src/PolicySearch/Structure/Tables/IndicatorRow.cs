using System.Text;
using PolicySearch.Language;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Tables;

/// <summary>Turns a row of a table of indicators into the sentence that it stands for.</summary>
internal static class IndicatorRow
{
    /// <summary><c>森林覆盖率 | % | 40</c> in the column 2025年目标 gives <c>到2025年,森林覆盖率达到40%</c>.</summary>
    public static string Text(TableHead head, string[] cells)
    {
        var indicator = head.Last(cells, ColumnRole.Indicator);
        var marker = MarkerReader.Read(indicator);
        indicator = indicator[Math.Min(marker.Length, indicator.Length)..].TrimStart('*', '＊', '★');
        var unit = head.First(cells, ColumnRole.Unit);
        if (unit.Length == 0 && indicator.Length > 2 && Brackets.Closes(indicator[^1]) && indicator.AsSpan().LastIndexOfAny(Punctuation.Openers) is > 0 and var open && indicator.Length - open <= 10)
        {
            unit = indicator[(open + 1)..^1];
            indicator = indicator[..open];
        }

        var text = new StringBuilder();
        for (var i = 0; i < Math.Min(cells.Length, head.Columns.Length); i++)
        {
            if (head.Columns[i] != ColumnRole.Target || cells[i].Length == 0 || cells[i] is "-" or "—" or "/" or "——")
                continue;
            var year = ColumnHeads.YearOf(head.Heads[i]);
            if (text.Length > 0)
                text.Append('；');
            if (year > 0)
                text.Append('到').Append(year).Append("年,");
            text.Append(indicator).Append(Joint(indicator, head.Heads[i], cells[i])).Append(WithUnit(cells[i], unit));
        }

        return text.Length > 0 ? text.ToString() : indicator;
    }

    private static string Joint(string indicator, string column, string value)
    {
        if (value[0] is var first && !char.IsAsciiDigit(first) && first is not ('〔' or '[' or '［' or '【'))
            return "";
        return TableWords.Ends("change", indicator) ? "" : column.Contains("年均") ? "年均增长" : "达到";
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
}
