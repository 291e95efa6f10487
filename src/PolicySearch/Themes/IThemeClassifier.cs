using PolicySearch.Structure;

namespace PolicySearch.Themes;

/// <summary>
/// Tags tasks by theme and topic. The seam behind which another model can be put (docs/decisions/0002-theme-classifier.md).
/// Implementations are immutable and safe to call from several threads.
/// </summary>
public interface IThemeClassifier
{
    /// <summary>Tags one document's tasks, given in document order so that headings and neighbours may count.</summary>
    /// <returns>One classification a task, in the same order.</returns>
    IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks);
}

/// <summary>What the classifier says of one task.</summary>
/// <param name="Themes">Best first: all that pass the threshold, and at least one.</param>
/// <param name="Topics">Best first: all that pass the threshold, and at least one.</param>
public sealed record ThemeClassification(IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>True where the best theme stays below the threshold: the answer then holds the two best.</summary>
    public bool Uncertain { get; init; }
}
