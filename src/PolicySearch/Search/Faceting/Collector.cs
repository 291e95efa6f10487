using PolicySearch.Search.Matching;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Faceting;

/// <summary>One pass over the matches of a query: exact total, the best hits and all facet counts.</summary>
internal static class Collector
{
    /// <summary>Collects.</summary>
    /// <param name="query">The query, read.</param>
    /// <param name="filter">What must also hold.</param>
    /// <param name="sort">The order of the hits.</param>
    /// <param name="keep">How many of the best are kept.</param>
    /// <param name="facets">Counts the facets; null where nobody asks for them.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    public static (long Total, IReadOnlyList<Hit> Best) Collect(
        PreparedQuery query, DocumentFilter filter, SearchSort sort, int keep, FacetCounter? facets, CancellationToken cancellation)
    {
        var top = new TopHits(keep);
        long total = 0;
        foreach (var segment in query.State.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            using var matches = new Matcher(query, segment, cancellation).Find();
            if (!filter.Filter.PassesAll)
                Filter(matches, segment, filter.In(segment), facets);
            facets?.Count(segment, matches.Slots);
            total += matches.Count;
            Offer(segment, matches, sort, query.State.Documents.Newness, top);
        }

        return (total, top.Best());
    }

    private static void Filter(Matches matches, TaskSegment segment, SegmentFilter filter, FacetCounter? facets) => matches.Keep(slot =>
    {
        var fails = filter.Fails(slot);
        // What fails one facet's filter alone still counts for that facet.
        if (fails != FacetSet.None && (fails & (fails - 1)) == 0)
            facets?.CountFor(fails, segment, slot);
        return fails == FacetSet.None;
    });

    private static void Offer(TaskSegment segment, Matches matches, SearchSort sort, int[] newness, TopHits top)
    {
        var columns = segment.Columns;
        var (targets, sequences, shapes) = (columns.Targets, columns.Sequence, columns.Shape);
        var slots = matches.Slots;
        var scores = matches.Scores;
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var score = targets[slot] > 0 ? scores[i] * RankingFormula.TargetFactor : scores[i];
            if (sort == SearchSort.Relevance && score < top.Least)
                continue;
            var document = segment.DocumentOf(slot);
            top.Offer(new Hit(
                sort == SearchSort.Newest ? newness[document] : score, newness[document], document, sequences[slot], score, shapes[slot], segment.Index, slot));
        }
    }
}
