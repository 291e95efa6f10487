using PolicySearch.Analysis.Attention;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Shares of attention, tidy: a row a group and label.</summary>
public static class AttentionSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<AttentionShare> Table { get; } = new("attention")
    {
        { "region_code", s => s.Region?.Code },
        { "region", s => s.Region?.Name },
        { "region_level", s => s.Region is { } region ? JsonCode.Of(region.Level) : null },
        { "year", s => s.Year },
        { "theme", s => s.Theme },
        { "topic", s => s.Topic },
        { "label", s => s.Zh },
        { "tasks", s => s.Tasks.Count },
        { "of_tasks", s => s.Tasks.Of },
        { "share", s => s.Tasks.Share },
        { "low", s => s.Tasks.Low },
        { "high", s => s.Tasks.High },
        { "few", s => s.Tasks.Few },
        { "characters", s => s.Characters },
        { "characters_share", s => s.CharactersShare },
        { "targets", s => s.Targets.Count },
        { "of_targets", s => s.Targets.Of },
        { "targets_share", s => s.Targets.Share },
        { "targets_low", s => s.Targets.Low },
        { "targets_high", s => s.Targets.High },
        { "others_regions", s => s.Others?.Regions },
        { "others_share", s => s.Others?.Tasks.Share },
        { "rank", s => s.Others?.Rank },
        { "difference", s => s.Others?.Difference?.Value },
        { "difference_low", s => s.Others?.Difference?.Low },
        { "difference_high", s => s.Others?.Difference?.High },
        { "apart", s => s.Others?.Difference?.Apart },
    };
}
