using System.Text;
using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>
/// Makes paragraphs of pages that were laid out for print: page numbers and running heads go, and lines that only wrap are joined.
/// <para>
/// <list type="table">
/// <listheader><term>printed</term><description>block</description></listheader>
/// <item><term><c>    一、建设道路，全长10</c> / <c>公里，年内完工。</c></term><description>一、建设道路，全长10公里，年内完工。</description></item>
/// <item><term><c>— 3 —</c>, <c>第 3 页 共 9 页</c></term><description>nothing</description></item>
/// <item><term><c>1   建设道路      市交通局</c></term><description>1 | 建设道路 | 市交通局</description></item>
/// </list>
/// </para>
/// </summary>
internal static partial class PrintedPages
{
    /// <summary>Rejoins the lines.</summary>
    /// <param name="pages">What stands on each page, from top to bottom.</param>
    /// <param name="leftOut">What was left out.</param>
    public static List<TextBlock> Rejoin(IReadOnlyList<IReadOnlyList<PrintedItem>> pages, out IReadOnlyList<string> leftOut)
    {
        var running = RunningLines(pages);
        var heads = new SortedSet<string>(StringComparer.Ordinal);
        var lines = new List<Line>();
        var (number, dropped, region) = (0, 0, 0);
        foreach (var page in pages)
        {
            bool IsDropped(PrintedItem item) => item is PrintedLine line && (PageNumber().IsMatch(line.Text) || running.Contains(Masked(line.Text)));
            var head = page.TakeWhile(IsDropped).Count();
            var foot = page.Skip(head).Reverse().TakeWhile(IsDropped).Count();
            for (var i = 0; i < page.Count; i++)
            {
                number++;
                if (i >= head && i < page.Count - foot)
                {
                    region += i > 0 && page[i].Region != page[i - 1].Region ? 1 : 0;
                    lines.Add(Line.Of(number, page[i], region));
                }
                else if (page[i] is PrintedLine line)
                {
                    dropped++;
                    if (!PageNumber().IsMatch(line.Text))
                        heads.Add(Masked(line.Text));
                }
            }

            region++;
        }

        leftOut = dropped == 0 ? [] : [$"{dropped} page numbers and running heads{(heads.Count == 0 ? "" : ": " + string.Join("; ", heads.Take(5)))}."];
        return Join(lines);
    }

    private static List<TextBlock> Join(List<Line> all)
    {
        var lines = all.FindAll(l => l.Table is null);
        var margins = new PrintedMargins(lines.Select(l => (l.Region, l.Indent, l.End, l.Measure)));
        var blocks = new List<TextBlock>();
        var current = new StringBuilder();
        Line? before = null;
        var start = 0;
        foreach (var line in all)
        {
            if (before is { } last && GoesOn(last, line, margins))
            {
                current.Append(Wraps.Between(current[^1], line.Text[0])).Append(line.Text);
                before = line;
                continue;
            }

            if (current.Length > 0)
                blocks.Add(new Paragraph(start, current.ToString()));
            current.Clear();
            before = null;
            if (line.Table is { } table)
            {
                PrintedTables.Add(blocks, table, line.Number);
                continue;
            }

            current.Append(line.Text);
            (before, start) = (line, line.Number);
        }

        if (current.Length > 0)
            blocks.Add(new Paragraph(start, current.ToString()));
        return PrintedTables.Finish(blocks);
    }

    private static bool GoesOn(Line before, Line line, PrintedMargins margins) =>
        line.Table is null && !before.HasColumns && !line.HasColumns && margins.IsFull(before.Region, before.End, before.Measure)
        && before.Indent <= margins.Left(before.Region) + PrintedMargins.Indentation && line.Indent <= margins.Left(line.Region) + 1
        && !(EndsSentence(before.Text) && ItemNumber().IsMatch(line.Text));

    /// <summary>Lines at the edges of pages that recur on at least three of them, digits aside, and are no part of a sentence.</summary>
    private static HashSet<string> RunningLines(IReadOnlyList<IReadOnlyList<PrintedItem>> pages) =>
        [.. pages.SelectMany(page => page.Take(2).Concat(page.TakeLast(2)).OfType<PrintedLine>().Select(l => Masked(l.Text)).Distinct())
            .Where(l => l.Length is > 0 and < 60 && !l.AsSpan().ContainsAny("，。；,;")).GroupBy(l => l).Where(g => g.Count() >= Math.Max(3, pages.Count / 3)).Select(g => g.Key)];

    private static string Masked(string line) => Digits().Replace(line.Trim(), "#");

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or ';' or '：' or ':' or '！' or ')' or '）';

    [GeneratedRegex(@"^\s*(?:[-—–－·]{0,2}\s{0,3}[0-9]{1,4}\s{0,3}[-—–－·]{0,2}|第\s{0,3}[0-9]{1,4}\s{0,3}页.{0,20}|[0-9]{1,4}\s{0,2}/\s{0,2}[0-9]{1,4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[0-9]{1,3}[)）、.．]|第[一二三四五六七八九十百0-9]{1,4}[条章节]|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"[0-9]{1,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>A line of a page, or a table.</summary>
    /// <param name="Number">Its number in the file.</param>
    /// <param name="Region">The page or the column of a page that it stands in.</param>
    /// <param name="Text">Its text; wide gaps, which part columns, are <c> | </c>.</param>
    /// <param name="Indent">The column where it begins; Chinese characters take two.</param>
    /// <param name="End">The column where it ends.</param>
    /// <param name="Measure">How many columns the text is wide there; 0 for as wide as the page's.</param>
    /// <param name="HasColumns">Whether wide gaps part it.</param>
    /// <param name="Table">The table that stands here instead of a line.</param>
    private readonly record struct Line(int Number, int Region, string Text, int Indent, int End, int Measure, bool HasColumns, PrintedTable? Table)
    {
        public static Line Of(int number, PrintedItem item, int region)
        {
            if (item is not PrintedLine line)
                return new Line(number, region, "", 0, 0, 0, true, (PrintedTable)item);
            var text = line.Text.Trim();
            var indent = line.Text.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\u3000' ? 2 : 1);
            var columns = Gap().Replace(text, " | ");
            return new Line(number, region, Spaces().Replace(columns, " "), indent, indent + text.Sum(c => c >= '\u2E80' ? 2 : 1), line.Measure, columns != text, null);
        }
    }

    [GeneratedRegex(@"\s{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"[ \t\u00A0]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
