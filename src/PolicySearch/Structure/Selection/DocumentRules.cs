using PolicySearch.Language;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>What a document says once about all its department clauses.</summary>
/// <param name="Lead">Which of the listed bodies leads.</param>
/// <param name="Standing">Bodies that take part everywhere below and are not listed again (以下均需各区政府落实,不再列出).</param>
/// <param name="StandingLine">The line that says so; it holds below that line.</param>
internal sealed record DocumentRules(LeadRule Lead, IReadOnlyList<string> Standing, int StandingLine)
{
    private static readonly WordSet FirstNameWords = new("列第一位", "排第一位", "排在第一位", "列在第一位", "列首位", "排首位", "排在首位", "列在首位", "第一个单位为牵头", "第一个部门为牵头", "第一责任单位为牵头", "首个单位为牵头", "首位单位为牵头",
        "排名第一", "列第一的", "排在第一的", "第一位的为牵头", "第一家单位为牵头", "第一个为牵头", "排在第一个", "列在第一个", "列首个", "首位为牵头", "首个为牵头", "位列第一", "排序第一", "排名首位", "排序首位", "居首位", "列第1位", "排第1位");

    private static readonly WordSet FirstGroupWords = new("第一个逗号前", "逗号前为牵头", "逗号前的为牵头", "首个逗号前", "分号前为牵头", "第一个分号前", "第一个逗号之前", "逗号之前为牵头");

    /// <summary>Reads the rules out of a document's lines.</summary>
    public static DocumentRules Read(IReadOnlyList<SourceLine> lines)
    {
        var lead = LeadRule.None;
        IReadOnlyList<string> standing = [];
        var standingLine = 0;
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan();
            if (lead == LeadRule.None && text.Contains("牵头", StringComparison.Ordinal))
            {
                if (FirstGroupWords.IsIn(text))
                    lead = LeadRule.FirstGroup;
                else if (FirstNameWords.IsIn(text))
                    lead = LeadRule.FirstName;
            }

            if (standing.Count == 0 && text.Contains("不再", StringComparison.Ordinal) && StandingNames(text) is { Count: > 0 } names)
                (standing, standingLine) = (names, line.Line);
        }

        return new DocumentRules(lead, standing, standingLine);
    }

    /// <summary>以下均需各区政府、各管委会落实,不再列出 names 各区政府 and 各管委会.</summary>
    private static List<string> StandingNames(ReadOnlySpan<char> text)
    {
        var names = new List<string>();
        var end = text.IndexOf("不再");
        var tail = text[end..Math.Min(text.Length, end + 12)];
        if (!tail.Contains("列", StringComparison.Ordinal) && !tail.Contains("标注", StringComparison.Ordinal) && !tail.Contains("注明", StringComparison.Ordinal))
            return names;
        var head = text[..end].TrimEnd(",， ");
        var from = head.LastIndexOfAny("。；;(（");
        // The bracket of 各县(市、区) is part of the name: go on to the one before it.
        while (from > 0 && head[from] is '(' or '（' && head[..from].EndsWith("县") | head[..from].EndsWith("区") | head[..from].EndsWith("府") | head[..from].EndsWith("市"))
            from = head[..from].LastIndexOfAny("。；;(（");
        var sentence = head[(from + 1)..];
        var need = sentence.LastIndexOf("均需");
        var skip = 2;
        foreach (var words in (string[])["均需由", "均须由", "都需要", "均由", "均须", "均需", "均应由", "涉及", "还包括", "均包括", "均含"])
        {
            var at = sentence.LastIndexOf(words);
            if (at >= 0 && at + words.Length > need + skip)
                (need, skip) = (at, words.Length);
        }

        // 各区政府均为责任单位,以下不再列出: who takes part stands before.
        if (need < 0 && sentence.IndexOf("均为") is > 1 and var all && sentence[all..].Contains("单位", StringComparison.Ordinal))
        {
            sentence = sentence[..all];
            (need, skip) = (0, 0);
        }

        if (need < 0)
            return names;
        // 均需各区政府落实,区政府无相关职能的由主管部门负责,不再列出: who takes part is told before the first verb.
        var rest = sentence[(need + skip)..];
        var verb = rest.IndexOf("落实");
        if (verb > 0 && verb + 2 < rest.Length && rest[verb + 2] is ',' or '，' or ';' or '；')
            sentence = sentence[..(need + skip + verb + 2)];
        if (ClauseParser.Parse(sentence[(need + skip)..]) is { } clause)
            names.AddRange(clause.Names.Select(n => n.Name));
        return names;
    }
}
