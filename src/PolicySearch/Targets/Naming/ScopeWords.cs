namespace PolicySearch.Targets.Naming;

/// <summary>Joins the place that a sentence speaks of and the words before an indicator's name to one scope.</summary>
internal static class ScopeWords
{
    /// <summary>高新区 and 规上企业 → 高新区规上企业; what the words already hold is not told twice.</summary>
    public static string Join(string? place, string words) =>
        string.IsNullOrEmpty(place) || words.Contains(place, StringComparison.Ordinal) ? words : place.Contains(words, StringComparison.Ordinal) ? place : place + words;
}
