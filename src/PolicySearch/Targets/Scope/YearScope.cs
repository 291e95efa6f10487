using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// The year a goal is due: from the nearest statement in its sentence, then from the sentences before it, the headings, the document.
/// <code>
/// 到2025年,森林覆盖率达到40%                    → 2025      今年建设5G基站1500座          → the document's year
/// 到2025年,环境改善。森林覆盖率达到40%          → 2025      确保8月底前完成51个电力项目   → the document's year
/// “十四五”期间,谋划项目440个                    → 2025      heading 远景目标              → 2035
/// heading 今后五年主要目标 in a 2022 text         → 2026      较2020年翻一番                → no statement: 2020 is the base
/// </code>
/// </summary>
internal static class YearScope
{
    private const int LongestParagraph = 2000;

    private static readonly WordSet Finishes = WordLists.Set("finishes");
    private static readonly string[] FiveYears = WordLists.Of("five-years");

    /// <summary>The year in which the goals below some headings are due where their text does not date them.</summary>
    public static int? Default(IReadOnlyList<string> section, DocumentScope document)
    {
        for (var i = section.Count - 1; i >= 0; i--)
        {
            if (document.Heading(section[i]).Year is { } year)
                return year;
        }

        return document.Due;
    }

    /// <summary>The year in which one goal is due.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="candidate">The goal's quantity.</param>
    /// <param name="dates">What dates the text holds.</param>
    /// <param name="document">The document.</param>
    /// <param name="fallback">What <see cref="Default"/> gave.</param>
    public static int? Of(string text, Candidate candidate, DateMarks dates, PolicyDocument document, int? fallback)
    {
        var marks = dates.Within(candidate.Sentence.Start, candidate.Quantity.Start);
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            if (marks[i].Kind is MarkKind.Near or MarkKind.Plan or MarkKind.Deadline || (marks[i].Kind == MarkKind.Printed && !(marks[i].Year < document.Year)))
                return marks[i].Year;
        }

        return Finished(text, candidate, dates, document) ?? Carried(text, candidate, dates, document) ?? fallback;
    }

    /// <summary>建筑面积1.2万平方米,2026年建成开放: what follows in the sentence, up to the next figure, says when it is finished.</summary>
    private static int? Finished(string text, Candidate candidate, DateMarks dates, PolicyDocument document)
    {
        foreach (var mark in dates.Within(candidate.SuffixEnd, candidate.Sentence.End))
        {
            if (text.AsSpan(candidate.SuffixEnd, mark.Start - candidate.SuffixEnd).ContainsAnyInRange('0', '9'))
                return null;
            if (mark.Kind is not (MarkKind.Printed or MarkKind.Deadline) || mark.Year < document.Year)
                continue;
            var behind = text.AsSpan(mark.End);
            return Finishes.Prefix(behind.TrimStart("底末年之以前")) > 0 ? mark.Year : null;
        }

        return null;
    }

    /// <summary>The years of a list that 分别 distributes over: 2025年、2030年覆盖率分别达到40%、45%; null where there is no such list.</summary>
    public static List<int>? Listed(Candidate candidate, DateMarks dates, int count)
    {
        var last = new List<DateMark>();
        foreach (var mark in dates.Within(candidate.Sentence.Start, candidate.Quantity.Start))
        {
            if (mark.Kind is MarkKind.Printed or MarkKind.Deadline)
                last.Add(mark);
        }

        if (last.Count < count || count < 2)
            return null;
        last.RemoveRange(0, last.Count - count);
        for (var i = 1; i < count; i++)
        {
            if (last[i].Start - last[i - 1].End > 2)
                return null;
        }

        return last.ConvertAll(d => d.Year);
    }

    /// <summary>到2025年,环境改善。覆盖率达到40%: what an earlier sentence of the paragraph says last of the time to come.</summary>
    private static int? Carried(string text, Candidate candidate, DateMarks dates, PolicyDocument document)
    {
        var from = Math.Max(0, candidate.Sentence.Start - LongestParagraph);
        var paragraph = text.AsSpan(from, candidate.Sentence.Start - from).LastIndexOf('\n') is >= 0 and var at ? from + at + 1 : from;
        var marks = dates.Within(paragraph, candidate.Sentence.Start);
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            if (marks[i].Kind != MarkKind.Base && !(marks[i].Year < document.Year) && dates.Governs(marks[i]))
                return marks[i].Kind == MarkKind.Near ? null : marks[i].Year;
        }

        return null;
    }

    /// <summary>The year that a heading dates what stands below it; null where it dates nothing.</summary>
    /// <param name="folded">The folded heading.</param>
    /// <param name="dates">Its quantities.</param>
    /// <param name="document">The document.</param>
    public static int? OfHeading(string folded, List<Quantity> dates, PolicyDocument document)
    {
        if (dates.FindLast(q => q.Year is not null) is { } date)
            return date.Year;
        if (folded.Contains("远景", StringComparison.Ordinal))
            return 2035;
        foreach (var name in FiveYearPlans.Names)
        {
            if (folded.Contains(name, StringComparison.Ordinal))
                return FiveYearPlans.End(name);
        }

        if (document.Year is not { } now)
            return null;
        if (FiveYears.Any(w => folded.Contains(w, StringComparison.Ordinal)))
            return FiveYearPlans.FiveYearsFrom(now, document);
        return folded.Contains("今年", StringComparison.Ordinal) ? now : null;
    }
}
