using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// Says of a figure in a look back whether it states a result: the first row that applies refuses it, and what no row refuses is one.
/// Much that is no goal was achieved all the same (money spent, schools there are), so only some rows of the goals hold here.
/// </summary>
internal static class ResultRules
{
    private static readonly string[] Intents = WordLists.Of("intents");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.Intent, "a goal that the look back only tells of", f => f.Rest.Contains("的目标", StringComparison.Ordinal) || f.Rest.Contains("的预期", StringComparison.Ordinal) || f.Clause.Contains("目标是", StringComparison.Ordinal) || ContainsAny(f.Left, Intents))
        {
            Refuses = ["去年实现了新增就业[9万人]的目标", "过去一年,我们提出力争增长[6%]"],
            Keeps = ["去年新增就业[9万人],超过预期目标"],
        },
        .. CountRules.Rows.Where(r => r.HoldsForResults),
        .. GiftRules.Rows.Where(r => r.HoldsForResults),
    ];
}
