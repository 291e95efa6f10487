using System.Text.Json.Serialization;
using PolicySearch.Documents;
using PolicySearch.Regions;
using PolicySearch.Structure;

namespace PolicySearch.Index;

/// <summary>The answer to a search.</summary>
public sealed record SearchResult
{
    /// <summary>How many tasks match, exactly.</summary>
    public required long Total { get; init; }

    /// <summary>Time spent in the index, milliseconds.</summary>
    public double TookMs { get; init; }

    /// <summary>Hits skipped before the first of <see cref="Hits"/>.</summary>
    public int Offset { get; init; }

    /// <summary>The hits of this page, in the requested order.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Documents whose title or 文号 matches.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; init; } = [];

    /// <summary>Counts over all matches.</summary>
    public required Facets Facets { get; init; }

    /// <summary>Which step found something when the query as typed found nothing; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Relaxation? Relaxed { get; init; }

    /// <summary>A similar term that occurs, where nothing was found; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? DidYouMean { get; init; }
}

/// <summary>A matching task.</summary>
/// <param name="Task">The task itself.</param>
/// <param name="Document">The document it stands in.</param>
/// <param name="Region">The document's region; null where it is not known.</param>
/// <param name="Snippet">HTML: the sentence that matched, escaped, matches in <c>&lt;mark&gt;</c>.</param>
/// <param name="Score">The relevance, higher is better; comparable within one answer only.</param>
public sealed record SearchHit(PolicyTask Task, PolicyDocument Document, Region? Region, string Snippet, double Score)
{
    /// <summary>Where the query's terms stand in the task's text, ascending; empty where only a heading or a department matched.</summary>
    public IReadOnlyList<TextSpan> Matches { get; init; } = [];
}

/// <summary>How often each value occurs among all matches, most frequent first.</summary>
public sealed record Facets(
    IReadOnlyList<FacetCount> Region,
    IReadOnlyList<FacetCount> Year,
    IReadOnlyList<FacetCount> Theme,
    IReadOnlyList<FacetCount> Topic,
    IReadOnlyList<FacetCount> Department,
    IReadOnlyList<FacetCount> Kind);

/// <summary>A value and how many of the matches have it.</summary>
/// <param name="Value">The code that a filter takes: a region's code, a year, a theme, a topic, a canonical department, a kind.</param>
/// <param name="Count">Number of matching tasks.</param>
/// <param name="Label">What to show a reader, where it differs from the code (<c>咸阳市</c> for <c>610400</c>); null otherwise.</param>
public sealed record FacetCount(string Value, long Count, string? Label = null);

/// <summary>How a query that found nothing was loosened.</summary>
public enum Relaxation
{
    /// <summary>All words of the query, wherever they stand.</summary>
    Words,

    /// <summary>Any word of the query.</summary>
    Any,
}
