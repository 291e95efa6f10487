namespace PolicySearch.Search;

/// <summary>How much may be asked for at once. The command line, the HTTP API and the index itself refuse what is beyond.</summary>
public static class SearchLimits
{
    /// <summary>The most hits one answer holds.</summary>
    public const int MostHits = 200;

    /// <summary>The most suggestions one answer holds.</summary>
    public const int MostSuggestions = 50;

    /// <summary>The longest query that is read, characters.</summary>
    public const int LongestQuery = 2000;

    /// <summary>The most hits that may be skipped.</summary>
    public const int DeepestHit = 100_000;

    /// <summary>The most hits that may be skipped where copies are folded.</summary>
    public const int DeepestFoldedHit = 10_000;

    /// <summary>The first year that a filter takes: the founding of the People's Republic.</summary>
    public const int FirstYear = 1949;

    /// <summary>The last year that a filter takes.</summary>
    public const int LastYear = 2100;
}
