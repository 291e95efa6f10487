using PolicySearch.Records;

namespace PolicySearch.Themes.Classifiers;

/// <summary>
/// Tags tasks by theme and topic. The seam behind which another model can be put (docs/decisions/0005-themes-ml-net.md).
/// Implementations are immutable and safe to call from several threads.
/// </summary>
public interface IThemeClassifier
{
    /// <summary>Tags one document's tasks, given in document order so that headings and neighbours may count.</summary>
    /// <returns>One classification a task, in the same order.</returns>
    IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks);
}
