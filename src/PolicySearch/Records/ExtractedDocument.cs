using System.Text.Json.Serialization;

namespace PolicySearch.Records;

/// <summary>Everything that was understood of one document.</summary>
/// <param name="Document">Its metadata.</param>
/// <param name="Tasks">Its tasks in document order, with departments, targets and themes.</param>
public sealed record ExtractedDocument(PolicyDocument Document, IReadOnlyList<PolicyTask> Tasks)
{
    /// <summary>Lines that look like a task, a department clause or a quantity but were not taken.</summary>
    public IReadOnlyList<Untaken> Untaken { get; init; } = [];

    /// <summary>What it states as achieved, in document order; no result is a target.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Whether it is a congress's resolution on a report, which has no tasks of its own.</summary>
    [JsonIgnore]
    public bool IsResolution => Untaken.Any(u => u.Reason == UntakenReasons.Resolution);

    /// <summary>What the file's reader left out before anything was understood, one sentence each with the reason (menus, page numbers, an unreadable entry).</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>Something that looks like a task, a clause or a quantity but was not taken.</summary>
/// <param name="Line">Where it stands in the source, counted from 1.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Text">The printed words.</param>
/// <param name="Reason">Why it was not taken: a code such as <c>preamble</c>, <c>ordinal</c>, <c>last-year</c>.</param>
public sealed record Untaken(int Line, UntakenKind Kind, string Text, string Reason);

/// <summary>What an untaken piece of text looks like.</summary>
public enum UntakenKind
{
    /// <summary>A numbered item.</summary>
    Task,

    /// <summary>A department clause.</summary>
    Departments,

    /// <summary>A number with a unit.</summary>
    Quantity,
}
