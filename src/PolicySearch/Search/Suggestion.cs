namespace PolicySearch.Search;

/// <summary>A completion offered while a user types.</summary>
/// <param name="Text">What to put in the search box.</param>
/// <param name="Kind"><c>term</c>, <c>indicator</c>, <c>department</c> or <c>region</c>.</param>
/// <param name="Count">How many tasks it stands in.</param>
public sealed record Suggestion(string Text, string Kind, int Count);
