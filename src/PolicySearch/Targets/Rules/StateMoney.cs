using PolicySearch.Language;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// Money and rates that a government sets for all, unlike what it pays to whoever qualifies.
/// <code>
/// 赤字率拟按4%安排, 专项债券4.4万亿元, 比上年增加5000亿元 behind it → instruments of the year
/// 基础养老金最低标准提高20元, 低保标准提高到700元                 → standards that are raised
/// </code>
/// </summary>
internal static class StateMoney
{
    private static readonly WordSet Instruments = WordLists.Set("instruments");
    private static readonly WordSet Standards = WordLists.Set("standards");
    private static readonly WordSet Raised = WordLists.Set("raised");

    /// <summary>Whether an indicator's name names an instrument of the year.</summary>
    public static bool IsInstrument(string indicator) => Instruments.IsIn(indicator);

    /// <summary>Whether the figure, or the one that it goes on from, is an instrument of the year.</summary>
    public static bool IsInstrument(Figure f) =>
        Instruments.IsIn(f.Clause) || (f.Candidate.Core.IsEmpty && f.Left.TrimStart(",、 ") is ['比' or '较', ..] && Instruments.IsIn(f.Before));

    /// <summary>Whether a standard of payment for all is raised, by an amount or to one.</summary>
    public static bool IsRaisedStandard(Figure f) =>
        f.Dimension == Dimension.Yuan && Raised.IsIn(f.Left) && Standards.IsIn(f.Clause) && !ContainsAny(f.Left, "最高", "给予", "不超过");
}
