using PolicySearch.Language;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

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

    private static readonly WordSet Bodies = WordLists.Set("bodies");
    private static readonly WordSet Results = WordLists.Set("results");
    private static readonly WordSet Reached = WordLists.Set("share-reached");
    private static readonly WordSet PaymentClauses = WordLists.Set("payment-clauses");
    private static readonly WordSet PaymentNouns = WordLists.Set("payment-nouns");

    /// <summary>Whether a per cent before a noun states how many of the bodies reach something.</summary>
    public static bool IsGoal(Figure f)
    {
        if (f.Dimension != Dimension.Percent || PaymentClauses.IsIn(f.Left))
            return false;
        // 设施覆盖90%以上村, 实现90%以上事项一次办结: how far something reaches.
        if (f.IsBounded && (f.Left.Contains("覆盖", StringComparison.Ordinal) || f.Left.EndsWith("实现")))
            return true;
        var noun = f.Head.TrimStart('的');
        if (noun.IsEmpty || PaymentNouns.Prefix(noun) > 0)
            return false;
        var near = noun[..Math.Min(LongestNoun, noun.Length)];
        if (!Bodies.IsIn(near))
            return false;
        return Reached.IsIn(f.Left) || Results.IsIn(f.Rest);
    }
}
