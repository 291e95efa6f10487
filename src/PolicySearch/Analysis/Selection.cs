using System.Runtime.CompilerServices;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis;

/// <summary>All tasks that a query and a filter select, beyond what one page of hits holds.</summary>
public static class Selection
{
    /// <summary>All hits of a search from its offset on, in its order; its limit is passed over.</summary>
    /// <param name="index">The store.</param>
    /// <param name="request">The search.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public static async IAsyncEnumerable<SearchHit> HitsAsync(IPolicyIndex index, SearchRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var next = request with { Limit = SearchLimits.MostHits }; ; next = next with { Offset = next.Offset + SearchLimits.MostHits })
        {
            var result = await index.SearchAsync(next, cancellation);
            foreach (var hit in result.Hits)
                yield return hit;
            if (result.Hits.Count == 0 || next.Offset + SearchLimits.MostHits >= result.Total)
                yield break;
        }
    }

    /// <summary>The keys of the selected tasks.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What the user typed; empty for all that pass the filter.</param>
    /// <param name="filter">Which regions, years and so on.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public static async Task<IReadOnlySet<string>> IdsAsync(IPolicyIndex index, string query, TaskFilter filter, CancellationToken cancellation = default)
    {
        var facts = await index.FactsAsync(new SearchRequest { Query = query, Filter = filter }, cancellation: cancellation);
        return facts.Tasks.Count > 0
            ? facts.Tasks.Select(task => $"{facts.Documents[task.Document].Id}-{task.Sequence}").ToHashSet(StringComparer.Ordinal)
            : await HitsAsync(index, new SearchRequest { Query = query, Filter = filter }, cancellation).Select(hit => hit.Task.Id!).ToHashSetAsync(cancellationToken: cancellation);
    }

    /// <summary>The selected tasks in document order, read one at a time.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What the user typed; empty for all that pass the filter.</param>
    /// <param name="filter">Which regions, years and so on.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    public static async Task<IAsyncEnumerable<StoredTask>> TasksAsync(IPolicyIndex index, string query, TaskFilter filter, CancellationToken cancellation = default)
    {
        var tasks = index.TasksAsync(filter, cancellation);
        if (query.Trim().Length == 0)
            return tasks;
        var selected = await IdsAsync(index, query, filter, cancellation);
        return tasks.Where(task => selected.Contains(task.Task.Id!));
    }
}
