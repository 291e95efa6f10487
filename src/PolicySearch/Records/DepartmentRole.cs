namespace PolicySearch.Records;

/// <summary>A department named for a task, and the part it plays.</summary>
/// <param name="Name">The name as printed between its separators, e.g. <c>市发改局〈科技局〉</c>.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Canonical">The body's standard name without place or abbreviation, e.g. <c>发展和改革委员会</c>.</param>
public sealed record DepartmentRole(string Name, Responsibility Role, string Canonical);

/// <summary>The part a department plays in a task.</summary>
public enum Responsibility
{
    /// <summary>Marked 牵头.</summary>
    Lead,

    /// <summary>Marked 配合, or listed beside a marked lead.</summary>
    Support,

    /// <summary>Listed without a distinction between lead and support (责任单位, …负责).</summary>
    Responsible,
}
