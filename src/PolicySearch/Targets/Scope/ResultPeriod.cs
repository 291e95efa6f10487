using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// Whether a result runs over the years that a look back speaks of, or is of the last of them.
/// <code>
/// 五年来,新建学校30所          → over five years      五年来,经济总量达到500亿元     → the last
/// 五年来,收入年均增长7%        → over five years      五年来,入园率由70%提高到88%    → the last; 70% of the year before them
/// 2023年总量比2018年增长40%    → over 2019 to 2023
/// </code>
/// </summary>
internal static class ResultPeriod
{
    private static readonly string[] Reached = WordLists.Of("levels-reached");
    private static readonly string[] Changed = WordLists.Of("change-words");
    private static readonly string[] Added = WordLists.Of("added");
    private static readonly string[] Summed = WordLists.Of("summed-up");
    private static readonly string[] Flows = WordLists.Of("flows");
    private static readonly string[] LastYear = WordLists.Of("against-last-year");
    private static readonly string[] Now = WordLists.Of("now");

    /// <summary>The first of the years that a figure runs over, and whether it is their average or sum; both null for one year.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="marks">What dates it.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="read">What was read of it.</param>
    /// <param name="years">The years that it stands among.</param>
    /// <param name="own">Whether its own sentence names them.</param>
    public static (int? Since, Period? Period) Of(string text, List<LookBackMark> marks, Candidate figure, StatedFigure read, YearSpan years, bool own)
    {
        var left = figure.Left.Of(text);
        var clause = figure.Clause.Of(text);
        var period = read.Period ?? (ContainsAny(left, Summed) ? left.Contains("平均", StringComparison.Ordinal) ? Records.Period.AnnualAverage : Records.Period.Cumulative : null);
        var since = years.Since ?? SinceBase(marks, figure, years.Year);
        if (period is not null)
            return (since, period);
        if (since is null || ContainsAny(left, LastYear))
            return (null, null);
        if (read.Basis != Basis.Level)
            return (since, null);
        if (years.Since is null)
            return (null, null);
        // 五年投入达到300亿元, 新增就业超过6万人: a sum, though it is reached.
        if (ContainsAny(left, Added) || (Named(marks, figure) && !EndsWithAny(left, Changed)))
            return (since, null);
        var flows = figure.VerbNamed && !figure.Verb.IsEmpty || ContainsAny(clause, Flows);
        return (flows || own) && !ContainsAny(left, Reached) && !ContainsAny(left, Changed) ? (since, null) : (null, null);
    }

    /// <summary>
    /// A value that something changed from, with the words before 由 or 从 as its name: 入园率由(80%)提高到88%; null where another figure stands
    /// behind the 由, and this one is what was changed to.
    /// </summary>
    public static Candidate? BaseOf(string text, Candidate figure)
    {
        var clause = figure.Clause.Of(text);
        var from = Math.Max(clause.LastIndexOf('由'), clause.LastIndexOf('从'));
        if (from < 0 || QuantityScanner.Scan(clause[from..].ToString()).Exists(q => q.Reason is null && q.Year is null))
            return null;
        var start = Math.Min(figure.Left.Start, figure.Clause.Start + from);
        var named = new TextSpan(start, figure.Clause.Start + from);
        var core = new TextSpan(named.Start + Phrases.LeadingLength(named.Of(text)), named.End);
        var empty = new TextSpan(named.End, named.End);
        // 企业从940家…: the 从 says that it is what there was.
        return figure with { Left = named with { End = named.End + 1 }, Core = core.End > core.Start ? core : empty, Verb = empty, Head = new TextSpan(figure.SuffixEnd, figure.SuffixEnd), Respectively = -1 };
    }

    /// <summary>The year of a value that something changed from: 由2018年的52%, 由去年的52%, 由目前的52%; null where the words do not tell.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="marks">What dates it.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="now">The year that 目前 means.</param>
    public static int? OfBase(string text, List<LookBackMark> marks, Candidate figure, int? now)
    {
        var from = Math.Max(figure.Clause.Start, figure.Quantity.Start - 10);
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            if (marks[i].Start >= from && marks[i].Start < figure.Quantity.Start)
                return marks[i].Years?.Year;
        }

        return ContainsAny(text.AsSpan(from, figure.Quantity.Start - from), Now) ? now : null;
    }

    /// <summary>Whether the clause itself names the years: 五年投入达到300亿元.</summary>
    private static bool Named(List<LookBackMark> marks, Candidate figure) =>
        marks.Exists(m => m is { Period: true, IsBase: false } && m.Start >= figure.Clause.Start && m.Start < figure.Quantity.Start);

    /// <summary>比2018年增长40%: from the year behind it on.</summary>
    private static int? SinceBase(List<LookBackMark> marks, Candidate figure, int year)
    {
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            if (marks[i] is { IsBase: true, Years: { } before } mark && mark.Start < figure.Quantity.Start && mark.Start >= figure.Sentence.Start)
                return before.Year < year - 1 ? before.Year + 1 : null;
        }

        return null;
    }
}
