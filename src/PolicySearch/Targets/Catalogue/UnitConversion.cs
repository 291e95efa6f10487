using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Catalogue;

/// <summary>
/// Puts values into standard units: the indicator's where it is known, otherwise the unit without its multiple.
/// <code>
/// 21 万亩 of high_standard_farmland → 210,000 亩        730 亿斤 of grain_output → 3,650 万吨
/// 4.5 万人 of urban_new_jobs        → 45,000 人         1431.4 亿元              → 1431.4 亿元
/// 22.9 万 of people_lifted          → 229,000 人 (the omitted unit is the indicator's)
/// </code>
/// </summary>
public static class UnitConversion
{
    // No figure of a government is as large: a longer run of digits is a number of another kind, or a misprint.
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Converts a value; null where the unit is unknown or of another dimension, or the value larger than any that is meant.</summary>
    /// <param name="value">The value as printed.</param>
    /// <param name="upper">The upper end of a range.</param>
    /// <param name="unit">The unit as printed.</param>
    /// <param name="indicator">The indicator; null where the catalogue has none.</param>
    public static StandardValue? ToStandard(decimal value, decimal? upper, string unit, Indicator? indicator)
    {
        if (Math.Abs(value) > Largest || upper > Largest)
            return null;
        if (indicator is not null && indicator.Conversions.TryGetValue(unit, out var factor))
            return new StandardValue(value * factor, upper * factor, indicator.Unit);
        if (UnitTable.Find(unit) is not { } printed)
            return null;
        var standard = indicator is null ? null : Standard(printed.Unit, indicator.Unit);
        standard ??= Standard(printed.Unit, ByDimension(printed.Unit));
        if (standard is not { } target)
            return null;
        var ratio = printed.Multiple * printed.Unit.Factor / target.Factor;
        return new StandardValue(Trim(value * ratio), upper is { } end ? Trim(end * ratio) : null, target.Name);
    }

    /// <summary>The standard unit and how many base units it holds; null where it measures something else.</summary>
    private static (string Name, decimal Factor)? Standard(BaseUnit printed, string standard)
    {
        if (standard.Length == 0)
            return printed.Dimension == Dimension.None && printed.Name.Length == 0 ? ("", 1) : null;
        if (UnitTable.Find(standard) is not { } target)
            return null;
        var counted = printed.Dimension is Dimension.Count or Dimension.Persons or Dimension.None && target.Unit.Dimension is Dimension.Count or Dimension.Persons;
        return target.Unit.Dimension == printed.Dimension || counted ? (standard, target.Multiple * target.Unit.Factor) : null;
    }

    private static string ByDimension(BaseUnit unit) => unit.Dimension switch
    {
        Dimension.Yuan => "亿元",
        Dimension.Dollar => "亿美元",
        Dimension.Land => "亩",
        Dimension.Floor => "平方米",
        Dimension.Length => "公里",
        Dimension.Mass => "吨",
        Dimension.Power => "千瓦",
        Dimension.Energy => "千瓦时",
        Dimension.Percent => "%",
        _ => unit.Name,
    };

    private static decimal Trim(decimal value) => value / 1.000000000000000000000000000000m;
}
