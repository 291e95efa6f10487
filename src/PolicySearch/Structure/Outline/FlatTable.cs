using PolicySearch.Records;

namespace PolicySearch.Structure.Outline;

/// <summary>Gathers consecutive lines of <c>|</c>-parted cells back into a table.</summary>
/// <remarks><c>序号 | 工作任务 | 责任单位</c> and the rows below it become one <see cref="Table"/>.</remarks>
internal static class FlatTable
{
    /// <summary>Replaces each run of two and more such lines by one table line.</summary>
    public static List<SourceLine> Gather(List<SourceLine> lines)
    {
        if (!lines.Exists(IsRow))
            return lines;
        var gathered = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            // A heading between the rows has no bars: 二、教育.
            while (end < lines.Count && (IsRow(lines[end]) || end > i && end + 1 < lines.Count && lines[end] is { Table: null, Text.Length: <= 40 } && IsRow(lines[end + 1])))
                end++;
            if (end - i < 2)
            {
                gathered.Add(lines[i++]);
                continue;
            }

            var rows = new List<IReadOnlyList<string>>(end - i);
            var first = lines[i].Line;
            for (; i < end; i++)
            {
                // ---|---|---: the rule below the head of a table in Markdown.
                if (lines[i].Text.AsSpan().IndexOfAnyExcept("-|: ") >= 0)
                    rows.Add(Cells(lines[i].Text));
            }

            // Rules without a row between them hold nothing.
            if (rows.Count > 0)
                gathered.Add(new SourceLine(first, "", null, new Table(first, rows)));
        }

        return gathered;
    }

    private static bool IsRow(SourceLine line) => line.Table is null && line.Text.AsSpan().Count('|') + line.Text.AsSpan().Count('｜') >= 2;

    private static string[] Cells(string text) => [.. text.Trim('|', '｜', ' ').Split('|', '｜').Select(c => c.Trim())];
}
