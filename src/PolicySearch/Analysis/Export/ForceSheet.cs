using PolicySearch.Analysis.Force;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>How hard promises are worded, tidy: a row a group and wording. The column names are fixed.</summary>
public static class ForceSheet
{
    private static readonly (string Name, Func<ForceShare, object?> Value)[] Columns =
    [
        ("region_code", s => s.Region?.Code),
        ("region", s => s.Region?.Name),
        ("year", s => s.Year),
        ("theme", s => s.Theme),
        ("counted", s => JsonCode.Of(s.Counted)),
        ("force", s => s.Force),
        ("count", s => s.Share.Count),
        ("of", s => s.Share.Of),
        ("share", s => s.Share.Share),
        ("low", s => s.Share.Low),
        ("high", s => s.Share.High),
        ("few", s => s.Share.Few),
        ("example", s => s.Examples is [var example, ..] ? example.Sentence : null),
        ("task_id", s => s.Examples is [var example, ..] ? example.TaskId : null),
        ("title", s => s.Examples is [var example, ..] ? example.Document : null),
    ];

    /// <summary>The fixed column names, in order.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(c => c.Name)];

    /// <summary>The counts as a table.</summary>
    public static Sheet Of(ForceReport report) => new("force", ColumnNames, report.Items.Select(s => (IReadOnlyList<object?>)[.. Columns.Select(c => c.Value(s))]));
}
