using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis;

/// <summary>All tasks that a query and a filter select, beyond what one page of hits holds.</summary>
public static class Selection
{
    /// <summary>The keys of the selected tasks.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What the user typed; empty for all that pass the filter.</param>
    /// <param name="filter">Which regions, years and so on.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public static async Task<IReadOnlySet<string>> IdsAsync(IPolicyIndex index, string query, TaskFilter filter, CancellationToken cancellation = default)
    {
        if (query.Trim().Length == 0)
            return await index.TasksAsync(filter, cancellation).Select(t => t.Task.Id!).ToHashSetAsync(cancellationToken: cancellation);

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var request = new SearchRequest { Query = query, Filter = filter, Limit = SearchLimits.MostHits };
        while (true)
        {
            var result = await index.SearchAsync(request, cancellation);
            ids.UnionWith(result.Hits.Select(hit => hit.Task.Id).OfType<string>());
            request = request with { Offset = request.Offset + SearchLimits.MostHits };
            if (result.Hits.Count == 0 || request.Offset >= result.Total)
                return ids;
        }
    }
}
