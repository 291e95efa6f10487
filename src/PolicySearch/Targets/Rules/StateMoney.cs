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
    private static readonly string[] Instruments = WordLists.Of("instruments");
    private static readonly string[] Standards = WordLists.Of("standards");
    private static readonly string[] Raised = WordLists.Of("raised");

    /// <summary>Whether an indicator's name names an instrument of the year.</summary>
    public static bool IsInstrument(string indicator) => ContainsAny(indicator, Instruments);

    /// <summary>Whether the figure, or the one that it goes on from, is an instrument of the year.</summary>
    public static bool IsInstrument(Figure f) =>
        ContainsAny(f.Clause, Instruments) || (f.Candidate.Core.IsEmpty && f.Left.TrimStart(",、 ") is ['比' or '较', ..] && ContainsAny(f.Before, Instruments));

    /// <summary>Whether a standard of payment for all is raised, by an amount or to one.</summary>
    public static bool IsRaisedStandard(Figure f) =>
        f.Dimension == Dimension.Yuan && ContainsAny(f.Left, Raised) && ContainsAny(f.Clause, Standards) && !ContainsAny(f.Left, "最高", "给予", "不超过");
}
