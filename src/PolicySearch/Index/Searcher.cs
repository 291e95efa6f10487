using PolicySearch.Errors;
using PolicySearch.Index.Matching;
using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;
using PolicySearch.Records;

namespace PolicySearch.Index;

/// <summary>Answers search requests from one state of the index.</summary>
internal sealed class Searcher(ReadSession session, Generation generation, SearchTools tools, CancellationToken cancellation)
{
    private const int DocumentsListed = 20;
    private const int Deeper = 8;

    /// <summary>Answers.</summary>
    public SearchResult Search(SearchRequest request)
    {
        Check(request);
        var filter = new PropertyFilter(session, generation, request.Filter);
        if (TaskNamed(request, filter) is { } named)
            return named;

        var root = QueryParser.Parse(request.Query);
        var aliases = Aliases(root, request.Aliases);
        var asked = request.Aliases ? root?.Replace(WithAliases) : root;
        var answer = Answer(request, filter, asked, null);
        if (answer.Total == 0 && root is not null)
            answer = NamesNoTask(request) ? answer with { UnknownTask = request.Query.Trim() } : NothingFound(request, filter, root, answer);
        return answer with { Aliases = aliases };
    }

    /// <summary>Finds the best tasks without facets and records; returns the exact total.</summary>
    public long Rank(SearchRequest request)
    {
        Check(request);
        var filter = new PropertyFilter(session, generation, request.Filter);
        var query = new PreparedQuery(session, generation, QueryParser.Parse(request.Query), request.In);
        return Collector.Collect(query, filter, request.Sort, request.Offset + request.Limit, null, cancellation).Total;
    }

    private static void Check(SearchRequest request)
    {
        if (request.Query.Length > SearchLimits.LongestQuery)
            throw new PolicySearchException(ErrorCode.QueryTooLong, "query", [request.Query.Length, SearchLimits.LongestQuery]);
        if (request.Limit is < 0 or > SearchLimits.MostHits)
            throw new PolicySearchException(ErrorCode.OutOfRange, "limit", [request.Limit, 0, SearchLimits.MostHits]);
        var deepest = request.Fold ? SearchLimits.DeepestFoldedHit : SearchLimits.DeepestHit;
        if (request.Offset < 0 || request.Offset > deepest)
            throw new PolicySearchException(ErrorCode.OutOfRange, "offset", [request.Offset, 0, deepest]);
    }

    private SearchResult Answer(SearchRequest request, PropertyFilter filter, QueryNode? root, Relaxation? relaxed)
    {
        var query = new PreparedQuery(session, generation, root, request.In);
        // Without a query nothing is better than anything else: the newest come first.
        var sort = root is null ? SearchSort.Newest : request.Sort;
        var page = new HitPage(query, request with { Sort = sort });
        using var facets = new FacetCounter(generation, filter);
        var keep = page.Keep;
        var collected = Collector.Collect(query, filter, sort, keep, facets, cancellation);
        while (page.NeedsMore(collected))
        {
            keep *= Deeper;
            collected = Collector.Collect(query, filter, sort, keep, null, cancellation) with { Facets = collected.Facets };
        }

        var terms = root.Terms().Select(term => term.Text).Distinct().ToList();
        return new SearchResult
        {
            Total = collected.Total,
            Offset = request.Offset,
            Hits = page.Read(session, collected.Best, terms),
            Documents = Documents(filter, root),
            Facets = collected.Facets!,
            Relaxed = relaxed,
        };
    }

    private SearchResult NothingFound(SearchRequest request, PropertyFilter filter, QueryNode root, SearchResult nothing)
    {
        // A document number names a document, whose tasks are then meant.
        if (nothing.Documents.Count > 0 && root is TermNode number)
            return TasksOf(request, nothing, document => document.Names(number.Text) && filter.DocumentFails(document.Row) == FacetSet.None);
        if (!request.Query.Any(char.IsLetterOrDigit))
            throw new PolicySearchException(ErrorCode.NothingToSearch, "query", [request.Query]);

        var didYouMean = new DidYouMean(session, generation, tools.Vocabulary(session, generation)).Correct(request.Query, root);
        if (!request.Relax)
            return nothing with { DidYouMean = didYouMean };

        var relaxer = new Relaxer(session, generation, tools.Segmenter);
        foreach (var step in Enum.GetValues<Relaxation>())
        {
            if (relaxer.Relax(root, step) is { } loose && Answer(request, filter, loose, step) is { Total: > 0 } answer)
                return answer with { DidYouMean = didYouMean, Documents = nothing.Documents };
        }

        return nothing with { DidYouMean = didYouMean };
    }

    // A task's key typed as the query finds that task.
    private SearchResult? TaskNamed(SearchRequest request, PropertyFilter filter)
    {
        var typed = request.Query.Trim();
        if (!TaskKey.TryParse(typed, out _, out _) || StoredRecords.Task(session, generation, typed) is not { } task)
            return null;

        var nothing = Answer(request with { Limit = 0 }, filter, new TermNode(typed, typed), null);
        var hit = new SearchHit(task.Task, task.Document, task.Document.Region, Snippets.Of(task.Task, [], []), 1);
        return nothing with { Total = 1, Hits = request is { Offset: 0, Limit: > 0 } ? [hit] : [], Documents = [task.Document] };
    }

    // Words out of the digits of a key would be hits that nobody asked for. One that names a task was answered before.
    private static bool NamesNoTask(SearchRequest request) => TaskKey.TryParse(request.Query.Trim(), out _, out _);

    private SearchResult TasksOf(SearchRequest request, SearchResult nothing, Func<DocumentRow, bool> wanted)
    {
        var hits = generation.Documents.Values.Where(wanted)
            .OrderByDescending(document => document.Newness).ThenBy(document => document.Row)
            .SelectMany(document => StoredRecords.InDocument(session, generation, document)).ToList();
        return nothing with
        {
            Total = hits.Count,
            Hits =
            [
                .. hits.Skip(request.Offset).Take(request.Limit)
                    .Select(task => new SearchHit(task.Task, task.Document, task.Document.Region, Snippets.Of(task.Task, [], []), 0)),
            ],
        };
    }

    private QueryNode WithAliases(TermNode term)
    {
        var others = term.Quoted ? [] : tools.Aliases.Of(term.Text);
        return others.Count == 0 ? term : new OrNode([term, .. others.Select(other => term with { Text = SearchText.Normalise(other), Typed = other })]);
    }

    private List<AliasUse> Aliases(QueryNode? root, bool applied) =>
    [
        .. root.Terms().Where(term => !term.Quoted).Select(term => new AliasUse(term.Typed, tools.Aliases.Of(term.Text), applied)).Where(use => use.Others.Count > 0),
    ];

    // Documents whose title or number holds every term that is required, one of those that are alternative.
    private List<PolicyDocument> Documents(PropertyFilter filter, QueryNode? root)
    {
        var first = root.Terms().FirstOrDefault();
        if (first is null)
            return [];

        var candidates = root.Terms().SelectMany(term => generation.DocumentsTitled(term.Text)).Distinct();
        return
        [
            .. candidates.Select(row => generation.Documents[row])
                .Where(document => filter.DocumentFails(document.Row) == FacetSet.None && Names(document, root!))
                .OrderByDescending(document => document.Newness).ThenBy(document => document.Row)
                .Take(DocumentsListed).Select(document => document.Document),
        ];
    }

    private static bool Names(DocumentRow document, QueryNode node) => node switch
    {
        TermNode term => document.Names(term.Text),
        TitleNode title => document.Names(title.Term.Text),
        AndNode and => and.Parts.All(part => Names(document, part)),
        OrNode or => or.Parts.Any(part => Names(document, part)),
        NotNode not => !Names(document, not.Part),
        NearNode near => near.Terms.All(term => document.Names(term.Text)),
        _ => true,
    };
}
