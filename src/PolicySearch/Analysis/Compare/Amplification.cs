using PolicySearch.Analysis.Counting;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>A region's target beside that of the government above it: 层层加码, or its opposite.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Year">The year that both goals are due; of goals of a plan, the plan's last year; null where the texts do not tell.</param>
/// <param name="Unit">The unit of the difference: percentage points where it is <c>%</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="Own">What it states: the value that a comparison shows.</param>
/// <param name="Above">The nearest division above it that states one; null for the nation.</param>
/// <param name="AboveName">Its name.</param>
/// <param name="AboveStatement">What that states.</param>
/// <param name="Difference">The region's figure less that above it, in <paramref name="Unit"/>; the lower ends of ranges.</param>
/// <param name="Lowest">The least that it can be by the wording of both (5%左右 counts as 5); null where nothing bounds it from below.</param>
/// <param name="Highest">The most that it can be; null where nothing bounds it from above.</param>
public sealed record Amplification(
    string Indicator, string Label, int? Year, string Unit, Region Region, Statement Own, Region? Above, string AboveName, Statement AboveStatement,
    decimal Difference, decimal? Lowest, decimal? Highest)
{
    /// <summary>The five-year plan that both goals are of (<c>2021–2025</c>), where they are due some years after their documents; null for goals of one year.</summary>
    public string? Plan { get; init; }

    /// <summary>How the region's wording stands to that above it: 5%以上 is firmer than 5%左右.</summary>
    public WordingShift Wording { get; init; }

    /// <summary>Every government above that states one, the nearest first: prefecture, province, nation.</summary>
    public IReadOnlyList<StatedAbove> Beside { get; init; } = [];
}

/// <summary>What a government above a region states, and how far the region lies from it.</summary>
/// <param name="Region">The government's region; null for the nation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Difference">The region's figure less this one.</param>
/// <param name="Lowest">The least that it can be by the wording of both; null where nothing bounds it from below.</param>
/// <param name="Highest">The most that it can be; null where nothing bounds it from above.</param>
public sealed record StatedAbove(Region? Region, string Name, Statement Statement, decimal Difference, decimal? Lowest, decimal? Highest);

/// <summary>How one wording stands to another, from 左右 and 力争 over a bare figure to 以上 and 以内, 突破, 确保.</summary>
public enum WordingShift
{
    /// <summary>Both have the same force.</summary>
    Same,

    /// <summary>The region's is firmer.</summary>
    Firmer,

    /// <summary>The region's is softer.</summary>
    Softer,
}

/// <summary>Who adds to the targets above, and in which years.</summary>
/// <param name="Regions">An indicator and region each, those that add most first within an indicator.</param>
/// <param name="Years">An indicator and year each, years ascending.</param>
public sealed record AmplificationSummary(IReadOnlyList<RegionAmplification> Regions, IReadOnlyList<YearAmplification> Years)
{
    /// <summary>Sums pairs up.</summary>
    public static AmplificationSummary Of(IReadOnlyList<Amplification> pairs) => new(
        [
            .. pairs.GroupBy(a => (a.Indicator, a.Unit, a.Region.Code, a.Region.Name)).Select(group => new RegionAmplification(
                    group.Key.Indicator, group.First().Label, group.Key.Unit, group.First().Region, Raised(group), Mean(group), group.Max(a => a.Difference)))
                .OrderBy(r => r.Indicator, StringComparer.Ordinal).ThenByDescending(r => r.Mean).ThenBy(r => r.Region.Code, StringComparer.Ordinal),
        ],
        [
            .. pairs.Where(a => a.Year is not null).GroupBy(a => (a.Indicator, a.Unit, Year: a.Year!.Value, a.Plan)).Select(group => new YearAmplification(
                    group.Key.Indicator, group.First().Label, group.Key.Unit, group.Key.Year, group.Key.Plan, Raised(group), Mean(group)))
                .OrderBy(y => y.Indicator, StringComparer.Ordinal).ThenBy(y => y.Year),
        ]);

    private static Proportion Raised(IEnumerable<Amplification> pairs) => new(pairs.Count(a => a.Difference > 0), pairs.Count());

    private static decimal Mean(IEnumerable<Amplification> pairs) => Math.Round(pairs.Average(a => a.Difference), 3);
}

/// <summary>What a region adds to the targets above it, over the years.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Unit">The unit of the differences.</param>
/// <param name="Region">The region.</param>
/// <param name="Raised">How many of its targets lie above that of the government above.</param>
/// <param name="Mean">The mean difference.</param>
/// <param name="Greatest">The greatest difference.</param>
public sealed record RegionAmplification(string Indicator, string Label, string Unit, Region Region, Proportion Raised, decimal Mean, decimal Greatest);

/// <summary>What all regions add in a year.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Unit">The unit of the differences.</param>
/// <param name="Year">The year that the goals are due.</param>
/// <param name="Plan">The five-year plan that they are of; null for goals of one year.</param>
/// <param name="Raised">How many of the targets lie above that of the government above.</param>
/// <param name="Mean">The mean difference.</param>
public sealed record YearAmplification(string Indicator, string Label, string Unit, int Year, string? Plan, Proportion Raised, decimal Mean);
