using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Tests.Targets.Catalogue;

/// <summary>
/// A phrase that states a value of an indicator under one of its names, in its kind, unit and count.
/// <code>
/// gdp_growth → 地区生产总值增长8%      new_high_tech_firms → 新增高新技术企业20户      tertiary_share → 服务业占GDP比重达到20%
/// </code>
/// </summary>
internal static class StatementOf
{
    private static readonly string[] RateEndings = ["率", "比重", "占比", "比例", "强度", "比"];

    /// <summary>Writes the phrase.</summary>
    public static string Write(Indicator indicator, string name, string? unit = null)
    {
        var prefix = (indicator.Context.Count > 0 ? "招商引资," : "") + (indicator.After is null ? "" : "加快20个重点项目建设,");
        return prefix + Statement(indicator, name, unit ?? Printed(indicator));
    }

    private static string Statement(Indicator indicator, string name, string unit) => (indicator.Kind, indicator.Counts) switch
    {
        (IndicatorKind.Growth, _) => name.EndsWith("增长", StringComparison.Ordinal) ? $"{name}达到8{unit}" : $"{name}增长8{unit}",
        (IndicatorKind.Reduction, _) => $"{name}下降8{unit}",
        (IndicatorKind.Rise, _) => $"{name}提高8{unit}",
        (IndicatorKind.Share, _) => RateEndings.Any(name.EndsWith) ? $"{name}达到20{unit}" : $"{name}占{indicator.Base[0]}比重达到20{unit}",
        (IndicatorKind.Rate, _) => unit.Length == 0 ? $"{name}达到0.6" : $"{name}达到90{unit}",
        (_, CountOf.Stock) => $"{name}总量达到200{unit}",
        (_, CountOf.Improved) => $"改造{name}20{unit}",
        (_, CountOf.Added) => $"新增{name}20{unit}",
        (IndicatorKind.Count or IndicatorKind.Increment, _) => unit.Length == 0 ? $"{name}动态保持为零" : $"{name}20{unit}",
        _ => $"{name}达到200{unit}",
    };

    private static string Printed(Indicator indicator) => indicator.Unit.Length == 0 && indicator.Units.Contains("户") ? "户" : indicator.Unit;
}
