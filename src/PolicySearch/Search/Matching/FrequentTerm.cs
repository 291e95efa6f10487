using System.Numerics;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>Finds a term of one pair that stands in many tasks of a segment: 建设, 企业, or a single character. No place in a text needs to be looked at.</summary>
internal static class FrequentTerm
{
    private const int WordBits = 64;

    /// <summary>All tasks that are there with the term, or null where it is of another kind.</summary>
    /// <param name="term">The term.</param>
    /// <param name="fields">The fields that count.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="formula">What an occurrence counts.</param>
    public static Matches? Find(PreparedTerm term, SearchFields fields, TaskSegment segment, RankingFormula formula)
    {
        var columns = segment.Columns;
        if (term.Lists.In(segment) is not { Maps: [{ Dense: true } map] })
            return null;

        var counts = map.Counts(columns);
        var mask = FieldCounts.MaskOf(fields);
        var weight = new TermWeight(term, segment, formula);
        var found = new Matches(map.Count);
        var bits = map.Bits;
        var entry = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var slot = (word * WordBits) + BitOperations.TrailingZeroCount(rest);
                var count = new FieldCounts(counts[entry++]).In(mask);
                if (!count.IsNone && !segment.Removed(slot))
                    found.Add(slot, weight.Of(count, slot));
            }
        }

        return found;
    }
}
