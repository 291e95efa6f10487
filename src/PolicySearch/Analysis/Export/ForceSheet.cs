using PolicySearch.Analysis.Force;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>How hard promises are worded, tidy: a row a group and wording.</summary>
public static class ForceSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<ForceShare> Table { get; } = new("force")
    {
        { "region_code", s => s.Region?.Code },
        { "region", s => s.Region?.Name },
        { "year", s => s.Year },
        { "theme", s => s.Theme },
        { "counted", s => JsonCode.Of(s.Counted) },
        { "force", s => s.Force },
        { "count", s => s.Share.Count },
        { "of", s => s.Share.Of },
        { "share", s => s.Share.Share },
        { "low", s => s.Share.Low },
        { "high", s => s.Share.High },
        { "few", s => s.Share.Few },
        { "example", s => s.Examples is [var example, ..] ? example.Sentence : null },
        { "task_id", s => s.Examples is [var example, ..] ? example.TaskId : null },
        { "title", s => s.Examples is [var example, ..] ? example.Document : null },
    };
}
