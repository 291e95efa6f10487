namespace PolicySearch.Records;

/// <summary>What the classifier says of one task.</summary>
/// <param name="Themes">Best first: all that pass the threshold, and at least one.</param>
/// <param name="Topics">Best first: all that pass the threshold, and at least one.</param>
public sealed record ThemeClassification(IReadOnlyList<ThemeScore> Themes, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>True where the best theme stays below the threshold: the answer then holds the two best.</summary>
    public bool Uncertain { get; init; }
}
