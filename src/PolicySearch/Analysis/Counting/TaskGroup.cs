using PolicySearch.Records;

namespace PolicySearch.Analysis.Counting;

/// <summary>Whose tasks are counted together, and of which year. A zone bears its parent's code and has a name of its own.</summary>
internal readonly record struct TaskGroup(Region? Region, string? Name, int? Year)
{
    /// <summary>The group of a document's tasks; null where it has no region or year to be grouped by.</summary>
    public static TaskGroup? Of(PolicyDocument document, bool byRegion, bool byYear) =>
        (byRegion && document.Region is null) || (byYear && document.Year is null) ? null
        : new TaskGroup(byRegion ? document.Region : null, byRegion ? document.Region!.Name : null, byYear ? document.Year : null);
}
