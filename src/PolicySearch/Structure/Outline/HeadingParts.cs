using System.Collections.Frozen;
using PolicySearch.Files;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Structure.Outline;

/// <summary>Tells by its heading what part a section plays; the words stand in <c>heading-words.txt</c>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>指导思想</c></term><description>Preamble</description></item>
/// <item><term><c>2022年主要预期目标和重点任务</c></term><description>Work: what stands last counts most</description></item>
/// <item><term><c>发展环境</c>, <c>环境形势</c></term><description>Review; <c>营造良好发展环境</c> is work: a verb opens it</description></item>
/// <item><term><c>完善组织实施体系</c></term><description>Work: the words must close the heading</description></item>
/// </list>
/// </remarks>
internal static class HeadingParts
{
    private const int LongestHeading = 40;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rows = WordRows.Load("data/heading-words.txt");

    private static readonly (string Words, SectionPart Part, bool Situation)[] Words =
    [
        .. Rows.Where(r => r.Key is not ("making" or "alone" or "plan"))
            .SelectMany(r => r.Value.Select(w => (w, r.Key == "situation" ? SectionPart.Review : Enum.Parse<SectionPart>(r.Key, ignoreCase: true), r.Key == "situation"))),
    ];

    private static readonly WordSet Any = new(Words.Select(w => w.Words));
    /// <summary>Headings that stand whole before their text where a line break was lost.</summary>
    private static readonly WordSet Whole = new(Rows.Where(r => r.Key is "goals" or "preamble" or "closing").SelectMany(r => r.Value).Where(w => w.Length > 3));

    private static readonly WordSet Making = new(Rows["making"]);
    private static readonly WordSet PlanYears = new(Rows["plan"]);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alone = Rows["alone"].ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What part the section below a heading plays.</summary>
    /// <param name="heading">The heading without its number.</param>
    public static SectionPart Of(ReadOnlySpan<char> heading)
    {
        heading = Core(heading);
        if (heading.Length is 0 or > LongestHeading)
            return SectionPart.Work;
        // 推进落实民生实事项目的具体要求
        if (heading.EndsWith("具体要求") || heading.EndsWith("落实要求"))
            return SectionPart.Closing;
        if (Alone.Contains(heading))
            return SectionPart.Closing;
        var part = Any.IsIn(heading) ? ByWords(heading) : SectionPart.Work;
        return part == SectionPart.Work ? Years(heading) : part;
    }

    /// <summary>The length of a usual heading that a text opens with, where its first sentence follows at once: 工作目标|到2025年…; 0 where none does.</summary>
    public static int Opening(ReadOnlySpan<char> text) =>
        Whole.Prefix(text) is > 0 and var length && length < text.Length && !char.IsPunctuation(text[length]) && text[length] is not ('和' or '及' or '与' or '的' or '分' or '任' or '体' or '机') ? length : 0;

    private static SectionPart ByWords(ReadOnlySpan<char> heading)
    {
        var (part, situation, begin, end) = (SectionPart.Work, false, 0, -1);
        foreach (var (words, which, where) in Words)
        {
            // 二、2022年主要预期目标和重点任务 is work: what stands last in the heading counts most.
            var at = heading.LastIndexOf(words);
            if (at >= 0 && (at + words.Length > end || at + words.Length == end && at < begin))
                (part, situation, begin, end) = (which, where, at, at + words.Length);
        }

        var rest = heading[end..];
        if (rest.Contains("任务", StringComparison.Ordinal) || rest.Contains("举措", StringComparison.Ordinal) || rest.Contains("安排", StringComparison.Ordinal))
            return SectionPart.Work;
        var closes = rest.IsEmpty || rest[0] is '和' or '及' or '与' or '、';
        if (situation)
            return heading.Length <= 16 && (closes || rest is "分析" or "回顾" or "评估") && !OpensWithVerb(heading, begin) ? part : SectionPart.Work;
        return part switch
        {
            SectionPart.Closing => heading.Length <= 12 && closes ? part : SectionPart.Work,
            SectionPart.Preamble or SectionPart.Goals or SectionPart.Glossary => heading.Length <= 24 ? part : SectionPart.Work,
            _ => part,
        };
    }

    /// <summary>切实|解决突出的环境问题, 营造发展环境: a verb before the words says that they are work.</summary>
    private static bool OpensWithVerb(ReadOnlySpan<char> heading, int before)
    {
        for (var i = 0; i <= Math.Min(4, before - 2); i++)
        {
            if (Making.Prefix(heading[i..]) is > 0 and var length && i + length <= before)
                return true;
        }

        return false;
    }

    /// <summary>2025年工作安排, 今年主要任务: a year's work; 今后五年的奋斗目标和主要任务, “十五五”时期主要任务: a plan's.</summary>
    private static SectionPart Years(ReadOnlySpan<char> heading)
    {
        if (PlanYears.IsIn(heading))
            return SectionPart.Plan;
        if (heading.Contains("今年", StringComparison.Ordinal) || heading.Contains("新的一年", StringComparison.Ordinal))
            return SectionPart.Year;
        var at = heading.IndexOf("年");
        var year = at >= 4 && heading[at - 4] == '2' && heading[at - 3] == '0' && char.IsAsciiDigit(heading[at - 1]);
        return year && !heading.StartsWith("到") && (heading.Contains("工作", StringComparison.Ordinal) || heading.Contains("任务", StringComparison.Ordinal) || heading.Contains("重点", StringComparison.Ordinal))
            ? SectionPart.Year : SectionPart.Work;
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim();
        while (!heading.IsEmpty && heading[^1] is ('。' or '：' or ':' or '；'))
            heading = heading[..^1];
        return heading.TrimStart("【[").TrimEnd("】]");
    }
}
