using System.Diagnostics;
using PolicySearch.Search;
using PolicySearch.Search.Asking;
using PolicySearch.Search.Writing;

namespace PolicySearch.Indexing;

/// <content>What is asked of the search.</content>
internal sealed partial class PolicyIndex
{
    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await ReadAsync(snapshot => new Searcher(snapshot.Records, snapshot.Search, _tools, cancellation).SearchAsync(request), cancellation);
        return result with { TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds };
    }

    /// <summary>Finds the best tasks and the exact total, and nothing else: what is left of a search without facets, records and snippets.</summary>
    /// <returns>The total.</returns>
    internal Task<long> RankAsync(SearchRequest request, CancellationToken cancellation = default) =>
        ReadAsync(snapshot => new Searcher(snapshot.Records, snapshot.Search, _tools, cancellation).RankAsync(request), cancellation);

    /// <inheritdoc/>
    public Task<TaskFacts> FactsAsync(SearchRequest request, FactParts parts = FactParts.None, CancellationToken cancellation = default) =>
        ReadAsync(snapshot => new Searcher(snapshot.Records, snapshot.Search, _tools, cancellation).FactsAsync(request, parts), cancellation);

    /// <inheritdoc/>
    public Task<WordTable> WordsAsync(SearchRequest request, bool byYear = false, CancellationToken cancellation = default) =>
        ReadAsync(snapshot => new Searcher(snapshot.Records, snapshot.Search, _tools, cancellation).WordsAsync(request, byYear), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation = default) =>
        ReadAsync(snapshot => new Suggestions(snapshot.Records, snapshot.Search, _tools, cancellation).FindAsync(typed, limit), cancellation);

    // What is damaged in the index may show only when it is read: then it is built anew, and asked once more.
    private async Task<T> ReadAsync<T>(Func<IndexSnapshot, ValueTask<T>> read, CancellationToken cancellation)
    {
        try
        {
            using var snapshot = await _index.ReadAsync(cancellation);
            return await read(snapshot);
        }
        catch (Exception error) when (LuceneErrors.IsDamage(error))
        {
            // Bytes that make no sense show as any error in what reads them, and so does a fault of the program: the sums over the files tell which.
            if (error is not IOException && _index.Check().Wrong.Count == 0)
                throw;
            await _index.RebuildAsync(cancellation);
            using var snapshot = await _index.ReadAsync(cancellation);
            return await read(snapshot);
        }
    }
}
