using PolicySearch.Analysis.Compare;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>The forms of a comparison besides the matrix, tidy.</summary>
public static class ComparisonFormSheets
{
    /// <summary>A row a column of the matrix and region.</summary>
    public static Table<RankedValue> Ranking { get; } = new("ranking")
    {
        { "heading", r => r.Heading },
        { "rank", r => r.Rank },
        { "of", r => r.Of },
        { "region_code", r => r.Region?.Code },
        { "region", r => r.Name },
        { "value", r => r.Value },
        { "value_text", r => r.Text },
    };

    /// <summary>A row a column of the matrix.</summary>
    public static Table<ValueDistribution> Distribution { get; } = new("distribution")
    {
        { "heading", d => d.Heading },
        { "count", d => d.Count },
        { "least", d => d.Least },
        { "lower_quartile", d => d.LowerQuartile },
        { "median", d => d.Median },
        { "upper_quartile", d => d.UpperQuartile },
        { "greatest", d => d.Greatest },
        { "mean", d => d.Mean },
    };

    /// <summary>A row a region, indicator and year.</summary>
    public static Table<(ValueTimeline Line, ValueOfYear Point)> Timeline { get; } = new("timeline")
    {
        { "region_code", t => t.Line.Region?.Code },
        { "region", t => t.Line.Name },
        { "indicator", t => t.Line.Indicator },
        { "indicator_name", t => t.Line.Label },
        { "basis", t => JsonCode.Of(t.Line.Basis) },
        { "period", t => t.Line.Period is { } period ? JsonCode.Of(period) : null },
        { "year", t => t.Point.Year },
        { "value", t => t.Point.Value },
        { "value_text", t => t.Point.Text },
        { "unit", t => t.Line.Unit },
    };

    /// <summary>A comparison in one of its forms.</summary>
    public static ExportedList List(TargetComparison comparison, ComparisonForm form) => form switch
    {
        ComparisonForm.Ranking => ExportedList.Of(Ranking, comparison.Rankings),
        ComparisonForm.Distribution => ExportedList.Of(Distribution, comparison.Distributions),
        ComparisonForm.Timeline => ExportedList.Of(Timeline, comparison.Timelines.SelectMany(line => line.Points.Select(point => (line, point)))),
        _ => ComparisonSheets.List(comparison),
    };
}
