using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>Prefers tasks in which terms stand side by side in the order they were typed: 养老服务 社区 before 社区的养老服务.</summary>
internal static class Together
{
    /// <summary>The terms of a query that could stand together: two or more that are all required.</summary>
    public static IReadOnlyList<TermNode> TermsOf(QueryNode? root) =>
        root is AndNode and && and.Parts.OfType<TermNode>().ToList() is { Count: > 1 } terms ? terms : [];

    /// <summary>Puts the best tasks in order again, with what standing together adds.</summary>
    public static IReadOnlyList<Hit> Prefer(PreparedQuery query, IReadOnlyList<TermNode> terms, IReadOnlyList<Hit> best)
    {
        var bonus = RankingFormula.TogetherShare * terms.Sum(term => query[term].Rarity);
        var ranked = new List<Hit>(best);
        foreach (var hits in Enumerable.Range(0, ranked.Count).OrderBy(i => ranked[i].Slot).GroupBy(i => ranked[i].Segment))
        {
            var segment = query.State.Segments[hits.Key];
            var phrases = terms.Select(term => query[term].Lists.In(segment)).OfType<TermPairs>().Select(pairs => new Phrase(pairs)).ToArray();
            if (phrases.Length < terms.Count)
                continue;
            foreach (var i in hits.Where(i => StandTogether(phrases, terms, ranked[i].Slot)))
                ranked[i] = ranked[i] with { Rank = ranked[i].Rank + bonus, Score = ranked[i].Score + bonus };
        }

        ranked.Sort((a, b) => b.CompareTo(a));
        return ranked;
    }

    private static bool StandTogether(Phrase[] phrases, IReadOnlyList<TermNode> terms, int slot)
    {
        foreach (var start in phrases[0].StartsIn(slot))
        {
            var at = start;
            var i = 1;
            for (; i < phrases.Length; i++)
            {
                at += terms[i - 1].Text.Length;
                if (phrases[i].StartsIn(slot).BinarySearch(at) < 0)
                    break;
            }

            if (i == phrases.Length)
                return true;
        }

        return false;
    }
}
