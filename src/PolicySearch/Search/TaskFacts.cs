using PolicySearch.Records;

namespace PolicySearch.Search;

/// <summary>Some tasks without their words, from the index alone: enough to count them by document, theme and department.</summary>
/// <param name="Documents">All documents of the index, by the number that a task names its document with.</param>
/// <param name="Tasks">The tasks, in no certain order.</param>
public sealed record TaskFacts(IReadOnlyList<PolicyDocument> Documents, IReadOnlyList<TaskFact> Tasks);

/// <summary>What the index holds of a task besides its words.</summary>
/// <param name="Document">The number of its document in <see cref="TaskFacts.Documents"/>.</param>
/// <param name="Sequence">Its place in the document, counted from 1.</param>
/// <param name="Characters">How long its text is, in characters as they are compared.</param>
/// <param name="Targets">How many targets it states, at most 255.</param>
/// <param name="Themes">Codes of its themes, in the order of their codes.</param>
/// <param name="Topics">Codes of its topics, in the order of their codes.</param>
/// <param name="Departments">The bodies named for it; empty where they were not asked for.</param>
/// <param name="Wordings">How each of its targets is worded, in printed order; empty where they were not asked for.</param>
public readonly record struct TaskFact(
    int Document, int Sequence, int Characters, int Targets, IReadOnlyList<string> Themes, IReadOnlyList<string> Topics, IReadOnlyList<DepartmentPart> Departments,
    IReadOnlyList<TargetWording> Wordings);

/// <summary>What is asked for of tasks beyond what every search has at hand.</summary>
[Flags]
public enum FactParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The bodies named for them.</summary>
    Departments = 1,

    /// <summary>How their targets are worded, which the records tell.</summary>
    Wordings = 2,
}

/// <summary>A body by its standard name, and the part it plays in a task.</summary>
/// <param name="Canonical">The standard name.</param>
/// <param name="Role">The part.</param>
public readonly record struct DepartmentPart(string Canonical, Responsibility Role);
