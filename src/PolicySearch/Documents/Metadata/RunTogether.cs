using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Parts the ends of a line that holds a whole letter: title, number and addressees run together before its text, the signature behind it.
/// <code>
/// 桃源市人民政府关于…的决定桃政发〔2005〕9号各县人民政府：为落实…   → 桃源市人民政府关于…的决定 | 桃政发〔2005〕9号 | 各县人民政府： | 为落实…
/// 桃政发〔2021〕1号关于印发…的通知                            → 桃政发〔2021〕1号 | 关于印发…的通知
/// 关于印发…的通知桃政发〔2021〕1号                            → 关于印发…的通知 | 桃政发〔2021〕1号
/// …抓好落实。桃源市人民政府2020年7月15日（此件公开发布）        → …抓好落实。 | 桃源市人民政府 | 2020年7月15日 | （此件公开发布）
/// </code>
/// </summary>
internal static partial class RunTogether
{
    private const int ShortestLetter = 60;
    private const int LongestHead = 320;
    private const int LongestEnd = 90;

    /// <summary>Where the line is to be cut, in order; empty for most lines.</summary>
    public static IReadOnlyList<int> Cuts(ReadOnlySpan<char> line)
    {
        List<int>? cuts = null;
        Head(line, ref cuts);
        if (line.Length > ShortestLetter)
            End(line, ref cuts);
        return cuts is null ? [] : cuts;
    }

    private static void Head(ReadOnlySpan<char> line, ref List<int>? cuts)
    {
        var numbered = line.Length > 12 && (line[..Math.Min(line.Length, 24)].IndexOf('号') > 0 || line.Length <= LongestHead && line[^1] == '号');
        if (!numbered && (line.Length <= ShortestLetter || line[..Math.Min(line.Length, 120)].IndexOf("关于") < 0))
            return;
        var match = LetterHead().Match(line[..Math.Min(line.Length, LongestHead)].ToString());
        if (!match.Success)
            return;
        var (before, title, number, tail) = (match.Groups["before"], match.Groups["title"], match.Groups["number"], match.Groups["tail"]);
        if (!before.Success && !number.Success && (tail.Length == 0 || line.Length <= ShortestLetter))
            return;
        var found = cuts = [];
        if (before.Success)
            Cut(title.Index);
        if (number.Success)
            Cut(number.Index);
        var end = tail.Success ? tail.Index : match.Length;
        Cut(end);
        // 各县人民政府，市政府各部门：为落实…
        if (end < line.Length && line[end..] is var rest && rest.TrimStart().StartsWith("各") && rest.IndexOfAny(':', '：') is > 3 and < 120 and var colon && rest[..colon].IndexOf('。') < 0)
            Cut(end + colon + 1);

        void Cut(int at)
        {
            if (at > 0 && at < match.Groups[0].Length + 130 && (found.Count == 0 || at > found[^1]))
                found.Add(at);
        }
    }

    private static void End(ReadOnlySpan<char> line, ref List<int>? cuts)
    {
        var from = Math.Max(0, line.Length - LongestEnd);
        if (line[^1] is not ('日' or ')' or '）') || line[from..].LastIndexOf('月') < 0 || line[from..].LastIndexOf('年') < 0)
            return;
        var match = SignedEnd().Match(line[from..].ToString());
        if (!match.Success || match.Index == 0 && from > 0)
            return;
        cuts ??= [];
        foreach (var name in (string[])["body", "date", "note"])
        {
            var group = match.Groups[name];
            if (group.Success && from + group.Index > 0 && (cuts.Count == 0 || from + group.Index > cuts[^1]))
                cuts.Add(from + group.Index);
        }
    }

    private const string Number = @"[\u4E00-\u9FA5]{1,12}\s?[〔\[(（【]\s?(?:19|20)[0-9]{2}\s?[〕\])）】]\s?(?:第\s?)?[0-9]{1,5}\s?号";

    [GeneratedRegex(
        @"^(?<before>[(（]?" + Number + @"[)）]?)?\s{0,6}(?<title>[^。:：|]{0,60}关于[^。:：|]{2,160}?的(?:通知|意见|指导意见|实施意见|决定|通告|公告|函|批复|报告|建议))\s{0,6}(?<number>[(（]?" + Number + @"[)）]?)?\s{0,6}(?<tail>\s|各|为|现将|根据|经|近年来|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LetterHead();

    [GeneratedRegex(
        @"[。！；)）]\s{0,40}(?<body>国务院(?:办公厅)?|[\u4E00-\u9FA5]{2,24}?(?:人民政府|政府|办公厅|办公室|委员会|局|厅|部))?\s{0,60}(?<date>(?:(?:19|20)[0-9]{2}|[一二][〇○OoＯ0一二三四五六七八九]{3})年\s?[0-9一二三四五六七八九十]{1,3}月\s?[0-9一二三四五六七八九十]{1,3}日)\s{0,6}(?<note>[(（](?:此件|有删减)[^()（）]{0,30}[)）])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SignedEnd();
}
