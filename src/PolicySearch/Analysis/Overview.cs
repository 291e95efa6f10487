using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis;

/// <summary>An indicator that the index has targets for.</summary>
/// <param name="Indicator">The standard code, or the printed indicator where it is no standard one.</param>
/// <param name="Name">The indicator in Chinese.</param>
/// <param name="Targets">How many targets state it.</param>
/// <param name="Regions">How many regions state it.</param>
/// <param name="FirstYear">The earliest year a goal is due; null where none is dated.</param>
/// <param name="LastYear">The latest year a goal is due; null where none is dated.</param>
public sealed record IndicatorOverview(string Indicator, string Name, int Targets, int Regions, int? FirstYear, int? LastYear)
{
    /// <summary>The indicator in English; null where the catalogue has none.</summary>
    public string? En { get; init; }
}

/// <summary>A region that the index has documents of.</summary>
/// <param name="Region">The region.</param>
/// <param name="Documents">How many documents it issued.</param>
/// <param name="Tasks">How many tasks they hold.</param>
/// <param name="Targets">How many targets they state.</param>
/// <param name="Years">The years that the documents' goals begin in, ascending.</param>
public sealed record RegionOverview(Region Region, int Documents, int Tasks, int Targets, IReadOnlyList<int> Years);

/// <summary>What an index knows, counted.</summary>
public static class Overview
{
    /// <summary>The indicators of targets, most frequent first.</summary>
    public static IReadOnlyList<IndicatorOverview> Indicators(IEnumerable<StoredTarget> targets) =>
    [
        .. targets.GroupBy(t => IndicatorName.KeyOf(t.Target)).Select(g => new IndicatorOverview(
                g.Key,
                IndicatorName.Of(g.Key, g.Select(t => t.Target)),
                g.Count(),
                g.Select(t => t.Document.Region?.Name ?? t.Document.Document).Distinct().Count(),
                g.Min(t => t.Target.Year),
                g.Max(t => t.Target.Year))
            {
                En = IndicatorCatalogue.Default.ByCode(g.Key)?.En,
            })
            .OrderByDescending(i => i.Targets).ThenBy(i => i.Indicator, StringComparer.Ordinal),
    ];

    /// <summary>The regions of documents, by code.</summary>
    public static IReadOnlyList<RegionOverview> Regions(IEnumerable<StoredDocument> documents) =>
    [
        .. documents.Where(d => d.Document.Region is not null).GroupBy(d => (d.Document.Region!.Code, d.Document.Region.Name)).Select(g => new RegionOverview(
                g.First().Document.Region!,
                g.Count(),
                g.Sum(d => d.Tasks),
                g.Sum(d => d.Targets),
                [.. g.Select(d => d.Document.Year).OfType<int>().Distinct().Order()]))
            .OrderBy(r => r.Region.Code, StringComparer.Ordinal).ThenBy(r => r.Region.Name, StringComparer.Ordinal),
    ];
}
