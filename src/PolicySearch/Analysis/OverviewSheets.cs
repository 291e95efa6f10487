using PolicySearch.Analysis.Export;
using PolicySearch.Records;

namespace PolicySearch.Analysis;

/// <summary>What an index knows, as tables: indicators, regions, themes.</summary>
public static class OverviewSheets
{
    /// <summary>Indicators: a row each.</summary>
    public static Table<IndicatorOverview> Indicators { get; } = new("indicators")
    {
        { "indicator", i => i.Indicator },
        { "name", i => i.Name },
        { "targets", i => i.Targets },
        { "regions", i => i.Regions },
        { "first_year", i => i.FirstYear },
        { "last_year", i => i.LastYear },
    };

    /// <summary>Regions: a row each.</summary>
    public static Table<RegionOverview> Regions { get; } = new("regions")
    {
        { "region_code", r => r.Region.Code },
        { "region", r => string.Concat(r.Region.Path) },
        { "level", r => JsonCode.Of(r.Region.Level) },
        { "documents", r => r.Documents },
        { "tasks", r => r.Tasks },
        { "targets", r => r.Targets },
        { "years", r => string.Join(' ', r.Years) },
    };

    /// <summary>Themes and, below each, its topics: a row each.</summary>
    public static Table<ThemeRow> Themes { get; } = new("themes")
    {
        { "theme", t => t.Theme },
        { "topic", t => t.Topic },
        { "name", t => t.Zh },
        { "name_en", t => t.En },
        { "tasks", t => t.Tasks },
    };

    /// <summary>Themes and topics as rows.</summary>
    public static IEnumerable<ThemeRow> Rows(IEnumerable<ThemeOverview> themes) => themes.SelectMany(theme =>
        theme.Topics.Select(topic => new ThemeRow(theme.Theme, topic.Topic, topic.Zh, topic.En, topic.Tasks)).Prepend(new ThemeRow(theme.Theme, "", theme.Zh, theme.En, theme.Tasks)));
}

/// <summary>A theme or topic and how many stored tasks have it.</summary>
/// <param name="Theme">The theme's code.</param>
/// <param name="Topic">The topic's code; empty for the theme itself.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Tasks">Tasks that have it, as their first or a further one.</param>
public sealed record ThemeRow(string Theme, string Topic, string Zh, string En, long Tasks);
