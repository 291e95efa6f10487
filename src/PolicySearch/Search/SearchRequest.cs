using PolicySearch.Records;

namespace PolicySearch.Search;

/// <summary>What to search for. Values in one list are alternatives; the lists together are all required.</summary>
public sealed record SearchRequest
{
    /// <summary>What the user typed; empty finds every task that passes the filter.</summary>
    public string Query { get; init; } = "";

    /// <summary>Regions, years, themes and so on.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>Whether the terms must stand as typed, or the words of the query rank the tasks.</summary>
    public SearchMatch Match { get; init; }

    /// <summary>Where the terms may stand.</summary>
    public SearchFields In { get; init; } = SearchFields.All;

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Hits to skip, 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to return, 0 to <see cref="SearchLimits.MostHits"/>.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>True to return the parts of each score.</summary>
    public bool Explain { get; init; }

    /// <summary>True to find other names of a term too (发改委: 发展和改革委员会); a term in quotation marks has none.</summary>
    public bool Aliases { get; init; }

    /// <summary>True to loosen a query that finds nothing: its words, then any of them. Terms in quotation marks stay whole.</summary>
    public bool Relax { get; init; } = true;

    /// <summary>True to look for what governments write where people say it otherwise (看病贵: 医疗费用); only where a query is taken word by word.</summary>
    public bool OtherWords { get; init; } = true;

    /// <summary>True to show tasks of nearly the same wording (a clause copied from city to city) as one hit.</summary>
    public bool Fold { get; init; }
}

/// <summary>How a query is matched.</summary>
public enum SearchMatch
{
    /// <summary>Every term as it stands.</summary>
    Exact,

    /// <summary>By the words of the query, the more of them the better: for a pasted sentence, a question, a paragraph.</summary>
    Words,
}

/// <summary>The parts of a task that a term may stand in.</summary>
[Flags]
public enum SearchFields
{
    /// <summary>The item's own text.</summary>
    Text = 1,

    /// <summary>One of its headings.</summary>
    Heading = 2,

    /// <summary>One of its department names as printed.</summary>
    Department = 4,

    /// <summary>All of them.</summary>
    All = Text | Heading | Department,
}

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Newest document first.</summary>
    Newest,
}
