using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Matching;

/// <summary>Chooses the pairs of a term whose lists are read: together they hold every character of it, and the lists are short.</summary>
/// <remarks><code>
/// 文化产业   文化 3,000 tasks, 化产 100, 产业 4,000   ->  文化 + 化产 + 产业: the two that cover it, and the rare one to lead
/// 一网通办   一网 200, 网通 100, 通办 100              ->  一网 + 通办
/// </code></remarks>
internal static class PairCover
{
    // A list this much shorter than any other leads the search to the few tasks that matter.
    private const int MuchShorter = 4;

    /// <summary>The pairs of a term and where in it each begins; none for a single character.</summary>
    public static List<(ulong Token, int Offset)> PairsOf(string term)
    {
        var pairs = new List<(ulong Token, int Offset)>();
        var first = PairTerm.Character(term, 0, out var length);
        for (var at = 0; at + length < term.Length;)
        {
            var second = PairTerm.Character(term, at + length, out var next);
            pairs.Add((PairToken.Of(first, second), at));
            (first, at, length) = (second, at + length, next);
        }

        return pairs;
    }

    /// <summary>Which of the pairs to read, ascending; none where one of them stands nowhere, as then the term does not either.</summary>
    /// <param name="lengths">How long each pair's list is; 0 where it has none.</param>
    public static int[] Choose(ReadOnlySpan<int> lengths)
    {
        if (lengths.Contains(0))
            return [];

        // cost[i]: the least that covers everything up to pair i, with pair i as the last one taken.
        var cost = new long[lengths.Length];
        var before = new int[lengths.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            before[i] = i == 0 ? -1 : i == 1 ? 0 : cost[i - 2] <= cost[i - 1] ? i - 2 : i - 1;
            cost[i] = lengths[i] + (before[i] < 0 ? 0 : cost[before[i]]);
        }

        var chosen = new List<int>();
        for (var i = lengths.Length - 1; i >= 0; i = before[i])
            chosen.Add(i);
        chosen.Reverse();
        int rarest = 0, shortest = int.MaxValue;
        for (var i = 0; i < lengths.Length; i++)
            rarest = lengths[i] < lengths[rarest] ? i : rarest;
        foreach (var i in chosen)
            shortest = Math.Min(shortest, lengths[i]);
        if (!chosen.Contains(rarest) && lengths[rarest] < shortest / MuchShorter)
            chosen.Add(rarest);
        return [.. chosen.Order()];
    }
}
