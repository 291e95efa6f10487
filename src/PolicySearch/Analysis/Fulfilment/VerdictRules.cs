using PolicySearch.Analysis.Compare;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Fulfilment;

/// <summary>
/// Says what became of a promise, by the bound that its own wording sets.
/// <code>
/// promised      result   verdict           promised           result   verdict
/// 8%            8%       met               5%左右             5.2%     within (half a point)
/// 8%            8.4%     exceeded          6%以上             8.1%     met
/// 6.5%-7%       6.7%     within            涨幅3%左右         2%       exceeded: less is better
/// 5.5%以内      5.6%     missed            1000万人左右       930万人  missed (5 % of the target)
/// </code>
/// </summary>
internal static class VerdictRules
{
    /// <summary>What 左右 allows on either side of a percentage, in points.</summary>
    public const decimal AboutPoints = 0.5m;

    /// <summary>What 左右 allows on either side of any other figure, as a share of it.</summary>
    public const decimal AboutShare = 0.05m;

    /// <summary>Judges a result.</summary>
    /// <param name="target">What was promised.</param>
    /// <param name="result">What became of it, of the same indicator and basis.</param>
    /// <returns>The verdict, and the result less the target in the target's unit; null where the units do not meet.</returns>
    public static (Verdict Verdict, decimal Difference)? Judge(StatedFigure target, StatedFigure result)
    {
        if (StatedValue.In(target.Unit, result, result.Value) is not { } value)
            return null;
        if (result is { Op: Comparison.Range, Upper: { } end } && StatedValue.In(target.Unit, result, end) is { } upper)
            value = (value + upper) / 2;
        var less = IsLessBetter(target);
        var difference = target.Upper is { } top && value > target.Value ? Math.Max(0, value - top) : value - target.Value;
        return (Verdict(target, value, less), difference);
    }

    private static Verdict Verdict(StatedFigure target, decimal value, bool less) => target.Op switch
    {
        Comparison.AtLeast => value >= target.Value ? Fulfilment.Verdict.Met : Fulfilment.Verdict.Missed,
        Comparison.MoreThan => value > target.Value ? Fulfilment.Verdict.Met : Fulfilment.Verdict.Missed,
        Comparison.AtMost => value <= target.Value ? Fulfilment.Verdict.Met : Fulfilment.Verdict.Missed,
        Comparison.LessThan => value < target.Value ? Fulfilment.Verdict.Met : Fulfilment.Verdict.Missed,
        Comparison.Range => Beside(value, target.Value, target.Upper ?? target.Value, less),
        Comparison.About => Beside(value, target.Value - Band(target), target.Value + Band(target), less),
        _ when value == target.Value => Fulfilment.Verdict.Met,
        _ => value > target.Value != less ? Fulfilment.Verdict.Exceeded : Fulfilment.Verdict.Missed,
    };

    private static Verdict Beside(decimal value, decimal low, decimal high, bool less) =>
        value >= low && value <= high ? Fulfilment.Verdict.Within : value > high != less ? Fulfilment.Verdict.Exceeded : Fulfilment.Verdict.Missed;

    private static decimal Band(StatedFigure target) =>
        target.Unit is "%" or "‰" || target.Unit.EndsWith("百分点", StringComparison.Ordinal) ? AboutPoints : Math.Abs(target.Value) * AboutShare;

    /// <summary>Whether less is better: of unemployment and prices, not of a reduction itself.</summary>
    private static bool IsLessBetter(StatedFigure target) =>
        target.Code is { } code && IndicatorCatalogue.Default.ByCode(code) is { Direction: Direction.Down } && target.Basis != Basis.Reduction;
}
