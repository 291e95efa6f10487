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
    };
}
