using System.Globalization;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// A target's or result's value for a reader, its bound and period marked: <c>7%左右</c> → <c>≈7</c>, <c>19万吨以上</c> → <c>≥19</c>,
/// <c>控制在4.3%以内</c> → <c>≤4.3</c>, <c>年均增长7%</c> → <c>年均7</c>, <c>3-5个</c> → <c>3–5</c>.
/// </summary>
public static class StatedValue
{
    /// <summary>Writes a value with its unit: <c>≥19万吨</c>.</summary>
    public static string Write(StatedFigure target) => Write(target, columnUnit: null);

    /// <summary>
    /// Writes a value in the column's unit, the printed one beside it where it is another: <c>≥3650（≥730亿斤）</c> in a column of 万吨;
    /// with its unit where it cannot be converted.
    /// </summary>
    public static string Write(StatedFigure target, string? columnUnit)
    {
        var period = PeriodWord(target.Period);
        var wording = target.Strength == Strength.Strive ? "（力争）" : "";
        if (columnUnit is null || target.Unit == columnUnit)
            return period + Bound(target) + (columnUnit is null ? target.Unit : "") + wording;
        if (In(columnUnit, target, target.Value) is not { } value)
            return period + Bound(target) + target.Unit + wording;
        var converted = target with { Value = value, Upper = target.Upper is { } upper ? In(columnUnit, target, upper) : null };
        return $"{period}{Bound(converted)}（{Bound(target)}{target.Unit}）{wording}";
    }

    /// <summary>The value in the column's unit where it is a bare figure; null where a bound or wording would be lost.</summary>
    public static decimal? Plain(StatedFigure target, string columnUnit) =>
        target.Op == Comparison.Equal && target.Strength is Strength.Plain or Strength.Ensure ? In(columnUnit, target, target.Value) : null;

    /// <summary>A value in another unit: by the multiple of one unit, or through the indicator's standard unit; null where neither leads there.</summary>
    internal static decimal? In(string columnUnit, StatedFigure target, decimal value)
    {
        var (own, column) = (UnitScale.Of(target.Unit), UnitScale.Of(columnUnit));
        if (own.Unit == column.Unit)
            return value * own.Factor / column.Factor;
        if (target.Code is not { } code || IndicatorCatalogue.Default.ByCode(code) is not { } indicator)
            return null;
        var (standard, one) = (UnitConversion.ToStandard(value, null, target.Unit, indicator), UnitConversion.ToStandard(1, null, columnUnit, indicator));
        return standard is not null && one is { Value: > 0 } && one.Unit == standard.Unit ? Math.Round(standard.Value / one.Value, 6) : null;
    }

    /// <summary>The printed word of a period: 年均, 累计; empty for none.</summary>
    internal static string PeriodWord(Period? period) => period switch
    {
        Period.AnnualAverage => "年均",
        Period.Cumulative => "累计",
        _ => "",
    };

    private static string Bound(StatedFigure target) => target.Op switch
    {
        Comparison.AtLeast => "≥" + Number(target.Value),
        Comparison.MoreThan => ">" + Number(target.Value),
        Comparison.AtMost => "≤" + Number(target.Value),
        Comparison.LessThan => "<" + Number(target.Value),
        Comparison.About => "≈" + Number(target.Value),
        Comparison.Range when target.Upper is { } upper => $"{Number(target.Value)}–{Number(upper)}",
        _ => Number(target.Value),
    };

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
