using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>What a figure states, to be held against an entry's kind, units, base and count.</summary>
/// <param name="Basis">Level, growth or reduction.</param>
/// <param name="Quantity">The figure and its unit.</param>
/// <param name="IsShare">Whether the words make a share of it (占, 比重).</param>
/// <param name="Base">What it is a share of, as printed; empty where the text does not say.</param>
/// <param name="Counted">What a count counts; null where the words do not tell.</param>
/// <param name="IsIncrease">Whether an amount is what comes on top (增加10亿元).</param>
internal sealed record StatedKind(Basis Basis, Quantity Quantity, bool IsShare, string Base, CountOf? Counted, bool IsIncrease)
{
    private static readonly string[] RateEndings = ["率", "比重", "占比", "比例", "强度", "水平", "系数", "盖度", "比"];

    /// <summary>Whether the figure can be a value of an indicator that the text calls by an alias.</summary>
    public bool Fits(Indicator indicator, string alias) => FitsKind(indicator, alias) && FitsUnit(indicator);

    private bool FitsKind(Indicator indicator, string alias)
    {
        // 森林覆盖率提高1.5个百分点 is that indicator's increase.
        if (Quantity.Dimension == Dimension.Points)
            return indicator.Kind is IndicatorKind.Share or IndicatorKind.Rate && Basis != Basis.Level && FitsBase(indicator, alias);
        return indicator.Kind switch
        {
            IndicatorKind.Growth => Basis == Basis.Growth && !IsShare,
            IndicatorKind.Reduction => Basis == Basis.Reduction && !IsShare,
            IndicatorKind.Share => Basis == Basis.Level && FitsBase(indicator, alias),
            // “大班额”占比: the entry is a share by another of its names.
            IndicatorKind.Rate => Basis == Basis.Level && (!IsShare || EndsAsRate(alias) || indicator.Aliases.Any(IsNameOfShare)),
            IndicatorKind.Rise => Basis == Basis.Growth && !IsShare && Quantity.Dimension is not (Dimension.Percent or Dimension.Times),
            IndicatorKind.Increment or IndicatorKind.Count => Basis == Basis.Level && !IsShare,
            _ => Basis == Basis.Level && !IsShare && (!IsIncrease || indicator.Counts == CountOf.Added),
        };
    }

    private bool FitsBase(Indicator indicator, string alias)
    {
        if (indicator.Kind != IndicatorKind.Share)
            return true;
        if (!IsShare && !EndsAsRate(alias))
            return false;
        return Base.Length == 0 || indicator.Base.Any(b => Base.Contains(b, StringComparison.OrdinalIgnoreCase));
    }

    private bool FitsUnit(Indicator indicator)
    {
        if (Quantity.Dimension == Dimension.Points)
            return indicator.Units.Contains("%");
        // 12(户): an omitted unit is the indicator's, where a multiple of it is printed (22.9万贫困人口).
        if (Quantity.Dimension == Dimension.None)
            return Quantity.Unit.Length > 0 ? indicator.Kind is not (IndicatorKind.Share or IndicatorKind.Rate or IndicatorKind.Growth) : indicator.Units.Contains("");
        return UnitTable.Find(Quantity.Unit) is { } printed && printed.Unit.Name.Split('(', ')').Any(u => u.Length > 0 && indicator.Units.Contains(u));
    }

    private static bool IsNameOfShare(string alias) =>
        alias.EndsWith("占比", StringComparison.Ordinal) || alias.EndsWith("比重", StringComparison.Ordinal) || alias.EndsWith("比例", StringComparison.Ordinal);

    private static bool EndsAsRate(string alias) => RateEndings.Any(e => alias.EndsWith(e, StringComparison.Ordinal));
}
