using System.Text.Json.Serialization;
using PolicySearch.Records;

namespace PolicySearch.Search;

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

    /// <summary>How the query was taken word by word; null where it was matched exactly.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Other names of the query's terms, and whether they were searched too.</summary>
    public IReadOnlyList<AliasUse> Aliases { get; init; } = [];

    /// <summary>The query that the answer is for, where what was typed occurs nowhere and was put right; null otherwise.</summary>
    public string? Corrected { get; init; }

    /// <summary>A similar term that occurs, where nothing was found; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? DidYouMean { get; init; }

    /// <summary>The query, where it is a task's key that no stored task has and no text holds; null otherwise.</summary>
    public string? UnknownTask { get; init; }
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

    /// <summary>Keys of further hits of nearly the same wording, where they were folded into this one.</summary>
    public IReadOnlyList<string> Folded { get; init; } = [];

    /// <summary>The parts of the score, where they were asked for; they add up to it.</summary>
    public IReadOnlyList<ScorePart>? Explanation { get; init; }
}

/// <summary>Other names of a term.</summary>
/// <param name="Term">The term as typed.</param>
/// <param name="Others">What else it is called.</param>
/// <param name="Applied">Whether the answer holds tasks that say it so.</param>
public sealed record AliasUse(string Term, IReadOnlyList<string> Others, bool Applied);

/// <summary>A part of a score.</summary>
/// <param name="Name">The term, <c>together</c> (terms that stand side by side as typed), <c>target</c> (the task states a target), <c>document</c> (words that its document's title holds, or that name the place it is of) or <c>share</c> (for the share of the query's words that it holds; may be less than 0).</param>
/// <param name="Score">What it adds.</param>
/// <param name="InText">How often the term stands in the text.</param>
/// <param name="InHeadings">In the headings.</param>
/// <param name="InDepartments">In the department names.</param>
/// <param name="InTitle">In the document's title.</param>
/// <param name="Rarity">How much one occurrence counts: the rarer the term, the more.</param>
public sealed record ScorePart(string Name, double Score, int InText = 0, int InHeadings = 0, int InDepartments = 0, int InTitle = 0, double Rarity = 0);

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
