namespace PolicySearch.Search;

/// <summary>A completion offered while a user types.</summary>
/// <param name="Text">What to put in the search box.</param>
/// <param name="Kind"><c>term</c>, <c>theme</c>, <c>indicator</c>, <c>department</c>, <c>region</c> or <c>document</c> (its title).</param>
/// <param name="Count">How many tasks it stands in; of a region or a document, how many it has.</param>
public sealed record Suggestion(string Text, string Kind, int Count);
