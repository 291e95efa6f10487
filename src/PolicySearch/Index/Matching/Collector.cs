using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

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
    public static Collected Collect(PreparedQuery query, PropertyFilter filter, SearchSort sort, int keep, FacetCounter? facets, CancellationToken cancellation)
    {
        var generation = query.Generation;
        var top = new TopHits(keep);
        long total = 0;
        foreach (var segment in generation.Segments)
        {
            using var matches = new Matcher(query, segment, filter, cancellation).Find();
            if (!filter.PassesAll)
                matches.Keep(slot => Passes(segment, slot));
            facets?.Count(segment, matches.Slots);
            total += matches.Count;
            Offer(segment, matches, sort, generation.Newness, top);
        }

        return new Collected(total, top.Best(), facets?.Facets());

        bool Passes(Segment segment, int slot)
        {
            var fails = filter.Fails(segment, slot);
            // What fails one facet's filter alone still counts for that facet.
            if (fails != FacetSet.None && (fails & (fails - 1)) == 0)
                facets?.CountFor(fails, segment, slot);
            return fails == FacetSet.None;
        }
    }

    private static void Offer(Segment segment, Matches matches, SearchSort sort, int[] newness, TopHits top)
    {
        var slots = matches.Slots;
        var scores = matches.Scores;
        var columns = segment.Columns;
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var score = columns.Targets[slot] > 0 ? scores[i] * Ranking.TargetFactor : scores[i];
            if (sort == SearchSort.Relevance && score < top.Least)
                continue;
            var newer = newness[columns.Document[slot]];
            top.Offer(new Hit(sort == SearchSort.Newest ? newer : score, newer, segment.FirstTask + slot, score, columns.Shape[slot]));
        }
    }
}

/// <summary>What a pass over the matches found.</summary>
internal sealed record Collected(long Total, IReadOnlyList<Hit> Best, Facets? Facets);
