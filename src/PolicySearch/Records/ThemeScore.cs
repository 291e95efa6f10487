namespace PolicySearch.Records;

/// <summary>A theme and how sure the classifier is of it.</summary>
/// <param name="Theme">The theme's code, e.g. <c>ecology</c>.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
public sealed record ThemeScore(string Theme, double Score);

/// <summary>A topic beneath a theme and how sure the classifier is of it.</summary>
/// <param name="Topic">The topic's code, e.g. <c>pollution</c>.</param>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
public sealed record TopicScore(string Topic, double Score);
