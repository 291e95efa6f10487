using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// The name that a clause before a figure gives it.
/// <code>
/// 实施农村公路提升行动,新改建6000公里       → 农村公路
/// 完成造林50万亩,在采伐过的林地补种20万亩   → none: the figure before has taken the name
/// </code>
/// </summary>
internal static class ForegoingNoun
{
    /// <summary>Finds the name; null where no clause before gives one of the figure's kind.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="goal">The figure.</param>
    /// <param name="before">The targets of the text so far.</param>
    public static string? Of(string text, Candidate goal, List<Target> before)
    {
        var words = text.AsSpan(goal.Sentence.Start, goal.Clause.Start - goal.Sentence.Start);
        var hits = IndicatorMatcher.Default.Find(words);
        if (hits.Count == 0 || !hits[^1].Indicators.Any(i => UnitTable.Find(i.Unit)?.Unit.Dimension == goal.Quantity.Dimension))
            return null;
        var start = goal.Sentence.Start + hits[^1].Start;
        return before.Exists(t => t.Start <= start && start < t.Start + t.Quote.Length) ? null : words[hits[^1].Start..hits[^1].End].ToString();
    }
}
