using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Structure.Outline;

/// <summary>
/// Joins lines that break off inside a sentence: text wrapped at a fixed width, a link or a formula on a line of its own, a list of
/// departments over several lines.
/// <code>
/// 固定资产投资增长 10%,社会消费品零售总 / 额增长 9%。   → one line
/// 实现了良好开局，“ / 一带一路 / ”建设进展快速。       → one line
/// (市水利局牵头, / 市财政局配合)                     → one line
/// （一）扩大内需，促进循环 / 提振消费信心。            → two: a heading may hold a comma and has no stop
/// </code>
/// A line that says nothing of how it goes on (no mark inside, none behind) is joined only where the document is wrapped throughout.
/// </summary>
internal static class WrappedLines
{
    private const int Longest = 20_000;
    private const int LongestFragment = 60;

    private static readonly char[] CannotBegin = ['，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '’', '】', '〉', ',', ';', ')', '%', '％', '℅', '‰', '.', ':'];
    private static readonly char[] CannotEnd = ['，', '、', ',', '《', '“', '（', '(', '〈', '—', '－', '-', '+'];

    /// <summary>Joins the lines, in place.</summary>
    public static void Join(List<SourceLine> lines)
    {
        var opens = new bool[lines.Count];
        for (var i = 0; i < opens.Length; i++)
            opens[i] = Opens(lines[i].Text);
        var width = Width(lines, opens);
        var reachesStop = ReachesStop(lines, opens);
        var kept = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var last = line.Text;
            while (i + 1 < lines.Count && line.Table is null && line.Text.Length < Longest && lines[i + 1] is { Table: null } next && GoesOn(line.Text, last, lines, i + 1, width, opens, reachesStop[i + 1]))
            {
                line = line with { Text = line.Text + Between(line.Text, next.Text) + next.Text };
                last = next.Text;
                i++;
            }

            lines[kept++] = line;
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    /// <summary>Whether the next line goes on with the sentence that this one began.</summary>
    /// <param name="text">The line, with what was already joined to it.</param>
    /// <param name="last">Its last printed line.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="at">The next line.</param>
    /// <param name="width">The width at which the document is wrapped, or 0.</param>
    /// <param name="opens">For each line, whether it begins something of its own.</param>
    /// <param name="reachesStop">Whether the next line, or one that it runs on to, ends as a sentence does.</param>
    private static bool GoesOn(string text, string last, List<SourceLine> lines, int at, int width, bool[] opens, bool reachesStop)
    {
        var (next, below) = (lines[at], lines[at].Text);
        if (text.Length == 0 || below.Length == 0 || opens[at])
            return below.Length > 0 && InsideBracket(text, width) && !MarkerReader.Read(below).IsNumber;
        if (IsEnd(text[^1]))
            return GoalsFollow(text) || InsideBracket(text, width);
        if (CannotBegin.Contains(below[0]))
            return true;
        if (next.Gap && width == 0 || next.OutlineLevel is not null || text.Contains('\t'))
            return false;
        if (CannotEnd.Contains(text[^1]))
            return true;
        // A line that the format calls a heading, and a bare one, end where they end.
        if (lines[at - 1].OutlineLevel is not null || !reachesStop)
            return false;
        var marker = MarkerReader.Read(text);
        var words = text.AsSpan(Math.Min(marker.Length, text.Length));
        if (words.IndexOfAny("。；！？") >= 0)
            return true;
        var full = width > 0 && Measure(last) >= width - 3;
        if (marker.IsNumber || full)
            return full;
        if (words.IndexOfAny("，,") > 0)
            return Measure(below) <= Measure(last) + 3 || BeginsWithQuantity(below) || text.Length > LongestFragment;
        return words.IndexOfAny(':', '：') > 0 && !IsLabel(words) && BeginsWithQuantity(below) || IsFragment(lines, opens, at, text);
    }

    /// <summary>For each line, whether it or one that it runs on to ends as a sentence does.</summary>
    private static bool[] ReachesStop(List<SourceLine> lines, bool[] opens)
    {
        var reaches = new bool[lines.Count];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            reaches[i] = text.Length > 0 && (text[^1] is '。' or '；' or ';' or '！' or '”' or '）' or ')' or '】' or ':' or '：'
                || i + 1 < lines.Count && lines[i + 1].Table is null && !opens[i + 1] && reaches[i + 1]);
        }

        return reaches;
    }

    /// <summary>7%以上, 30万人: a figure does not begin a paragraph.</summary>
    private static bool BeginsWithQuantity(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.'))
            end++;
        return end > 0 && end < text.Length && text[end] is not ('、' or '年' or '月' or '.' or '．');
    }

    /// <summary>今年的主要预期目标是： / 生产总值增长8%…: the colon announces the goals.</summary>
    private static bool GoalsFollow(string text) => text.Length < LongestFragment && LineWords.AnnouncesGoals(text);

    /// <summary>党的全会 / 正式明确 / 某某: links on lines of their own, until a line goes on with words and marks.</summary>
    private static bool IsFragment(List<SourceLine> lines, bool[] opens, int at, string text)
    {
        if (text.Length > 24 || at < 2 || lines[at - 1].Gap || lines[at - 2] is not { Table: null, Text: [.., '。' or '；' or '！'] })
            return false;
        for (var i = at; i < lines.Count && i < at + 6; i++)
        {
            if (lines[i] is not { Table: null, Gap: false } line || opens[i])
                return false;
            if (line.Text.AsSpan().IndexOfAny('，', ',') > 0)
                return line.Text.Length > 20 && i > at;
        }

        return false;
    }

    /// <summary>Whether a line begins something of its own: an item, a label, a list of attachments, a signature, a heading of a part.</summary>
    private static bool Opens(string text)
    {
        if (text.Length == 0)
            return true;
        var marker = MarkerReader.Read(text);
        if (marker.IsNumber && marker.Length < text.Length)
            return true;
        return IsLabel(text) || LineWords.OpensWithMark(text) || LineWords.IsDate(text) || LineWords.IsFurniture(text);
    }

    /// <summary>责任单位：市水利局; 各县区人民政府：.</summary>
    private static bool IsLabel(ReadOnlySpan<char> text) =>
        text.IndexOfAny(':', '：') is > 1 and <= RoleWords.LongestLabel and var colon && (RoleWords.OfLabel(text[..colon]) != RoleWord.None || colon == text.Length - 1)
        || text.Length < 80 && text[^1] is ':' or '：';

    private static bool IsEnd(char c) => c is '。' or '；' or ';' or '！' or '!' or '？' or '?' or ':' or '：' or '）' or ')' or '】' or '》' or '…' or '|';

    /// <summary>Whether a bracket is open where a line breaks off behind a mark, or anywhere where the text is wrapped.</summary>
    private static bool InsideBracket(string text, int width)
    {
        if (text.Length is 0 or > 3000 || width == 0 && text[^1] is not ('，' or ',' or '、' or '；' or ';' or ':' or '：' or '(' or '（'))
            return false;
        var depth = 0;
        foreach (var c in text)
            depth += Brackets.Opens(c) ? 1 : Brackets.Closes(c) ? -1 : 0;
        return depth > 0;
    }

    /// <summary>A break between two words of Latin letters stood for a space.</summary>
    private static string Between(string text, string next) => char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next[0]) ? " " : "";

    /// <summary>The width at which a document is wrapped, in characters of full width; 0 where it is not.</summary>
    private static int Width(List<SourceLine> lines, bool[] opens)
    {
        var open = new List<int>();
        var closed = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (lines[i].Table is not null || text.Length < 12)
                continue;
            if (IsEnd(text[^1]))
                closed++;
            else if (lines[i + 1].Table is null && !opens[i + 1])
                open.Add(Measure(text));
        }

        if (open.Count < 4 || open.Count * 2 < closed)
            return 0;
        open.Sort();
        // Wrapped lines are all nearly as long as the longest; headings are not.
        var width = open[open.Count * 9 / 10];
        return open.Count(w => w >= width - 3 && w <= width + 3) * 2 >= open.Count ? width : 0;
    }

    /// <summary>The width of a line: letters and digits take half a character.</summary>
    private static int Measure(ReadOnlySpan<char> text)
    {
        var halves = 0;
        foreach (var c in text)
            halves += c < 0x100 ? 1 : 2;
        return (halves + 1) / 2;
    }
}
