using PolicySearch.Index;
using PolicySearch.Records;

namespace PolicySearch.Analysis;

/// <summary>All tasks that a query and a filter select, beyond what one page of hits holds.</summary>
public static class Selection
{
    /// <summary>The keys of the selected tasks.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What the user typed; empty for all that pass the filter.</param>
    /// <param name="filter">Which regions, years and so on.</param>
    public static IReadOnlySet<string> Ids(IPolicyIndex index, string query, TaskFilter filter)
    {
        if (query.Trim().Length == 0)
            return index.Tasks(filter).Select(t => t.Task.Id).OfType<string>().ToHashSet();

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var request = new SearchRequest { Query = query, Filter = filter, Limit = SearchRequest.MaxLimit };
        while (true)
        {
            var result = index.Search(request);
            ids.UnionWith(result.Hits.Select(hit => hit.Task.Id).OfType<string>());
            request = request with { Offset = request.Offset + SearchRequest.MaxLimit };
            if (result.Hits.Count == 0 || request.Offset >= result.Total)
                return ids;
        }
    }
}
