using PolicySearch.Search.Faceting;
using PolicySearch.Search.Matching;
using PolicySearch.Search.Ranking;
using PolicySearch.Store;

namespace PolicySearch.Search.Reading;

/// <summary>Answers from the segments of a Lucene index.</summary>
/// <param name="state">The state of the index.</param>
internal sealed class LuceneSnapshot(IndexState state) : ISearchSnapshot
{
    /// <inheritdoc/>
    public DocumentCatalogue Documents => state.Documents;

    /// <inheritdoc/>
    public double AverageLength => state.AverageLength;

    /// <inheritdoc/>
    public Collected Collect(CollectRequest request, CancellationToken cancellation)
    {
        var query = new PreparedQuery(state, request.Root, request.Fields);
        var filter = new DocumentFilter(request.Filter, state.Documents);
        var facets = request.Facets ? new FacetCounter(state.Documents, request.Filter.AsksOfTasks) : null;
        var (total, best) = Collector.Collect(query, filter, request.Sort, request.Keep, facets, cancellation);
        if (request.Sort == SearchSort.Relevance && Together.TermsOf(request.Root) is { Count: > 0 } terms)
            best = Together.Prefer(query, terms, best);
        return new Collected(total, best, facets?.Facets(), facets?.Documents() ?? []);
    }

    /// <inheritdoc/>
    public TaskFacts Facts(CollectRequest request, bool departments, CancellationToken cancellation) => FactCollector.Collect(
        new PreparedQuery(state, request.Root, request.Fields), new DocumentFilter(request.Filter, state.Documents), departments, cancellation);

    /// <inheritdoc/>
    public WordTable Words(CollectRequest request, bool byYear, CancellationToken cancellation) => WordCounter.Count(
        new PreparedQuery(state, request.Root, request.Fields), new DocumentFilter(request.Filter, state.Documents), byYear, cancellation);

    /// <inheritdoc/>
    public int Count(string term, int limit, CancellationToken cancellation)
    {
        var lists = TermLists.Read(state.Segments, term);
        var count = 0;
        foreach (var segment in state.Segments)
        {
            if (lists.In(segment) is not { } pairs)
                continue;
            var scanner = new TermScanner([pairs], null);
            while (count < limit && scanner.NextBlock())
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var slot in scanner.Block)
                    count += count < limit && !segment.Removed(slot) && !scanner.Starts(0, slot).IsEmpty ? 1 : 0;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public float Rarity(string term) => RankingFormula.Rarity(state.Tasks, TermLists.Read(state.Segments, term).Frequency);

    /// <inheritdoc/>
    public int WordCount(string word) => state.Segments.Sum(segment => segment.State.WordFrequency(word));

    /// <inheritdoc/>
    public float WordRarity(string word) => RankingFormula.Rarity(state.Tasks, WordCount(word));

    /// <inheritdoc/>
    public IEnumerable<(string Word, int Tasks)> Words(int least) =>
        state.Segments.SelectMany(segment => segment.State.WordFrequencies())
            .GroupBy(word => word.Word, (word, all) => (word, all.Sum(one => one.Tasks))).Where(word => word.Item2 >= least);
}
