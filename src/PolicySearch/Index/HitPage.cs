using PolicySearch.Index.Matching;
using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;
using PolicySearch.Records;

namespace PolicySearch.Index;

/// <summary>Makes a page of hits from the best tasks: puts those first whose terms stand together, folds copies, reads records.</summary>
internal sealed class HitPage(PreparedQuery query, SearchRequest request)
{
    private const int LookedOver = 50;
    private const int FoldedOver = 5;
    private const int LeastFoldedOver = 500;

    private readonly IReadOnlyList<TermNode> _together = Together.TermsOf(query.Root);

    /// <summary>How many of the best tasks must be known for this page.</summary>
    public int Keep
    {
        get
        {
            var wanted = request.Offset + request.Limit;
            if (request.Limit == 0)
                return 0;
            return (request.Fold ? Math.Max(wanted * FoldedOver, LeastFoldedOver) : wanted) + (_together.Count > 0 ? LookedOver : 0);
        }
    }

    /// <summary>Whether so many of the best tasks are copies of one another that they do not fill the page, although there are others.</summary>
    public bool NeedsMore(Collected collected) => request is { Fold: true, Limit: > 0 } && collected.Best.Count < collected.Total
        && Copies.Count(collected.Best) < request.Offset + request.Limit;

    /// <summary>Reads the page.</summary>
    public IReadOnlyList<SearchHit> Read(ReadSession session, IReadOnlyList<Hit> best, IReadOnlyList<string> terms)
    {
        var ranked = request.Sort == SearchSort.Relevance && _together.Count > 0 ? Together.Prefer(query, _together, best) : best;
        var groups = request.Fold ? Copies.Fold(ranked, request.Offset + request.Limit, tasks => TaskRows.Texts(session, tasks)) : [.. ranked.Select(hit => new List<Hit> { hit })];
        var page = groups.Skip(request.Offset).Take(request.Limit).ToList();
        var rows = TaskRows.Of(session, query.Generation, [.. page.SelectMany(group => group).Select(hit => hit.Task)]).ToDictionary(row => row.Row);
        return [.. page.Select(group => Read(group, rows, terms))];
    }

    private SearchHit Read(List<Hit> group, Dictionary<int, TaskRow> rows, IReadOnlyList<string> terms)
    {
        var stored = Stored(rows[group[0].Task]);
        var matches = Snippets.Find(stored.Task.Text, terms);
        return new SearchHit(stored.Task, stored.Document, stored.Document.Region, Snippets.Of(stored.Task, matches, terms), group[0].Score)
        {
            Matches = matches,
            Folded = [.. group.Skip(1).Select(hit => Stored(rows[hit.Task]).Task.Id!)],
            Explanation = request.Explain ? Explanations.Of(query, _together, stored, group[0].Score) : null,
        };
    }

    private StoredTask Stored(TaskRow row) => StoredRecords.Stored(query.Generation, query.Generation.Documents[row.Document], row);
}
