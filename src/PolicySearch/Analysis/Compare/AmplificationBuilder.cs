using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// Puts the values that a comparison shows beside those of the nearest government above.
/// <code>
/// 省 增长5%以上, 市 增长6.5%左右 → 1.5, between no bound and 1.5     市 6.5%左右, 县 8% → 1.5, exactly
/// </code>
/// </summary>
public static class AmplificationBuilder
{
    private const string Nation = "000000";
    private const string NationName = "全国";

    /// <summary>The differences, the greatest first within an indicator and year, years ascending.</summary>
    /// <param name="comparison">The values side by side: one column is one indicator, year, basis and kind of unit.</param>
    public static IReadOnlyList<Amplification> Build(TargetComparison comparison) =>
    [
        .. comparison.Columns.SelectMany((column, at) => Column(comparison, column, at))
            .OrderBy(a => a.Indicator, StringComparer.Ordinal).ThenBy(a => a.Year ?? int.MaxValue).ThenByDescending(a => a.Difference).ThenBy(a => a.Region.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<Amplification> Column(TargetComparison comparison, ComparisonColumn column, int at)
    {
        var stated = new Dictionary<string, (Region? Region, Statement Statement)>(StringComparer.Ordinal);
        foreach (var row in comparison.Rows)
        {
            // A zone bears its parent's code and must not stand for it; a national document has no region.
            if (row.Cells[at].Statements is [var shown, ..] && row.Region is not { Level: RegionLevel.Local })
                stated.TryAdd(row.Region?.Code ?? Nation, (row.Region, shown));
        }

        foreach (var row in comparison.Rows)
        {
            if (row.Region is not { } region || row.Cells[at].Statements is not [var own, ..] || Above(region, stated) is not { } above)
                continue;
            if (Ends(own.Target, column.Unit) is { } low && Ends(above.Statement.Target, column.Unit) is { } high)
                yield return new Amplification(
                    column.Indicator, column.Label, column.Year, column.Unit, region, own, above.Region, above.Region?.Name ?? NationName, above.Statement,
                    low.Value - high.Value, low.Least - high.Most, low.Most - high.Least);
        }
    }

    /// <summary>The nearest division above a region that states a value: of a county the prefecture, then the province, then the nation.</summary>
    private static (Region? Region, Statement Statement)? Above(Region region, Dictionary<string, (Region? Region, Statement Statement)> stated)
    {
        string[] codes = region.Level == RegionLevel.Local
            ? [region.Code, region.Code[..4] + "00", region.Code[..2] + "0000", Nation]
            : [region.Code[..4] + "00", region.Code[..2] + "0000", Nation];
        foreach (var code in codes)
        {
            if ((code != region.Code || region.Level == RegionLevel.Local) && stated.TryGetValue(code, out var above))
                return above;
        }

        return null;
    }

    /// <summary>A figure with the ends that its wording leaves it; null where it cannot be put into the unit.</summary>
    private static (decimal Value, decimal? Least, decimal? Most)? Ends(Target target, string unit)
    {
        if (StatedValue.In(unit, target, target.Value) is not { } value)
            return null;
        return target.Op switch
        {
            Comparison.AtLeast or Comparison.MoreThan => (value, value, null),
            Comparison.AtMost or Comparison.LessThan => (value, null, value),
            Comparison.Range when target.Upper is { } upper => (value, value, StatedValue.In(unit, target, upper)),
            _ => (value, value, value),
        };
    }
}
