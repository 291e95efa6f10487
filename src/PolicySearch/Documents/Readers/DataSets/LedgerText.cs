using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.DataSets;

/// <summary>Reads a ledger of tasks that was saved as CSV or TSV: one table, whose heads name tasks and who does them.</summary>
/// <remarks><c>序号,工作任务,牵头单位,完成时限⏎1,新建公园,市建设局,10月底前</c> is a table of one document, not a data set of documents.</remarks>
internal static class LedgerText
{
    private const int HeadLines = 5;
    private const int LongestHead = 16;

    private static readonly string[] Bodies = ["责任", "牵头", "配合", "主办", "承办", "协办"];
    private static readonly string[] Works = ["任务", "事项", "内容", "指标", "项目", "措施", "目标", "实事", "举措", "工作"];

    /// <summary>The blocks of a ledger: what stands above its head as paragraphs, then the table; null where the text is none.</summary>
    public static List<TextBlock>? Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var at = 0;
        for (var i = 0; i < HeadLines && at < text.Length; i++)
        {
            var end = text.IndexOf('\n', at);
            var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd('\r');
            foreach (var separator in ",\t;")
            {
                if (IsHead(line, separator) && Table(text, at, i, separator) is { } table)
                    return [.. Above(text, at, separator), table];
            }

            if (end < 0)
                break;
            at = end + 1;
        }

        return null;
    }

    private static bool IsHead(ReadOnlySpan<char> line, char separator)
    {
        if (line.Length > 300 || line.Count(separator) < 2)
            return false;
        bool bodies = false, works = false;
        foreach (var cell in line.ToString().Split(separator))
        {
            var head = cell.Trim().Trim('"');
            if (head.Length > LongestHead || head.IndexOfAny(['。', '，', ':', '：']) >= 0)
                return false;
            bodies |= Array.Exists(Bodies, head.Contains);
            works |= Array.Exists(Works, w => head.Contains(w)) && !Array.Exists(Bodies, head.Contains);
        }

        return bodies && works;
    }

    private static Table? Table(string text, int from, int above, char separator)
    {
        var rows = CsvRows.Read(text[from..], separator).ToList();
        var columns = rows.Count > 0 ? rows[0].Fields.Count : 0;
        // Most rows must have the head's columns: text with commas has not.
        if (rows.Count < 2 || rows.Skip(1).Count(r => r.Fields.Count >= columns - 1 && r.Fields.Count <= columns + 1) * 4 < (rows.Count - 1) * 3)
            return null;
        return new Table(above + 1, [.. rows.Select(r => (IReadOnlyList<string>)r.Fields)]);
    }

    private static IEnumerable<TextBlock> Above(string text, int end, char separator) =>
        text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new Paragraph(i + 1, line.Trim('\r', ' ', separator, '"'))).Where(p => p.Text.Length > 0);
}
