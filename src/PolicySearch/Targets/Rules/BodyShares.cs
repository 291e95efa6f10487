using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// Tells a share of bodies that reaches something from a share that only describes a noun.
/// <code>
/// 80%以上的村建成文化广场, 100%的卫生院达标, 覆盖30%左右的县  → goals
/// 17%的税率, 50%的租金补贴, 8%左右的增长目标                  → none
/// </code>
/// </summary>
internal static class BodyShares
{
    private const int LongestNoun = 16;

    private static readonly string[] Bodies = WordLists.Of("bodies");
    private static readonly string[] Results = WordLists.Of("results");
    private static readonly string[] Reached = WordLists.Of("share-reached");
    private static readonly string[] PaymentClauses = WordLists.Of("payment-clauses");
    private static readonly string[] PaymentNouns = WordLists.Of("payment-nouns");

    /// <summary>Whether a per cent before a noun states how many of the bodies reach something.</summary>
    public static bool IsGoal(Figure f)
    {
        if (f.Dimension != Dimension.Percent || ContainsAny(f.Left, PaymentClauses))
            return false;
        // 设施覆盖90%以上村, 实现90%以上事项一次办结: how far something reaches.
        if (f.IsBounded && (f.Left.Contains("覆盖", StringComparison.Ordinal) || f.Left.EndsWith("实现")))
            return true;
        var noun = f.Head.TrimStart('的');
        if (noun.IsEmpty || StartsWithAny(noun, PaymentNouns))
            return false;
        var near = noun[..Math.Min(LongestNoun, noun.Length)];
        if (!ContainsAny(near, Bodies))
            return false;
        return ContainsAny(f.Left, Reached) || ContainsAny(f.Rest, Results);
    }
}
