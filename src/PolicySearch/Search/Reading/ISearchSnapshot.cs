using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Store;

namespace PolicySearch.Search.Reading;

/// <summary>
/// One state of the index as those see it who understand queries: what they ask of an engine, and all they know of it. Tasks are named
/// by key, filters come as codes. It belongs to the store's state of the same generation.
/// </summary>
internal interface ISearchSnapshot
{
    /// <summary>The documents of this state.</summary>
    DocumentCatalogue Documents { get; }

    /// <summary>Characters a task's text has on average.</summary>
    double AverageLength { get; }

    /// <summary>Finds tasks: the exact total, the best of them, and how often each facet's values occur.</summary>
    /// <param name="request">What to find.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    Collected Collect(CollectRequest request, CancellationToken cancellation);

    /// <summary>What the index holds of every task that is found, besides its words.</summary>
    /// <param name="request">What to find; nothing is ordered, kept or counted.</param>
    /// <param name="departments">Whether departments are wanted.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    TaskFacts Facts(CollectRequest request, bool departments, CancellationToken cancellation);

    /// <summary>In how many of the tasks that are found each word stands, by year or beside all others; one pass over all words, whatever is found.</summary>
    /// <param name="request">What to find; nothing is ordered, kept or counted.</param>
    /// <param name="byYear">Whether the tasks are grouped by their documents' years.</param>
    /// <param name="cancellation">Stops between words.</param>
    WordTable Words(CollectRequest request, bool byYear, CancellationToken cancellation);

    /// <summary>In how many tasks a normalised term stands, in any field, counted up to a limit.</summary>
    int Count(string term, int limit, CancellationToken cancellation);

    /// <summary>How much one occurrence of a normalised term counts; the same however tasks are spread over segments.</summary>
    float Rarity(string term);

    /// <summary>In how many tasks a word of the field <c>words</c> stands.</summary>
    int WordCount(string word);

    /// <summary>How much one occurrence of a word counts.</summary>
    float WordRarity(string word);

    /// <summary>The words that stand in some tasks at least, and in how many.</summary>
    /// <param name="least">The fewest tasks.</param>
    IEnumerable<(string Word, int Tasks)> Words(int least);
}

/// <summary>What an engine is to find.</summary>
/// <param name="Root">The query; null for everything.</param>
/// <param name="Filter">What tasks must also be.</param>
/// <param name="Fields">Where terms may stand unless they say so themselves.</param>
/// <param name="Sort">The order of the hits.</param>
/// <param name="Keep">How many of the best are kept.</param>
/// <param name="Facets">Whether facets are counted.</param>
internal sealed record CollectRequest(QueryNode? Root, ResolvedFilter Filter, SearchFields Fields, SearchSort Sort, int Keep, bool Facets);

/// <summary>What a pass over the matches found.</summary>
/// <param name="Total">How many tasks match, exactly.</param>
/// <param name="Best">The best of them, in order.</param>
/// <param name="Facets">The facets; null where nobody asked for them.</param>
/// <param name="Documents">Numbers of the documents that the matches stand in; empty where nobody asked for facets, or the filter asks nothing of tasks.</param>
internal sealed record Collected(long Total, IReadOnlyList<Hit> Best, Facets? Facets, IReadOnlyList<int> Documents);
