using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// A target's value for a reader, its bound and period marked: <c>7%左右</c> → <c>≈7</c>, <c>19万吨以上</c> → <c>≥19</c>,
/// <c>控制在4.3%以内</c> → <c>≤4.3</c>, <c>年均增长7%</c> → <c>年均7</c>, <c>3-5个</c> → <c>3–5</c>.
/// </summary>
public static class StatedValue
{
    /// <summary>Writes a value with its unit: <c>≥19万吨</c>.</summary>
    public static string Write(Target target) => Write(target, columnUnit: null);

    /// <summary>Writes a value, with its unit where the column's is another.</summary>
    public static string Write(Target target, string? columnUnit)
    {
        var period = PeriodWord(target.Period);
        var unit = target.Unit == columnUnit ? "" : target.Unit;
        var wording = target.Strength == Strength.Strive ? "（力争）" : "";
        return period + Bound(target) + unit + wording;
    }

    /// <summary>The value in the column's unit where it is a bare figure; null where a bound or wording would be lost.</summary>
    public static decimal? Plain(Target target, string columnUnit)
    {
        if (target.Op != Comparison.Equal || target.Strength is not (Strength.Plain or Strength.Ensure))
            return null;
        var (own, column) = (UnitScale.Of(target.Unit), UnitScale.Of(columnUnit));
        return own.Unit == column.Unit ? target.Value * own.Factor / column.Factor : null;
    }

    /// <summary>The printed word of a period: 年均, 累计; empty for none.</summary>
    internal static string PeriodWord(Period? period) => period switch
    {
        Period.AnnualAverage => "年均",
        Period.Cumulative => "累计",
        _ => "",
    };

    private static string Bound(Target target) => target.Op switch
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
