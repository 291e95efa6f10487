using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// One reason why a figure is no goal, with phrases that show it. In a phrase the figure that is judged stands in square brackets:
/// <c>新建[500张床位]以上的医院1家</c>.
/// </summary>
/// <param name="Reason">What reports print.</param>
/// <param name="Why">What the rule is about, in one line.</param>
/// <param name="Applies">Whether it refuses a figure.</param>
internal sealed record GoalRule(Refusal Reason, string Why, GoalCondition Applies)
{
    /// <summary>Phrases whose marked figure this rule refuses; at least one.</summary>
    public required string[] Refuses { get; init; }

    /// <summary>Phrases that look alike and whose marked figure is a goal.</summary>
    public string[] Keeps { get; init; } = [];

    /// <summary>Whether it holds for what is told of the past as well: such a figure is no result either.</summary>
    public bool HoldsForResults { get; init; }
}

/// <summary>Whether a rule refuses a figure.</summary>
internal delegate bool GoalCondition(Figure figure);
