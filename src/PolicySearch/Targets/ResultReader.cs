using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Rules;
using PolicySearch.Targets.Scope;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets;

/// <summary>
/// Finds what a document states as achieved: every quantity of its look backs, and those of its tasks that the goal rules refuse because
/// they tell of the past. They are read, named and measured as targets are.
/// <code>
/// in a report of 2024:
/// 去年,全市生产总值增长6.1%          → gdp_growth 2023 = 6.1 %, actual
/// 预计生产总值增长6%左右             → gdp_growth 2023 ~ 6 %, expected
/// 五年来,新增就业20万人              → urban_new_jobs 2019 to 2023 = 20 万人, cumulated
/// 入园率由目前的80%提高到88%         → 80 %, beside the target 88 %
/// </code>
/// </summary>
internal sealed class ResultReader(DocumentScope scope)
{
    private static readonly WordSet Times = new(WordLists.Of("times-before-a-name"));

    private readonly LookBack _lookBack = new(scope.Document);

    /// <summary>The results of the paragraphs that are no tasks, in document order.</summary>
    public IEnumerable<Result> Of(IReadOnlyList<Passage> passages) => Joined(passages).SelectMany(Of);

    /// <summary>The results among the judged figures of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="text">Its folded text.</param>
    /// <param name="quantities">All quantities of the text, dates among them.</param>
    /// <param name="dates">What dates its goals.</param>
    /// <param name="judged">Its figures as the goal rules judged them.</param>
    /// <param name="review">What of it tells results.</param>
    public IReadOnlyList<Result> Of(PolicyTask task, string text, List<Quantity> quantities, DateMarks dates, List<Judged> judged, ReviewScope review)
    {
        if (!judged.Exists(f => f.Rule?.Reason is Refusal.LastYear or Refusal.BaseValue))
            return [];
        var years = _lookBack.Begin(task.Section);
        var marks = _lookBack.Marks(text, quantities);
        return Build(task, text, dates, marks, years, judged.FindAll(f => f.Rule?.Reason switch
        {
            Refusal.LastYear => GoalRules.First(ResultRules.Rows, f.Candidate, text, review) is null,
            Refusal.BaseValue => ResultPeriod.OfBase(text, marks, f.Candidate, years?.Year) is not null,
            _ => false,
        }));
    }

    /// <summary>总量达到74.4⏎万亿元,增长6.7%: a page that breaks off behind a digit goes on in the next line.</summary>
    private static List<Passage> Joined(IReadOnlyList<Passage> passages)
    {
        var joined = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            if (joined.Count > 0 && joined[^1] is { Text: [.., >= '0' and <= '9'] } before && before.Section.SequenceEqual(passage.Section))
                joined[^1] = before with { Text = before.Text + passage.Text };
            else
                joined.Add(passage);
        }

        return joined;
    }

    private IReadOnlyList<Result> Of(Passage passage)
    {
        var years = _lookBack.Begin(passage.Section);
        if (passage.Part == SectionPart.Glossary)
            return [];
        var text = Folding.Fold(passage.Text);
        var quantities = QuantityScanner.Scan(text);
        var marks = _lookBack.Marks(text, quantities);
        _lookBack.Open(marks);
        if (quantities.Count == 0)
            return [];
        var carrier = new PolicyTask { Document = scope.Document.Document, Sequence = 0, Section = passage.Section, Text = passage.Text, Line = passage.Line };
        var dates = new DateMarks(text, quantities, scope.Document);
        var review = ReviewScope.Of(carrier, text, scope, dates);
        if (review.IsGlossary)
            return [];
        if (passage.Part != SectionPart.Review && !review.IsWhole)
            return Of(carrier, text, quantities, dates, GoalRules.Judge(text, quantities, review), review);
        var judged = GoalRules.Judge(text, quantities, review, ResultRules.Rows);
        return Build(carrier, text, dates, marks, years, judged.FindAll(f => f.Rule is null || f.Rule.Reason == Refusal.BaseValue));
    }

    private List<Result> Build(PolicyTask task, string text, DateMarks dates, List<LookBackMark> marks, YearSpan? fallback, List<Judged> figures)
    {
        var known = new List<(Candidate Figure, YearSpan Years, bool Own)>();
        int? before = null;
        foreach (var (candidate, rule) in figures)
        {
            var figure = WithoutTime(text, candidate);
            if (LookBack.Of(text, marks, figure, fallback) is not { } of)
                continue;
            if (rule is null || rule.Reason != Refusal.BaseValue || ResultPeriod.BaseOf(text, figure) is not { } from)
            {
                known.Add((figure, of.Years, of.Own));
                continue;
            }

            // 由2018年70元增加到90元,由60%提高到65%: the years of the first hold for the second.
            before = ResultPeriod.OfBase(text, marks, figure, fallback?.Year) ?? (before is { } same && known[^1].Figure.Sentence == figure.Sentence ? same : (of.Years.Since ?? fallback?.Since ?? of.Years.Year) - 1);
            known.Add((from, new YearSpan(before.Value, null), true));
        }

        var builder = new TargetBuilder(task, scope, text, dates, null);
        var built = builder.Build([.. known.Select(k => k.Figure)]);
        var results = new List<Result>(built.Count);
        foreach (var i in Paired(built, builder.Sources))
        {
            var of = known.Find(k => ReferenceEquals(k.Figure, builder.Sources[i]));
            results.Add(Result(task, text, marks, of.Figure, built[i], of.Years, of.Own));
        }

        return results;
    }

    /// <summary>去年居民消费价格, 年末登记失业率: the time is no part of what is measured.</summary>
    private static Candidate WithoutTime(string text, Candidate figure)
    {
        var left = figure.Left.Of(text);
        var length = Times.Prefix(left);
        if (length == 0 || figure.Core.Start != figure.Left.Start || figure.Core.End <= figure.Left.Start + length)
            return figure;
        var start = figure.Left.Start + length;
        return figure with { Left = new TextSpan(start, figure.Left.End), Core = new TextSpan(start, figure.Core.End) };
    }

    /// <summary>城镇和农村居民收入增长8.4%和11.4%, without 分别: the first figure is the first name's, the second the second's.</summary>
    private static List<int> Paired(IReadOnlyList<Target> built, IReadOnlyList<Candidate> sources)
    {
        var kept = Enumerable.Range(0, built.Count).ToList();
        for (var i = 0; i + 3 < built.Count; i++)
        {
            if (ReferenceEquals(sources[i], sources[i + 1]) && ReferenceEquals(sources[i + 2], sources[i + 3]) && !ReferenceEquals(sources[i + 1], sources[i + 2])
                && sources[i + 2].ContinuesList && built[i].Indicator == built[i + 2].Indicator && built[i + 1].Indicator == built[i + 3].Indicator)
            {
                kept.Remove(i + 1);
                kept.Remove(i + 2);
            }
        }

        return kept;
    }

    private static Result Result(PolicyTask task, string text, List<LookBackMark> marks, Candidate figure, Target read, YearSpan years, bool own)
    {
        // 涨幅控制在2.6% tells what it was; only 以内 leaves it open.
        var bare = read.Op == Comparison.AtMost && figure.SuffixEnd == figure.Quantity.End && EndsWithAny(figure.Left.Of(text).TrimEnd(), "控制在", "控制到", "压降在");
        var run = ResultPeriod.Of(text, marks, figure, read, years, own);
        var (start, end) = (Math.Min(figure.Sentence.Start, read.Start), Math.Max(figure.Sentence.End, read.Start + read.Quote.Length));
        while (start < read.Start && char.IsWhiteSpace(text[start]))
            start++;
        if (end < text.Length && text[end] is '。' or '!' or '?')
            end++;
        return new Result
        {
            Document = task.Document,
            Section = task.Section,
            Task = task.Sequence > 0 ? task.Sequence : null,
            Text = task.Text[start..end].TrimEnd(),
            Line = task.Line,
            Quote = read.Quote,
            Start = read.Start - start,
            Indicator = read.Indicator,
            Canonical = read.Canonical,
            Code = read.Code,
            Scope = read.Scope,
            Basis = read.Basis,
            Op = bare ? Comparison.Equal : read.Op,
            Value = read.Value,
            Upper = read.Upper,
            Unit = read.Unit,
            Year = years.Year,
            Since = run.Since,
            Period = run.Period,
            Strength = bare ? Strength.Plain : read.Strength,
            Standard = read.Standard,
            Place = read.Place,
            Against = read.Against,
            Stated = IsExpected(text.AsSpan(figure.Sentence.Start, figure.Quantity.Start - figure.Sentence.Start)) ? ResultKind.Expected
                : run is (null, null) ? ResultKind.Actual : ResultKind.Cumulated,
        };
    }

    // 预计增长8%, but not 完成预计的8%.
    private static bool IsExpected(ReadOnlySpan<char> before) =>
        before.Contains("预计", StringComparison.Ordinal) && !before.Contains("预计的", StringComparison.Ordinal);
}
