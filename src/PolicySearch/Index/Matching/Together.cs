using PolicySearch.Index.QuerySyntax;

namespace PolicySearch.Index.Matching;

/// <summary>Prefers tasks in which terms stand side by side in the order they were typed: 养老服务 社区 before 社区的养老服务.</summary>
internal static class Together
{
    /// <summary>The terms of a query that could stand together: two or more that are all required.</summary>
    public static IReadOnlyList<TermNode> TermsOf(QueryNode? root) =>
        root is AndNode and && and.Parts.OfType<TermNode>().ToList() is { Count: > 1 } terms ? terms : [];

    /// <summary>Puts the best tasks in order again, with what standing together adds.</summary>
    public static IReadOnlyList<Hit> Prefer(PreparedQuery query, IReadOnlyList<TermNode> terms, IReadOnlyList<Hit> best)
    {
        var together = new HashSet<int>();
        foreach (var tasks in best.Select(hit => hit.Task).Order().GroupBy(query.Generation.SegmentOf))
        {
            var phrases = terms.Select(term => query[term].Lists.In(tasks.Key)).OfType<TermPairs>().Select(pairs => new Phrase(pairs)).ToArray();
            if (phrases.Length == terms.Count)
                together.UnionWith(tasks.Where(task => StandTogether(phrases, terms, task - tasks.Key.FirstTask)));
        }

        if (together.Count == 0)
            return best;

        var bonus = Bonus(query, terms);
        var ranked = best.Select(hit => together.Contains(hit.Task) ? hit with { Rank = hit.Rank + bonus, Score = hit.Score + bonus } : hit).ToList();
        ranked.Sort((a, b) => b.CompareTo(a));
        return ranked;
    }

    /// <summary>What standing together adds to a score.</summary>
    public static float Bonus(PreparedQuery query, IReadOnlyList<TermNode> terms) => Ranking.TogetherShare * terms.Sum(term => query[term].Rarity);

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
