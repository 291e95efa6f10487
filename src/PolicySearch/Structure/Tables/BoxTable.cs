using PolicySearch.Records;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Tables;

/// <summary>Reads the box of a plan that is printed as a table without column heads.</summary>
/// <remarks><c>专栏1 重点工程</c> over <c>高标准农田 | 建设高标准农田100万亩。</c>: a task a row; a cell of several numbered lines gives a task a line.</remarks>
internal static class BoxTable
{
    private const int MostColumns = 3;

    /// <summary>The box's tasks; null where the table is none.</summary>
    public static IReadOnlyList<TableTask>? Read(Table table)
    {
        if (table.Rows.Count == 0)
            return null;
        var title = table.Rows[0].Distinct().Where(c => c.Trim().Length > 0).ToList();
        if (title.Count != 1 || !title[0].Trim().StartsWith("专栏", StringComparison.Ordinal) || table.Rows.Max(r => r.Count) > MostColumns)
            return null;
        var tasks = new List<TableTask>();
        foreach (var row in table.Rows.Skip(1))
        {
            var cells = row.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct().ToList();
            if (cells.Count == 0)
                continue;
            var lines = cells[^1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var several = lines.Length > 1 && Array.TrueForAll(lines, l => MarkerReader.Read(l).IsNumber);
            foreach (var line in several ? lines : [cells[^1]])
            {
                var marker = MarkerReader.Read(line);
                var words = line[Math.Min(marker.Length, line.Length)..];
                var name = several ? "" : string.Join("：", cells.Take(cells.Count - 1));
                IReadOnlyList<string> section = several && cells.Count > 1 ? [title[0].Trim(), cells[0]] : [title[0].Trim()];
                tasks.Add(new TableTask(table.Line, marker.Number ?? "", section, name.Length > 0 ? name + "：" + words : words, null, marker.Starred, null));
            }
        }

        return tasks;
    }
}
