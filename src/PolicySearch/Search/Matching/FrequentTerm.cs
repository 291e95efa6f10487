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
    /// <param name="averageLength">Characters a text has on average.</param>
    public static Matches? Find(PreparedTerm term, SearchFields fields, TaskSegment segment, float averageLength)
    {
        var columns = segment.Columns;
        if (term.Lists.In(segment) is not { Maps: [{ Dense: true } map] } || map.FieldCounts(columns) is not { IsEmpty: false } counts)
            return null;

        var wanted = ((fields & SearchFields.Text) != 0 ? 0xFC : 0) | ((fields & SearchFields.Heading) != 0 ? 2 : 0) | ((fields & SearchFields.Department) != 0 ? 1 : 0);
        var found = new Matches(map.Count);
        var bits = map.Bits;
        var entry = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var slot = (word * WordBits) + BitOperations.TrailingZeroCount(rest);
                var count = counts[entry++] & wanted;
                if (count == 0 || segment.Removed(slot))
                    continue;
                var inTitle = term.Titled is not null && term.Titled[segment.DocumentOf(slot)] ? 1 : 0;
                found.Add(slot, term.Rarity * RankingFormula.Weight(count >> 2, (count >> 1) & 1, count & 1, inTitle, columns.TextEnd[slot], averageLength));
            }
        }

        return found;
    }
}
