using PolicySearch.Records;

namespace PolicySearch.Themes.Classifiers;

/// <summary>The baseline that every model must beat: gives each task the most frequent theme and topic.</summary>
public sealed class MajorityClassifier(string theme, string topic) : IThemeClassifier
{
    private readonly ThemeClassification _answer = new([new ThemeScore(theme, 1)], [new TopicScore(topic, 1)]);

    /// <inheritdoc/>
    public IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks) => [.. tasks.Select(_ => _answer)];
}
