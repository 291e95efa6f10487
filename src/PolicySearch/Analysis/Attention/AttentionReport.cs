using PolicySearch.Analysis.Counting;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Attention;

/// <summary>How much of what governments write goes to each theme or topic.</summary>
/// <param name="By">What groups the rows.</param>
/// <param name="Of">Whether the rows are of themes or of topics.</param>
/// <param name="Documents">How many documents the tasks stand in.</param>
/// <param name="Tasks">How many tasks were counted.</param>
/// <param name="Characters">How long their texts are together.</param>
/// <param name="Targets">How many targets they state.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Offset">How many rows stand before the first of these.</param>
/// <param name="Items">The rows: groups by region and year, within each the labels in the scheme's order.</param>
public sealed record AttentionReport(
    AttentionBy By, AttentionOf Of, int Documents, int Tasks, long Characters, int Targets, int Total, int Offset, IReadOnlyList<AttentionShare> Items)
{
    /// <summary>The fewest tasks of a group from which its shares are a finding.</summary>
    public int Fewest { get; } = Proportion.Fewest;
}

/// <summary>What a theme or topic has of a group of tasks. A task counts for each label that it has, so shares add up to more than 1.</summary>
public sealed record AttentionShare
{
    /// <summary>Whose tasks; null for all together.</summary>
    public Region? Region { get; init; }

    /// <summary>The year that their documents' goals are for; null for all together.</summary>
    public int? Year { get; init; }

    /// <summary>The theme's code.</summary>
    public required string Theme { get; init; }

    /// <summary>The topic's code; null in a row of a theme.</summary>
    public string? Topic { get; init; }

    /// <summary>The Chinese name.</summary>
    public required string Zh { get; init; }

    /// <summary>The English name.</summary>
    public required string En { get; init; }

    /// <summary>Tasks that have it, of the group's tasks, with the share's 95 % interval (Wilson's).</summary>
    public required Proportion Tasks { get; init; }

    /// <summary>Characters of these tasks.</summary>
    public long Characters { get; init; }

    /// <summary>Their share of the group's characters; null where it has none.</summary>
    public double? CharactersShare { get; init; }

    /// <summary>Targets of these tasks, of the group's targets, with the share's 95 % interval.</summary>
    public required Proportion Targets { get; init; }

    /// <summary>The other regions of its level, in the same year where rows are by year; null where rows are not by region, or there is no other.</summary>
    public AttentionOfOthers? Others { get; init; }
}

/// <summary>What the other regions of a level give to the same theme or topic.</summary>
/// <param name="Regions">How many other regions there are.</param>
/// <param name="Tasks">Their tasks with the label, of all of theirs.</param>
/// <param name="Rank">The region's place among all of its level by share of tasks: 1 where no other gives more.</param>
/// <param name="Difference">The region's share of tasks less theirs, with its 95 % interval.</param>
public sealed record AttentionOfOthers(int Regions, Proportion Tasks, int Rank, ShareDifference? Difference);

/// <summary>What groups the rows of an attention report.</summary>
public enum AttentionBy
{
    /// <summary>Nothing: all tasks together.</summary>
    All,

    /// <summary>The region whose document it is; those without a region are left out.</summary>
    Region,

    /// <summary>The year that the document's goals are for; those without a year are left out.</summary>
    Year,

    /// <summary>Region and year.</summary>
    RegionYear,
}

/// <summary>What labels an attention report is of.</summary>
public enum AttentionOf
{
    /// <summary>Themes.</summary>
    Theme,

    /// <summary>Topics.</summary>
    Topic,
}
