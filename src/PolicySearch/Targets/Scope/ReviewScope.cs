using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// Keeps what was achieved apart from what is promised. A heading (2025年工作回顾), a task's opening words (过去一年, 五年来), a past
/// year with a result (2025年完成…) and the wording (已, 同比增长…创历史新高) each tell.
/// </summary>
internal sealed class ReviewScope
{
    private static readonly string[] ReviewHeadings = ["回顾", "工作总结", "主要成绩", "发展成就", "发展成绩", "取得的成绩", "过去一年", "过去五年", "上年工作", "去年工作", "工作情况", "发展基础", "发展现状", "现状", "名词解释", "名词注释", "注释"];
    private static readonly WordSet ReviewWords = new(ReviewHeadings);
    private static readonly string[] ReviewOpenings = ["过去一年", "过去五年", "过去的一年", "过去的五年", "五年来", "一年来", "这五年", "刚刚过去", "这一年", "回顾", "去年", "上一年", "各位代表,过去", "三年来", "四年来", "本届政府", "截至目前", "目前,"];
    private static readonly string[] PastWords = ["去年", "上年", "已累计", "已完成", "已建成", "已有", "累计已", "以来", "截至目前", "截至", "创历史新高", "圆满完成", "提前完成"];

    private readonly string? _reason;
    private readonly int? _year;

    private ReviewScope(string? reason, int? year) => (_reason, _year) = (reason, year);

    /// <summary>Whether the whole task tells results or explains words.</summary>
    public bool IsResult => _reason is not null;

    /// <summary>The scope of a task.</summary>
    public static ReviewScope Of(PolicyTask task, PolicyDocument document)
    {
        foreach (var heading in task.Section)
        {
            if (IsReviewHeading(heading, document))
                return new ReviewScope(heading.Contains('释') ? "glossary" : "last-year", document.Year);
        }

        var opening = task.Text.AsSpan(0, Math.Min(16, task.Text.Length));
        foreach (var words in ReviewOpenings)
        {
            if (opening.StartsWith(words) || (words.Length >= 3 && opening.Contains(words, StringComparison.Ordinal) && words is not "上一年" and not "回顾"))
                return new ReviewScope("last-year", document.Year);
        }

        return new ReviewScope(IsGlossary(task.Text) ? "glossary" : null, document.Year);
    }

    /// <summary>The reason why a quantity is a result and no goal; null where it may be one.</summary>
    public string? Refuse(Candidate candidate, string text, List<Quantity> quantities)
    {
        if (_reason is not null)
            return _reason;
        var clause = candidate.Clause.Of(text);
        foreach (var word in PastWords)
        {
            var at = clause.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !IsComparison(clause, at))
                return "last-year";
        }

        return HasPastYear(candidate, text, quantities) ? "last-year" : null;
    }

    private static bool IsReviewHeading(string heading, PolicyDocument document)
    {
        if (ReviewWords.IsIn(heading))
            return true;
        if (document.Year is not { } now || document.PlanEnd is not null)
            return false;
        // 一、2025年主要工作 in a report of 2026.
        return heading.AsSpan().ContainsAnyInRange('0', '9') && QuantityScanner.Scan(Folding.Fold(heading)) is { Count: > 0 } found && found.Any(q => q.Year < now) && !found.Any(q => q.Year >= now);
    }

    /// <summary>A past year before the figure, in its sentence, that is no base: 2021年完成投资50亿元.</summary>
    private bool HasPastYear(Candidate candidate, string text, List<Quantity> quantities)
    {
        if (_year is not { } now)
            return false;
        var past = false;
        foreach (var date in quantities)
        {
            if (date.Start >= candidate.Quantity.Start)
                break;
            if (date.Year is { } year && date.Start >= candidate.Sentence.Start && !CandidateReader.IsBaseYear(text, date))
                past = year < now;
        }

        return past;
    }

    /// <summary>比上年增长5%, 较去年提高: the past year is what is compared with.</summary>
    private static bool IsComparison(ReadOnlySpan<char> clause, int at) =>
        (at > 0 && clause[at - 1] is '比' or '较' or '于' or '与' or '和' or '同');

    /// <summary>“两重”:是指… explains a word and promises nothing.</summary>
    private static bool IsGlossary(string text)
    {
        var colon = text.AsSpan(0, Math.Min(40, text.Length)).IndexOfAny(':', '：');
        if (colon < 2)
            return text.AsSpan(0, Math.Min(60, text.Length)).Contains("是指", StringComparison.Ordinal) && text[0] is '“' or '"';
        var behind = text.AsSpan(colon + 1, Math.Min(24, text.Length - colon - 1));
        return behind.StartsWith("是指") || behind.StartsWith("指") || (text[0] is '“' or '"' && behind.Contains('指') && behind.Contains('”'));
    }
}
