namespace PolicySearch.Records;

/// <summary>A stored document and how much was found in it.</summary>
public sealed record StoredDocument(PolicyDocument Document, string Source, int Tasks, int Targets);

/// <summary>A stored task and the document it stands in.</summary>
public sealed record StoredTask(PolicyTask Task, PolicyDocument Document);

/// <summary>A stored target, the task that states it and the document it stands in.</summary>
public sealed record StoredTarget(Target Target, PolicyTask Task, PolicyDocument Document);

/// <summary>A goal that is stated without a figure, the task that states it and the document it stands in.</summary>
public sealed record StoredGoal(StatedGoal Goal, PolicyTask Task, PolicyDocument Document);

/// <summary>A result with the document that states it.</summary>
public sealed record StoredResult(Result Result, PolicyDocument Document)
{
    /// <summary>The key of the task whose text states it; null where it stands in a look back.</summary>
    public string? TaskId => Result.Task is { } sequence ? $"{Document.Id}-{sequence}" : null;
}
