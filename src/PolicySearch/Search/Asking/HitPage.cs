using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Search.Matching;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Reading;
using PolicySearch.Store;

namespace PolicySearch.Search.Asking;

/// <summary>Makes a page of hits from the best tasks: folds copies, reads records.</summary>
/// <param name="request">What was asked.</param>
/// <param name="root">The query as it is answered.</param>
internal sealed class HitPage(SearchRequest request, QueryNode? root)
{
    // The best tasks are put in order again by what stands together, so some more of them must be known.
    private const int LookedOver = 50;
    private const int FoldedOver = 5;
    private const int LeastFoldedOver = 500;

    /// <summary>How many of the best tasks must be known for this page.</summary>
    public int Keep
    {
        get
        {
            var wanted = request.Offset + request.Limit;
            if (request.Limit == 0)
                return 0;
            return (request.Fold ? Math.Max(wanted * FoldedOver, LeastFoldedOver) : wanted) + (Together.TermsOf(root).Count > 0 ? LookedOver : 0);
        }
    }

    /// <summary>Whether so many of the best tasks are copies of one another that they do not fill the page, although there are others.</summary>
    public bool NeedsMore(Collected collected) => request is { Fold: true, Limit: > 0 } && collected.Best.Count < collected.Total
        && Copies.Count(collected.Best) < request.Offset + request.Limit;

    /// <summary>Reads the page.</summary>
    public async ValueTask<IReadOnlyList<SearchHit>> ReadAsync(
        IRecordSnapshot records, ISearchSnapshot search, SearchTools tools, IReadOnlyList<Hit> best, IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        var groups = request.Fold ? await Copies.FoldAsync(best, request.Offset + request.Limit, TextsAsync) : [.. best.Select(hit => new List<Hit> { hit })];
        var page = groups.Skip(request.Offset).Take(request.Limit).ToList();
        var keys = page.ConvertAll(group => Key(group[0]));
        var tasks = (await records.TasksAsync(keys, cancellation)).ToDictionary(stored => stored.Task.Id!);
        return [.. page.Select(group => Read(group, tasks.GetValueOrDefault(Key(group[0]).ToString()) ?? throw Missing(Key(group[0]))))];

        async ValueTask<IReadOnlyDictionary<Hit, string>> TextsAsync(IReadOnlyList<Hit> hits)
        {
            var texts = await records.TextsAsync([.. hits.Select(Key)], cancellation);
            return hits.ToDictionary(hit => hit, hit => texts.GetValueOrDefault(Key(hit)) ?? throw Missing(Key(hit)));
        }

        // Search has what the store has, unless the store is damaged.
        static PolicySearchException Missing(TaskKey key) => new(ErrorCode.DamagedIndex, key.ToString(), ["search knows the task, and its record is missing"]);

        TaskKey Key(Hit hit) => new(search.Documents.Entries[hit.Document].Key, hit.Sequence);

        SearchHit Read(List<Hit> group, StoredTask stored)
        {
            var matches = Snippets.Find(stored.Task.Text, terms);
            return new SearchHit(stored.Task, stored.Document, stored.Document.Region, Snippets.Of(stored.Task, matches, terms), group[0].Score)
            {
                Matches = matches,
                Folded = [.. group.Skip(1).Select(hit => Key(hit).ToString())],
                Explanation = request.Explain ? Explanations.Of(search, tools.Segmenter, root, request.In, stored, group[0].Score) : null,
            };
        }
    }
}
