using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Search.Asking;

/// <summary>Answers search requests from one state of the index.</summary>
/// <param name="records">The records of the state.</param>
/// <param name="search">The search over them.</param>
/// <param name="tools">Aliases, words, the terms that occur.</param>
/// <param name="cancellation">Stops between blocks of tasks.</param>
internal sealed class Searcher(IRecordSnapshot records, ISearchSnapshot search, SearchTools tools, CancellationToken cancellation)
{
    private const int DocumentsListed = 20;
    private const int FewTitles = 200;
    private const int Deeper = 8;
    private readonly Taxonomy _scheme = tools.SchemeOf(records);

    private static readonly FilterNode Nothing = new(new ResolvedFilter { Years = new HashSet<int>() });

    /// <summary>Answers.</summary>
    public async ValueTask<SearchResult> SearchAsync(SearchRequest request)
    {
        Check(request);
        var filter = await FilterResolver.ResolveAsync(request.Filter, records, _scheme, cancellation);
        if (await TaskNamedAsync(request, filter) is { } named)
            return named;

        var root = Parse(request);
        if (request.Match == SearchMatch.Words && root is not null)
            return await WordsAsync(request, filter, root);
        var aliases = Aliases(root, request.Aliases);
        var asked = request.Aliases ? root?.Replace(WithAliases) : root;
        var answer = await AnswerAsync(request, filter, asked, null);
        if (answer.Total == 0 && root is not null)
            answer = NamesNoTask(request) ? answer with { UnknownTask = request.Query.Trim() } : await NothingFoundAsync(request, filter, root, answer);
        return answer with { Aliases = aliases };
    }

    /// <summary>Finds the best tasks without facets and records; returns the exact total.</summary>
    public async ValueTask<long> RankAsync(SearchRequest request)
    {
        Check(request);
        var filter = await FilterResolver.ResolveAsync(request.Filter, records, _scheme, cancellation);
        return search.Collect(new CollectRequest(Parse(request), filter, request.In, request.Sort, request.Offset + request.Limit, Facets: false), cancellation).Total;
    }

    /// <summary>What the index holds of every task that a request's query finds and its filter lets pass.</summary>
    public async ValueTask<TaskFacts> FactsAsync(SearchRequest request, FactParts parts)
    {
        var facts = search.Facts(await CountingAsync(request), parts.HasFlag(FactParts.Departments), cancellation);
        if (!parts.HasFlag(FactParts.Wordings))
            return facts;
        var wordings = (await records.WordingsAsync(cancellation)).ToLookup(each => each.Task, each => each.Wording);
        return facts with { Tasks = [.. facts.Tasks.Select(task => task.Targets == 0 ? task : task with { Wordings = [.. wordings[new TaskKey(facts.Documents[task.Document].Id!, task.Sequence)]] })] };
    }

    /// <summary>In how many tasks each word stands, of those that a request's query finds and its filter lets pass.</summary>
    public async ValueTask<WordTable> WordsAsync(SearchRequest request, bool byYear) => search.Words(await CountingAsync(request), byYear, cancellation);

    // What is to be counted and not shown: the query as it stands.
    private async ValueTask<CollectRequest> CountingAsync(SearchRequest request)
    {
        Check(request);
        if (request.Query.Trim().Length > 0 && !request.Query.Any(char.IsLetterOrDigit))
            throw new PolicySearchException(ErrorCode.NothingToSearch, "query", [request.Query]);
        var filter = await FilterResolver.ResolveAsync(request.Filter, records, _scheme, cancellation);
        return new CollectRequest(Parse(request), filter, request.In, request.Sort, Keep: 0, Facets: false);
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

    private QueryNode? Parse(SearchRequest request) => QueryParser.Parse(request.Query)?.Resolve(property => FilterResolver.Resolve(property, records.Documents, _scheme));

    private async ValueTask<SearchResult> AnswerAsync(SearchRequest request, ResolvedFilter filter, QueryNode? root, Relaxation? relaxed)
    {
        // Without a query nothing is better than anything else: the newest come first.
        var sort = root is null ? SearchSort.Newest : request.Sort;
        var page = new HitPage(request with { Sort = sort }, root);
        var collect = new CollectRequest(root, filter, request.In, sort, page.Keep, Facets: true);
        var collected = search.Collect(collect, cancellation);
        var facets = collected.Facets!;
        while (page.NeedsMore(collected))
        {
            collect = collect with { Keep = collect.Keep * Deeper, Facets = false };
            collected = search.Collect(collect, cancellation);
        }

        var terms = root.Terms().Select(term => term.Text).Distinct().ToList();
        return new SearchResult
        {
            Total = collected.Total,
            Offset = request.Offset,
            Hits = await page.ReadAsync(records, search, tools, collected.Best, terms, cancellation),
            // Some of many words stand in many titles, and name no document.
            Documents = relaxed is null && root is not WordsNode ? Documents(filter, root) : [],
            Facets = facets,
            Relaxed = relaxed,
        };
    }

    private async ValueTask<SearchResult> NothingFoundAsync(SearchRequest request, ResolvedFilter filter, QueryNode root, SearchResult nothing)
    {
        // A document number names a document, whose tasks are then meant.
        if (nothing.Documents.Count > 0 && root is TermNode number)
            return await TasksOfAsync(request, nothing, document => document.Names(number.Text) && filter.Fails(document.Document) == FacetSet.None);
        if (!request.Query.Any(char.IsLetterOrDigit))
            throw new PolicySearchException(ErrorCode.NothingToSearch, "query", [request.Query]);

        var didYouMean = (await CorrectionAsync()).Correct(request.Query, root);
        if (!request.Relax)
            return nothing with { DidYouMean = didYouMean };

        if (didYouMean is not null)
        {
            root = Parse(request with { Query = didYouMean }) ?? root;
            if (await AnswerAsync(request, filter, root, null) is { Total: > 0 } corrected)
                return corrected with { DidYouMean = didYouMean, Corrected = didYouMean };
        }

        var relaxer = Relaxer(request, root);
        foreach (var step in Enum.GetValues<Relaxation>())
        {
            if (relaxer.Relax(step) is { } loose && await AnswerAsync(request, filter, loose, step) is var answer && answer.Total >= relaxer.Enough(step))
                return answer with { DidYouMean = didYouMean, Corrected = didYouMean, Documents = nothing.Documents, Wording = relaxer.Wording };
        }

        return nothing with { DidYouMean = didYouMean };
    }

    private async ValueTask<SearchResult> WordsAsync(SearchRequest request, ResolvedFilter filter, QueryNode root)
    {
        var slips = root.Terms().Any(term => search.Count(term.Text, 1, cancellation) == 0 && term.Text.Length <= Correction.LongestTerm);
        var corrected = slips ? (await CorrectionAsync()).Correct(request.Query, root) : null;
        var relaxer = Relaxer(request, corrected is null ? root : Parse(request with { Query = corrected }) ?? root);
        var answer = await AnswerAsync(request, filter, relaxer.Relax(Relaxation.Any) ?? Nothing, null);
        return answer with { Wording = relaxer.Wording, Corrected = corrected };
    }

    private async ValueTask<Correction> CorrectionAsync() =>
        new(search, await tools.VocabularyAsync(records, search, cancellation), tools, cancellation);

    private Relaxer Relaxer(SearchRequest request, QueryNode root) =>
        new(root, new QueryWords(search, tools.Segmenter, request.OtherWords ? tools.Others : OtherWords.None, request.Aliases ? tools.Aliases : null), request.In);

    // A task's key typed as the query finds that task.
    private async ValueTask<SearchResult?> TaskNamedAsync(SearchRequest request, ResolvedFilter filter)
    {
        var typed = request.Query.Trim();
        if (!TaskKey.TryParse(typed, out var key) || await records.TasksAsync([key], cancellation) is not [var task, ..])
            return null;

        var nothing = await AnswerAsync(request with { Limit = 0 }, filter, new TermNode(typed, typed), null);
        var hit = new SearchHit(task.Task, task.Document, task.Document.Region, Snippets.Of(task.Task, [], []), 1);
        return nothing with { Total = 1, Hits = request is { Offset: 0, Limit: > 0 } ? [hit] : [], Documents = [task.Document] };
    }

    // Words out of the digits of a key would be hits that nobody asked for. One that names a task was answered before.
    private static bool NamesNoTask(SearchRequest request) => TaskKey.TryParse(request.Query.Trim(), out _);

    private async ValueTask<SearchResult> TasksOfAsync(SearchRequest request, SearchResult nothing, Func<DocumentEntry, bool> wanted)
    {
        var documents = InOrder(records.Documents.Entries.Where(wanted)).ToList();
        var hits = await records.TasksOfAsync(documents, cancellation).Skip(request.Offset).Take(request.Limit)
            .Select(task => new SearchHit(task.Task, task.Document, task.Document.Region, Snippets.Of(task.Task, [], []), 0)).ToListAsync(cancellation);
        return nothing with { Total = documents.Sum(document => document.Tasks), Hits = hits };
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
    private List<PolicyDocument> Documents(ResolvedFilter filter, QueryNode? root)
    {
        var all = records.Documents;
        var titled = root.Terms().Select(term => all.Titled(term.Text)).Where(numbers => numbers.Length > 0).ToList();
        if (titled.Count == 0)
            return [];

        // Where titles say it everywhere (重点, 工作) the newest are at hand; where few do they are put in order.
        var newestFirst = titled.Sum(numbers => numbers.Length) <= FewTitles
            ? titled.SelectMany(numbers => numbers).Distinct().OrderByDescending(number => all.Newness[number]).ThenBy(number => number)
            : all.NewestFirst.Where(number => titled.Exists(numbers => Array.BinarySearch(numbers, number) >= 0));
        return
        [
            .. newestFirst.Select(number => all.Entries[number])
                .Where(document => filter.Fails(document.Document) == FacetSet.None && Names(document, root!))
                .Take(DocumentsListed).Select(document => document.Document),
        ];
    }

    private static IEnumerable<DocumentEntry> InOrder(IEnumerable<DocumentEntry> documents) =>
        documents.OrderByDescending(document => document.Newness).ThenBy(document => document.Key, StringComparer.Ordinal);

    private static bool Names(DocumentEntry document, QueryNode node) => node switch
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
