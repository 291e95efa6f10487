namespace PolicySearch.Records;

/// <summary>How a target is worded, without what it is of.</summary>
/// <param name="Strength">The force of the wording.</param>
/// <param name="Nature">Whether the document calls it binding or expected; null where it says neither.</param>
/// <param name="Aspired">Whether a hope stands behind the figure (力争更好结果).</param>
public readonly record struct TargetWording(Strength Strength, TargetNature? Nature, bool Aspired);
