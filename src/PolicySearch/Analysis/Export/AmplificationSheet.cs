using PolicySearch.Analysis.Compare;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Targets beside those of the government above, tidy: a row a pair, both sentences in columns of their own.</summary>
public static class AmplificationSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<Amplification> Table { get; } = new("amplification")
    {
        { "indicator", a => a.Indicator },
        { "indicator_name", a => a.Label },
        { "year", a => a.Year },
        { "region_code", a => a.Region.Code },
        { "region", a => a.Region.Name },
        { "region_level", a => JsonCode.Of(a.Region.Level) },
        { "op", a => JsonCode.Of(a.Own.Target.Op) },
        { "value", a => a.Own.Target.Value },
        { "upper", a => a.Own.Target.Upper },
        { "strength", a => JsonCode.Of(a.Own.Target.Strength) },
        { "above_code", a => a.Above?.Code },
        { "above", a => a.AboveName },
        { "above_op", a => JsonCode.Of(a.AboveStatement.Target.Op) },
        { "above_value", a => a.AboveStatement.Target.Value },
        { "above_upper", a => a.AboveStatement.Target.Upper },
        { "above_strength", a => JsonCode.Of(a.AboveStatement.Target.Strength) },
        { "difference", a => a.Difference },
        { "lowest", a => a.Lowest },
        { "highest", a => a.Highest },
        { "unit", a => a.Unit },
        { "quote", a => a.Own.Target.Quote },
        { "task_id", a => a.Own.TaskId },
        { "title", a => a.Own.Document },
        { "above_quote", a => a.AboveStatement.Target.Quote },
        { "above_task_id", a => a.AboveStatement.TaskId },
        { "above_title", a => a.AboveStatement.Document },
        { "plan", a => a.Plan },
        { "wording", a => JsonCode.Of(a.Wording) },
        { "prefecture_value", a => Of(a, RegionLevel.Prefecture)?.Statement.Target.Value },
        { "prefecture_difference", a => Of(a, RegionLevel.Prefecture)?.Difference },
        { "province_value", a => Of(a, RegionLevel.Province)?.Statement.Target.Value },
        { "province_difference", a => Of(a, RegionLevel.Province)?.Difference },
        { "nation_value", a => Of(a, null)?.Statement.Target.Value },
        { "nation_difference", a => Of(a, null)?.Difference },
    };

    /// <summary>What each region adds, a row an indicator and region.</summary>
    public static Table<RegionAmplification> Regions { get; } = new("amplification_regions")
    {
        { "indicator", r => r.Indicator },
        { "indicator_name", r => r.Label },
        { "region_code", r => r.Region.Code },
        { "region", r => r.Region.Name },
        { "unit", r => r.Unit },
        { "mean", r => r.Mean },
        { "greatest", r => r.Greatest },
        { "raised", r => r.Raised.Count },
        { "of", r => r.Raised.Of },
    };

    /// <summary>What all regions add in a year, a row an indicator and year.</summary>
    public static Table<YearAmplification> Years { get; } = new("amplification_years")
    {
        { "indicator", y => y.Indicator },
        { "indicator_name", y => y.Label },
        { "year", y => y.Year },
        { "plan", y => y.Plan },
        { "unit", y => y.Unit },
        { "mean", y => y.Mean },
        { "raised", y => y.Raised.Count },
        { "of", y => y.Raised.Of },
        { "share", y => y.Raised.Share },
        { "low", y => y.Raised.Low },
        { "high", y => y.Raised.High },
        { "few", y => y.Raised.Few },
    };

    private static StatedAbove? Of(Amplification pair, RegionLevel? level) => pair.Beside.FirstOrDefault(above => above.Region?.Level == level);
}
