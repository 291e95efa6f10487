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
    /// <summary>How far the first lines of paragraphs may stand in, columns: two Chinese characters are four.</summary>
    private const int Indentation = 6;

    /// <summary>Rejoins the lines.</summary>
    /// <param name="text">The text of all pages, a form feed between two.</param>
    /// <param name="leftOut">What was left out.</param>
    public static List<TextBlock> Rejoin(string text, out IReadOnlyList<string> leftOut)
    {
        var pages = text.Split('\f').Select(p => p.Split('\n').Select(l => l.TrimEnd()).ToList()).ToList();
        var running = RunningLines(pages);
        var dropped = 0;
        var heads = new SortedSet<string>(StringComparer.Ordinal);
        var lines = new List<PrintedLine>();
        var number = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Count; i++)
            {
                number++;
                var edge = IsEdge(page, i);
                if (page[i].AsSpan().Trim().IsEmpty)
                    continue;
                if (!edge || !(PageNumber().IsMatch(page[i]) || running.Contains(Masked(page[i]))))
                {
                    lines.Add(PrintedLine.Of(number, page[i]));
                    continue;
                }

                dropped++;
                if (!PageNumber().IsMatch(page[i]))
                    heads.Add(Masked(page[i]));
            }
        }

        leftOut = dropped == 0 ? [] : [$"{dropped} page numbers and running heads{(heads.Count == 0 ? "" : ": " + string.Join("; ", heads.Take(5)))}."];
        return Join(lines);
    }

    private static List<TextBlock> Join(List<PrintedLine> lines)
    {
        var blocks = new List<TextBlock>();
        if (lines.Count == 0)
            return blocks;

        // The text's left edge is the first at which many lines begin (first lines of paragraphs stand further in); its right edge
        // is where its longest tenth end.
        var left = lines.GroupBy(l => l.Indent).Where(g => g.Count() * 7 >= lines.Count).Min(g => (int?)g.Key) ?? lines.Min(l => l.Indent);
        var right = lines.Select(l => l.End).Order().ElementAt(lines.Count * 9 / 10);
        // Where paragraphs are indented, that tells them apart; where not, only a full line goes on. A centred line never does.
        var indented = lines.Count(l => l.Indent >= left + 2 && l.Indent <= left + Indentation) * 10 >= lines.Count;
        var fullEnough = right * (indented ? 0.5 : 0.85);
        var current = new StringBuilder(lines[0].Text);
        var start = lines[0].Number;
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var goesOn = !before.HasColumns && !line.HasColumns && before.End >= fullEnough && before.Indent <= left + Indentation && line.Indent <= left + 1
                && !(EndsSentence(before.Text) && ItemNumber().IsMatch(line.Text));
            if (goesOn)
            {
                if (current[^1] < '\u2E80' && line.Text[0] < '\u2E80' && !(char.IsAsciiDigit(current[^1]) && char.IsAsciiDigit(line.Text[0])))
                    current.Append(' ');
                current.Append(line.Text);
                continue;
            }

            blocks.Add(new Paragraph(start, current.ToString()));
            current.Clear().Append(line.Text);
            start = line.Number;
        }

        blocks.Add(new Paragraph(start, current.ToString()));
        return blocks;
    }

    /// <summary>Lines at the edges of pages that recur on at least three of them, digits aside.</summary>
    private static HashSet<string> RunningLines(List<List<string>> pages) =>
        [.. pages.SelectMany(p => Enumerable.Range(0, p.Count).Where(i => IsEdge(p, i) && p[i].Length > 0).Select(i => Masked(p[i])).Distinct())
            .Where(l => l.Length is > 0 and < 60).GroupBy(l => l).Where(g => g.Count() >= Math.Max(3, pages.Count / 3)).Select(g => g.Key)];

    /// <summary>Whether a line is the first or last on its page that holds anything.</summary>
    private static bool IsEdge(List<string> page, int line) =>
        !page.Take(line).Take(6).Any(l => l.Length > 0) && line < 6 || page.Count - line <= 6 && !page.Skip(line + 1).Any(l => l.Length > 0);

    private static string Masked(string line) => Digits().Replace(line.Trim(), "#");

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or ';' or '：' or ':' or '！' or ')' or '）';

    [GeneratedRegex(@"^\s*(?:[-—–－·]{0,2}\s{0,3}[0-9]{1,4}\s{0,3}[-—–－·]{0,2}|第\s{0,3}[0-9]{1,4}\s{0,3}页.{0,20}|[0-9]{1,4}\s{0,2}/\s{0,2}[0-9]{1,4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[0-9]{1,3}[)）、.．]|第[一二三四五六七八九十百0-9]{1,4}[条章节]|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"[0-9]{1,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>A line of a page.</summary>
    /// <param name="Number">Its number in the file.</param>
    /// <param name="Text">Its text; wide gaps, which part columns, are <c> | </c>.</param>
    /// <param name="Indent">The column where it begins; Chinese characters take two.</param>
    /// <param name="End">The column where it ends.</param>
    /// <param name="HasColumns">Whether wide gaps part it.</param>
    private readonly record struct PrintedLine(int Number, string Text, int Indent, int End, bool HasColumns)
    {
        public static PrintedLine Of(int number, string line)
        {
            var text = line.Trim();
            var indent = 0;
            foreach (var c in line)
            {
                if (!char.IsWhiteSpace(c))
                    break;
                indent += c == '\u3000' ? 2 : 1;
            }

            var columns = Gap().Replace(text, " | ");
            var hasColumns = columns.Length != text.Length || columns != text;
            return new PrintedLine(number, Spaces().Replace(columns, " "), indent, indent + text.Sum(c => c >= '\u2E80' ? 2 : 1), hasColumns);
        }
    }

    [GeneratedRegex(@"\s{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"[ \t\u00A0]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
