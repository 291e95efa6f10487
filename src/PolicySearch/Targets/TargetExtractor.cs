using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Rules;
using PolicySearch.Targets.Scope;

namespace PolicySearch.Targets;

/// <summary>
/// Finds every quantity in a task's text that states a goal: quantities, the words round them, whether they are a goal, what they
/// measure, how they bound it, and for when.
/// <code>
/// 城镇新增就业4.5万人以上                       → 城镇新增就业人数 urban_new_jobs level &gt;= 4.5 万人
/// 城乡居民人均可支配收入分别增长8%、10%左右     → urban ~ 8 %, rural ~ 10 %
/// 完成434个老旧小区改造                         → 老旧小区改造数 old_communities_renovated = 434 个
/// </code>
/// </summary>
public static class TargetExtractor
{
    /// <summary>Extracts the targets of one task.</summary>
    /// <param name="task">The task; its text, headings and binding mark count.</param>
    /// <param name="document">The document; its year, plan end and kind date what the text leaves undated.</param>
    /// <returns>The targets in printed order, and the quantities that are none, with the reason.</returns>
    public static ExtractedTargets Extract(PolicyTask task, PolicyDocument document) => Extract(task, new DocumentScope(document, document.PlanEnd ?? document.Year));

    /// <summary>Extracts the targets of one task.</summary>
    /// <param name="task">The task; its text, headings and binding mark count.</param>
    /// <param name="document">What the document says of all its tasks.</param>
    internal static ExtractedTargets Extract(PolicyTask task, DocumentScope document)
    {
        var text = Folding.Fold(task.Text);
        var quantities = QuantityScanner.Scan(text);
        var mayState = StatedGoals.MayHold(text);
        if (quantities.Count == 0 && !mayState)
            return ExtractedTargets.None;
        var dates = new DateMarks(text, quantities, document.Document);
        var review = ReviewScope.Of(task, text, document, dates);
        // 完成时限:2024年6月 beside the task is nearer to it than any heading.
        var year = TimeRemark.Year(task.Deadline) ?? YearScope.Default(task.Section, document);
        var stated = review.IsWhole || !mayState ? [] : StatedGoals.Find(text, task.Text, quantities, year);
        if (quantities.Count == 0)
            return stated.Count == 0 ? ExtractedTargets.None : ExtractedTargets.None with { Stated = stated };
        var shapes = quantities.FindAll(q => q.Reason is not null);
        var judged = GoalRules.Judge(text, quantities, review);
        var untaken = new List<Untaken>();
        foreach (var figure in judged)
        {
            if (figure.Rule is { } rule)
                untaken.Add(Report(task, figure.Candidate.Quantity, rule.Reason));
        }

        foreach (var quantity in shapes)
        {
            if (!IsListNumber(text, quantity))
                untaken.Add(Report(task, quantity, quantity.Reason!.Value));
        }

        var goals = judged.FindAll(f => f.Rule is null).ConvertAll(f => f.Candidate);
        return new ExtractedTargets(new TargetBuilder(task, document, text, dates, year).Build(goals), untaken)
        {
            Stated = stated,
            Results = new ResultReader(document).Of(task, text, quantities, dates, judged, review),
        };
    }

    /// <summary>The 2 of <c>…(15分);2.加强监督…</c>: it numbers a part of the task and is no quantity to report.</summary>
    private static bool IsListNumber(string text, Quantity quantity) =>
        quantity.Reason == Refusal.NoUnit && quantity.End + 1 < text.Length && text[quantity.End] is '.' or '、' && !char.IsAsciiDigit(text[quantity.End + 1])
        && (quantity.Start == 0 || text[quantity.Start - 1] is '。' or ';' or ')' or '\n' or ':' or ',' or ' ');

    private static Untaken Report(PolicyTask task, Quantity quantity, Refusal reason)
    {
        var from = Math.Max(0, quantity.Start - 12);
        return new Untaken(task.Line, UntakenKind.Quantity, task.Text[from..Math.Min(task.Text.Length, quantity.End + 12)], reason.Code());
    }
}

/// <summary>The targets of a task, and the quantities that were not taken for one.</summary>
/// <param name="Targets">In printed order.</param>
/// <param name="Untaken">With the reason: <c>ordinal</c>, <c>date</c>, <c>name</c>, <c>last-year</c>, <c>threshold</c> …</param>
public sealed record ExtractedTargets(IReadOnlyList<Target> Targets, IReadOnlyList<Untaken> Untaken)
{
    /// <summary>Headline goals that are stated without a figure; they are no targets.</summary>
    public IReadOnlyList<StatedGoal> Stated { get; init; } = [];

    /// <summary>What the task states as achieved.</summary>
    internal IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Nothing found.</summary>
    public static ExtractedTargets None { get; } = new([], []);
}
