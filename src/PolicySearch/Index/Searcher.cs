using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Index.Matching;
using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;

namespace PolicySearch.Index;

/// <summary>Answers a search request from one state of the index.</summary>
internal static class Searcher
{
    /// <summary>The longest query that is read, characters.</summary>
    public const int LongestQuery = 2000;

    private const int DocumentsListed = 20;
    private const int DeepestHit = 100_000;

    /// <summary>Answers.</summary>
    public static SearchResult Search(ReadSession session, Generation generation, SearchRequest request)
    {
        Check(request);
        var filter = new PropertyFilter(session, generation, request.Filter);
        var root = QueryParser.Parse(request.Query);
        using var query = new PreparedQuery(session, generation, root, request.In);
        var collected = Collector.Collect(query, filter, root is null ? SearchSort.Newest : request.Sort, request.Offset + request.Limit, new FacetCounter(generation, filter));
        if (collected.Total == 0 && request.Query.Length > 0 && !request.Query.Any(char.IsLetterOrDigit))
            throw new PolicySearchException(ErrorCode.NothingToSearch, "query", [request.Query]);

        var terms = Terms(root).Select(term => term.Text).Distinct().ToList();
        return new SearchResult
        {
            Total = collected.Total,
            Offset = request.Offset,
            Hits = Hits(session, generation, [.. collected.Best.Skip(request.Offset)], terms),
            Documents = Documents(generation, filter, terms),
            Facets = collected.Facets!,
        };
    }

    /// <summary>Finds the best tasks without facets and records; returns the exact total.</summary>
    public static long Rank(ReadSession session, Generation generation, SearchRequest request)
    {
        Check(request);
        var filter = new PropertyFilter(session, generation, request.Filter);
        using var query = new PreparedQuery(session, generation, QueryParser.Parse(request.Query), request.In);
        return Collector.Collect(query, filter, request.Sort, request.Offset + request.Limit, null).Total;
    }

    /// <summary>The terms that a query asks for, not those it excludes.</summary>
    public static IEnumerable<TermNode> Terms(QueryNode? node) => node switch
    {
        TermNode term => [term],
        TitleNode title => [title.Term],
        AndNode and => and.Parts.SelectMany(Terms),
        OrNode or => or.Parts.SelectMany(Terms),
        NearNode near => near.Terms,
        _ => [],
    };

    private static void Check(SearchRequest request)
    {
        if (request.Query.Length > LongestQuery)
            throw new PolicySearchException(ErrorCode.OutOfRange, "query", [request.Query.Length, 0, LongestQuery]);
        if (request.Limit is < 0 or > SearchRequest.MaxLimit)
            throw new PolicySearchException(ErrorCode.OutOfRange, "limit", [request.Limit, 0, SearchRequest.MaxLimit]);
        if (request.Offset is < 0 or > DeepestHit)
            throw new PolicySearchException(ErrorCode.OutOfRange, "offset", [request.Offset, 0, DeepestHit]);
    }

    private static List<SearchHit> Hits(ReadSession session, Generation generation, IReadOnlyList<Hit> best, IReadOnlyCollection<string> terms)
    {
        var rows = TaskRows.Of(session, [.. best.Select(hit => hit.Task)]).ToDictionary(row => row.Row);
        return
        [
            .. best.Select(hit =>
            {
                var row = rows[hit.Task];
                var stored = Records.Stored(generation, generation.Documents[row.Document], row);
                var matches = Snippets.Find(stored.Task.Text, terms);
                return new SearchHit(stored.Task, stored.Document, stored.Document.Region, Snippets.Of(stored.Task, matches, terms), hit.Score) { Matches = matches };
            }),
        ];
    }

    // Documents whose title or number holds every term.
    private static List<PolicyDocument> Documents(Generation generation, PropertyFilter filter, List<string> terms)
    {
        if (terms.Count == 0)
            return [];

        var titled = generation.DocumentsTitled(terms[0]);
        return
        [
            .. titled.Select(row => generation.Documents[row])
                .Where(document => filter.DocumentFails(document.Row) == FacetSet.None && terms.TrueForAll(document.Names))
                .OrderByDescending(document => document.Newness).ThenBy(document => document.Row)
                .Take(DocumentsListed).Select(document => document.Document),
        ];
    }
}
