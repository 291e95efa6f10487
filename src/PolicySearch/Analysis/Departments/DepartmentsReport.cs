using PolicySearch.Analysis.Counting;

namespace PolicySearch.Analysis.Departments;

/// <summary>Which bodies work on what: their load, their work together, and how it changes. Bodies are joined by their standard name.</summary>
/// <param name="Documents">How many documents the tasks stand in.</param>
/// <param name="Tasks">How many tasks were counted.</param>
/// <param name="Named">How many of them name a body.</param>
/// <param name="Total">How many bodies there are.</param>
/// <param name="Offset">How many bodies stand before the first of these.</param>
/// <param name="Items">The bodies, those with most tasks first.</param>
/// <param name="Pairs">How many pairs of bodies work together.</param>
/// <param name="Joint">The pairs among the bodies of <paramref name="Items"/>, those with most tasks first.</param>
public sealed record DepartmentsReport(int Documents, int Tasks, int Named, int Total, int Offset, IReadOnlyList<BodyWork> Items, int Pairs, IReadOnlyList<JointWork> Joint)
{
    /// <summary>The fewest tasks of which a share is a finding.</summary>
    public int Fewest { get; } = Proportion.Fewest;

    /// <summary>A part of the bodies, with the pairs among them.</summary>
    /// <param name="offset">Bodies to skip.</param>
    /// <param name="limit">The most bodies.</param>
    /// <param name="pairs">The most pairs.</param>
    public DepartmentsReport Part(int offset, int limit, int pairs)
    {
        BodyWork[] items = [.. Items.Skip(offset).Take(limit)];
        var names = items.Select(body => body.Name).ToHashSet(StringComparer.Ordinal);
        return this with { Offset = offset, Items = items, Joint = [.. Joint.Where(pair => names.Contains(pair.A) && names.Contains(pair.B)).Take(pairs)] };
    }
}

/// <summary>What a body works on.</summary>
public sealed record BodyWork
{
    /// <summary>The body's standard name.</summary>
    public required string Name { get; init; }

    /// <summary>Tasks that name it, of all that name a body.</summary>
    public required Proportion Tasks { get; init; }

    /// <summary>Tasks that it leads.</summary>
    public int Lead { get; init; }

    /// <summary>Tasks that it supports.</summary>
    public int Support { get; init; }

    /// <summary>Tasks that it is responsible for, without a distinction between lead and support.</summary>
    public int Responsible { get; init; }

    /// <summary>Targets that these tasks state.</summary>
    public int Targets { get; init; }

    /// <summary>How many regions name it.</summary>
    public int Regions { get; init; }

    /// <summary>With how many other bodies it shares a task.</summary>
    public int Partners { get; init; }

    /// <summary>Its tasks by theme, most first.</summary>
    public IReadOnlyList<BodyLabel> Themes { get; init; } = [];

    /// <summary>Its tasks by topic, most first.</summary>
    public IReadOnlyList<BodyLabel> Topics { get; init; } = [];

    /// <summary>Year by year; a year in which others are named and it is not has 0 tasks.</summary>
    public IReadOnlyList<BodyYear> Years { get; init; } = [];
}

/// <summary>A body's tasks of a theme or topic.</summary>
/// <param name="Code">The theme's or topic's code.</param>
/// <param name="Tasks">Tasks that name it.</param>
/// <param name="Lead">Tasks among them that it leads.</param>
public sealed record BodyLabel(string Code, int Tasks, int Lead);

/// <summary>A body's tasks of a year's documents.</summary>
/// <param name="Year">The year that the documents' goals are for.</param>
/// <param name="Tasks">Tasks that name it, of all of the year that name a body.</param>
/// <param name="Lead">Tasks that it leads.</param>
/// <param name="Support">Tasks that it supports.</param>
/// <param name="Responsible">Tasks that it is responsible for.</param>
/// <param name="Change">The share less that of the year before in the list, with its 95 % interval; null for the first year.</param>
public sealed record BodyYear(int Year, Proportion Tasks, int Lead, int Support, int Responsible, ShareDifference? Change);

/// <summary>Two bodies that work on the same tasks: an edge of the network of joint work.</summary>
/// <param name="A">The one whose name comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Tasks">Tasks that name both.</param>
/// <param name="LedByA">Tasks among them that the one leads and the other supports.</param>
/// <param name="LedByB">Tasks among them that the other leads and the one supports.</param>
/// <param name="Overlap">Tasks that name both, of those that name either: 1 where each is never named without the other.</param>
public sealed record JointWork(string A, string B, int Tasks, int LedByA, int LedByB, double Overlap);
