using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// Puts the values that a comparison shows beside those of the governments above.
/// <code>
/// 省 增长5%以上, 市 增长6.5%左右 → 1.5, between no bound and 1.5     市 6.5%左右, 县 8% → 1.5, exactly
/// </code>
/// </summary>
public static class AmplificationBuilder
{
    private const string NationCode = "000000";

    // From the softest wording to the firmest, by the order of Strength: plain, about, at least, cap, strive, ensure, exceed.
    private static readonly int[] Firmness = [2, 0, 3, 3, 1, 5, 4];

    /// <summary>The pairs of what is stored. A filter says whose targets are set beside; those above are found whatever it says.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">Codes, names or aliases.</param>
    /// <param name="filter">Regions, years of the goals, kinds and so on.</param>
    /// <param name="cancellation">Stops between targets.</param>
    /// <returns>The pairs, and what no target measures.</returns>
    public static async Task<(IReadOnlyList<Amplification> Pairs, IReadOnlyList<string> NotFound)> BuildAsync(
        IPolicyIndex index, IReadOnlyList<string> indicators, TaskFilter filter, CancellationToken cancellation = default)
    {
        var targets = await index.TargetsAsync(indicators, filter with { Regions = [], Years = [] }, cancellation).ToListAsync(cancellation);
        var regions = filter.Regions.Count == 0 ? null
            : (await index.CoverageAsync(TaskFilter.None with { Regions = filter.Regions }, cancellation)).Select(c => (c.Region?.Code, c.Region?.Name)).ToHashSet();
        var years = filter.Years.ToHashSet();
        var pairs = Build(indicators, targets)
            .Where(a => regions?.Contains((a.Region.Code, a.Region.Name)) != false && (years.Count == 0 || years.Contains(a.Own.Target.Year ?? 0))).ToList();
        return (pairs, [.. indicators.Where(indicator => !targets.Exists(t => new IndicatorMeanings([indicator]).Meet(t.Target))).Distinct()]);
    }

    /// <summary>The differences, the greatest first within an indicator and year, years ascending.</summary>
    /// <param name="indicators">Codes, names or aliases.</param>
    /// <param name="targets">The stored targets of these indicators, of all governments.</param>
    public static IReadOnlyList<Amplification> Build(IReadOnlyList<string> indicators, IReadOnlyCollection<StoredTarget> targets)
    {
        // Goals of one plan stand in one column, those of one year in others.
        var printed = new Dictionary<Target, Target>(ReferenceEqualityComparer.Instance);
        var (ofYears, ofPlans) = (new List<StoredTarget>(), new List<StoredTarget>());
        foreach (var stored in targets)
        {
            if (PlanYears.EndOf(stored.Target, stored.Document) is not { } end)
            {
                ofYears.Add(stored);
                continue;
            }

            var target = stored.Target with { Year = end };
            printed.Add(target, stored.Target);
            ofPlans.Add(stored with { Target = target });
        }

        return
        [
            .. Pairs(ComparisonBuilder.Build(indicators, ofYears), printed, ofPlan: false).Concat(Pairs(ComparisonBuilder.Build(indicators, ofPlans), printed, ofPlan: true))
                .OrderBy(a => a.Indicator, StringComparer.Ordinal).ThenBy(a => a.Year ?? int.MaxValue).ThenBy(a => a.Plan, StringComparer.Ordinal)
                .ThenByDescending(a => a.Difference).ThenBy(a => a.Region.Code, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Amplification> Pairs(TargetComparison comparison, Dictionary<Target, Target> printed, bool ofPlan) =>
        comparison.Columns.SelectMany((column, at) => Column(comparison, column, at, printed, ofPlan));

    private static string? CodeOf(ComparisonRow row) => row.Region?.Code ?? (row.Name == Nation.Name ? NationCode : null);

    private static IEnumerable<Amplification> Column(TargetComparison comparison, ComparisonColumn column, int at, Dictionary<Target, Target> printed, bool ofPlan)
    {
        var stated = new Dictionary<string, (Region? Region, Statement Statement)>(StringComparer.Ordinal);
        foreach (var row in comparison.Rows)
        {
            // A zone bears its parent's code and must not stand for it; a document whose region is not known stands for none.
            if (row.Cells[at].Statements is [var shown, ..] && row.Region is not { Level: RegionLevel.Local } && CodeOf(row) is { } code)
                stated.TryAdd(code, (row.Region, shown));
        }

        foreach (var row in comparison.Rows)
        {
            if (row.Region is not { } region || row.Cells[at].Statements is not [var own, ..])
                continue;
            var beside = Above(region, stated).Select(above => Beside(own, above.Region, above.Statement, column.Unit)).OfType<StatedAbove>()
                .Select(above => above with { Statement = AsPrinted(above.Statement, printed) }).ToList();
            if (beside is not [var nearest, ..])
                continue;
            yield return new Amplification(
                column.Indicator, column.Label, column.Year, column.Unit, region, AsPrinted(own, printed), nearest.Region, nearest.Name, nearest.Statement,
                nearest.Difference, nearest.Lowest, nearest.Highest)
            {
                Plan = ofPlan && column.Year is { } end ? PlanYears.Name(end) : null,
                Wording = Shift(own.Target, nearest.Statement.Target),
                Beside = beside,
            };
        }
    }

    private static Statement AsPrinted(Statement statement, Dictionary<Target, Target> printed) =>
        printed.TryGetValue(statement.Target, out var target) ? statement with { Target = target } : statement;

    /// <summary>The divisions above a region that state a value, the nearest first: of a county the prefecture, then the province, then the nation.</summary>
    private static IEnumerable<(Region? Region, Statement Statement)> Above(Region region, Dictionary<string, (Region? Region, Statement Statement)> stated)
    {
        string[] codes = [region.Code, region.Code[..4] + "00", region.Code[..2] + "0000", NationCode];
        foreach (var code in codes.Distinct())
        {
            if ((code != region.Code || region.Level == RegionLevel.Local) && stated.TryGetValue(code, out var above))
                yield return above;
        }
    }

    private static StatedAbove? Beside(Statement own, Region? region, Statement above, string unit) =>
        Ends(own.Target, unit) is { } low && Ends(above.Target, unit) is { } high
            ? new StatedAbove(region, region?.Name ?? Nation.Name, above, low.Value - high.Value, low.Least - high.Most, low.Most - high.Least)
            : null;

    private static WordingShift Shift(Target own, Target above) => (Firmness[(int)own.Strength] - Firmness[(int)above.Strength]) switch
    {
        > 0 => WordingShift.Firmer,
        < 0 => WordingShift.Softer,
        _ => WordingShift.Same,
    };

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
