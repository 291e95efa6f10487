using PolicySearch.Analysis.Counting;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Force;

/// <summary>How hard promises are worded.</summary>
/// <param name="By">What groups the rows.</param>
/// <param name="Documents">How many documents the tasks stand in.</param>
/// <param name="Tasks">How many tasks were counted.</param>
/// <param name="Targets">How many targets they state.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Offset">How many rows stand before the first of these.</param>
/// <param name="Items">The rows, group by group.</param>
public sealed record ForceReport(ForceBy By, int Documents, int Tasks, int Targets, int Total, int Offset, IReadOnlyList<ForceShare> Items)
{
    /// <summary>The fewest cases of a group from which its shares are a finding.</summary>
    public int Fewest { get; } = Proportion.Fewest;
}

/// <summary>How often a group's targets or tasks are worded in one way.</summary>
public sealed record ForceShare
{
    /// <summary>Whose; null for all together.</summary>
    public Region? Region { get; init; }

    /// <summary>The year that the documents' goals are for; null for all together.</summary>
    public int? Year { get; init; }

    /// <summary>The theme that tasks have, among others perhaps; null for all together.</summary>
    public string? Theme { get; init; }

    /// <summary>What is counted.</summary>
    public ForceCount Counted { get; init; }

    /// <summary>Of targets a strength (<c>plain</c>, <c>ensure</c>: together they are all targets) or a mark across them (<c>binding</c>, <c>expected</c>, <c>aspiration</c>); of tasks the word.</summary>
    public required string Force { get; init; }

    /// <summary>How many, of all of the group, with the share's 95 % interval.</summary>
    public required Proportion Share { get; init; }

    /// <summary>Sentences that are worded so, the newest first.</summary>
    public IReadOnlyList<ForceExample> Examples { get; init; } = [];

    /// <summary>Tasks that the examples are read from.</summary>
    internal IReadOnlyList<string> ExampleTasks { get; init; } = [];
}

/// <summary>A sentence that is worded in one way.</summary>
/// <param name="Sentence">The sentence as printed.</param>
/// <param name="Quote">The part of it that shows the wording: a target's span, or the word.</param>
/// <param name="TaskId">The task's key.</param>
/// <param name="DocumentId">The document's key.</param>
/// <param name="Document">Its title, or its name where it has none.</param>
public sealed record ForceExample(string Sentence, string Quote, string TaskId, string DocumentId, string Document);

/// <summary>What is counted of a wording.</summary>
public enum ForceCount
{
    /// <summary>Targets: promises with a figure.</summary>
    Targets,

    /// <summary>Tasks whose text holds the word.</summary>
    Tasks,
}

/// <summary>What groups the rows of a report on force.</summary>
public enum ForceBy
{
    /// <summary>Nothing: all together.</summary>
    All,

    /// <summary>The region whose document it is; those without a region are left out.</summary>
    Region,

    /// <summary>The year that the document's goals are for; those without a year are left out.</summary>
    Year,

    /// <summary>Region and year.</summary>
    RegionYear,

    /// <summary>The theme; a task counts for each that it has.</summary>
    Theme,
}
