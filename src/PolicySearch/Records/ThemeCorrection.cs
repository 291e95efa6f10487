namespace PolicySearch.Records;

/// <summary>A researcher's decision on a task's themes.</summary>
/// <param name="Theme">The primary theme's code.</param>
/// <param name="Topic">The primary topic's code.</param>
/// <param name="AlsoThemes">Further themes, if any.</param>
/// <param name="AlsoTopics">Further topics, if any.</param>
/// <param name="By">Who decided; may be empty.</param>
/// <param name="At">When it was decided.</param>
public sealed record ThemeCorrection(
    string Theme, string Topic, IReadOnlyList<string> AlsoThemes, IReadOnlyList<string> AlsoTopics, string By, DateTimeOffset At);
