using PolicySearch.Records;
using PolicySearch.Structure.Tables;

namespace PolicySearch.Structure.Outline;

/// <summary>Gathers the fields of printed forms, one below the other, back into a table.</summary>
/// <remarks>
/// <c>任务名称：管网改造 / 任务内容：更换管道26公里。 / 责任单位：县住建局 / 完成时限：10月底前</c> becomes a table with these four heads and a row; where the
/// first field comes again, the next row begins. A form names a task first, and who does it or by when further down.
/// </remarks>
internal static class FormTable
{
    private const int LongestLabel = 8;
    private const int FewestFields = 3;

    /// <summary>Replaces each run of such lines by one table line.</summary>
    public static List<SourceLine> Gather(List<SourceLine> lines)
    {
        if (!lines.Exists(Opens))
            return lines;
        var gathered = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && Label(lines[end]).Length > 0)
                end++;
            if (Opens(lines[i]) && Rows(lines, i, end) is { } rows)
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

    /// <summary>The heads and the rows of some fields; null where they are no form.</summary>
    private static List<IReadOnlyList<string>>? Rows(List<SourceLine> lines, int from, int end)
    {
        var heads = new List<string>();
        for (var i = from; i < end; i++)
        {
            if (Label(lines[i]) is var label && !heads.Contains(label))
                heads.Add(label);
        }

        var roles = heads.ConvertAll(h => ColumnHeads.Of(h, indicators: false));
        if (heads.Count < FewestFields || !roles.Exists(r => r is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Responsible))
            return null;
        var rows = new List<IReadOnlyList<string>> { heads };
        string[]? row = null;
        for (var i = from; i < end; i++)
        {
            var label = Label(lines[i]);
            if (row is null || label == heads[0])
                rows.Add(row = [.. heads.Select(_ => "")]);
            ref var cell = ref row[heads.IndexOf(label)];
            cell += (cell.Length > 0 ? "\n" : "") + lines[i].Text[(label.Length + 1)..].Trim();
        }

        return rows;
    }

    /// <summary>A form opens with the task's name; 工作措施：… below a numbered item is part of the item.</summary>
    private static bool Opens(SourceLine line) => Label(line) is "任务" or "工作任务" or "重点任务" or "项目" or "事项" or "工作事项" or "实事项目" or [.., '名', '称'];

    /// <summary>The words before a colon near the line's head; empty where the line is no field.</summary>
    private static string Label(SourceLine line) =>
        line.Table is null && line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel + 1)).IndexOfAny(':', '：') is > 1 and var colon && line.Text.Length > colon + 1
        && ColumnHeads.Of(line.Text[..colon], indicators: false) != ColumnRole.Other
            ? line.Text[..colon]
            : "";
}
