using System.Buffers;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>
/// Ranks the tasks of a segment by the words that they hold: BM25 over the field <c>words</c>, of each group the best word alone,
/// more for tasks that hold a greater share of the groups. What a task's document holds in its title, or as the place it is of, counts a part.
/// </summary>
/// <param name="segment">The segment.</param>
/// <param name="formula">What occurrences earn.</param>
/// <param name="find">Finds a term in the segment, with the score of an exact search.</param>
/// <param name="cancellation">Stops between words.</param>
internal sealed class WordScorer(TaskSegment segment, RankingFormula formula, Func<TermNode, Matches> find, CancellationToken cancellation)
{
    /// <summary>What a group earns that a task's document holds, as a share of its weight.</summary>
    public const float DocumentShare = 0.4f;

    // What a task earns that holds next to nothing of the groups, as a share of its score; one that holds all of them earns the whole.
    private const float LeastEarned = 0.4f;
    private const float Rounding = 1e-4f;

    /// <summary>The tasks that hold enough of the groups.</summary>
    public Matches Find(WordsNode node)
    {
        var (scores, held, best) = (Rent(), Rent(), Rent());
        var touched = new List<int>();
        try
        {
            var required = 0f;
            foreach (var group in node.Groups)
            {
                cancellation.ThrowIfCancellationRequested();
                if (group is { Words: [var only], Terms.Count: 0 } && segment.State.Core.Word(segment.State.Reader, only.Word) is { } list)
                    Add(list, only.Weight, group.Weight, scores, held);
                else
                    AddBest(group, scores, held, best, touched);
                // Where all are wanted, no further group is looked for when no task has held all so far.
                required += group.Weight;
                if (node.Least >= 1 && group.Weight > 0 && !AnyHolds(held, required - (Rounding * required)))
                    return new Matches(0);
            }

            return Enough(node, scores, held);
        }
        finally
        {
            foreach (var array in new[] { scores, held, best })
                ArrayPool<float>.Shared.Return(array);
        }
    }

    /// <summary>The share of its score that a task earns by the share of the groups that it holds.</summary>
    public static float Earned(float share) => LeastEarned + ((1 - LeastEarned) * Math.Min(share, 1));

    private float[] Rent()
    {
        var array = ArrayPool<float>.Shared.Rent(segment.Span);
        Array.Clear(array, 0, segment.Span);
        return array;
    }

    // A group of one word needs no comparing.
    private void Add(WordList list, float weight, float groupWeight, float[] scores, float[] held)
    {
        var lengths = segment.Columns.TextEnd;
        for (var i = 0; i < list.Slots.Length; i++)
        {
            var slot = list.Slots[i];
            if (segment.Removed(slot))
                continue;
            scores[slot] += weight * formula.Weight(list.Counts[i], 0, 0, 0, lengths[slot]);
            held[slot] += groupWeight;
        }
    }

    private void AddBest(WordGroup group, float[] scores, float[] held, float[] best, List<int> touched)
    {
        var lengths = segment.Columns.TextEnd;
        foreach (var word in group.Words)
        {
            if (segment.State.Core.Word(segment.State.Reader, word.Word) is not { } list)
                continue;
            for (var i = 0; i < list.Slots.Length; i++)
            {
                if (!segment.Removed(list.Slots[i]))
                    Better(best, touched, list.Slots[i], word.Weight * formula.Weight(list.Counts[i], 0, 0, 0, lengths[list.Slots[i]]));
            }
        }

        foreach (var term in group.Terms)
        {
            using var found = find(term.Term);
            for (var i = 0; i < found.Count; i++)
                Better(best, touched, found.Slots[i], found.Scores[i] * term.Weight);
        }

        foreach (var slot in touched)
        {
            scores[slot] += best[slot];
            held[slot] += group.Weight;
            best[slot] = 0;
        }

        touched.Clear();
    }

    private static void Better(float[] best, List<int> touched, int slot, float score)
    {
        if (best[slot] == 0)
            touched.Add(slot);
        best[slot] = Math.Max(best[slot], score);
    }

    private bool AnyHolds(float[] held, float least)
    {
        foreach (var weight in held.AsSpan(0, segment.Span))
        {
            if (weight >= least)
                return true;
        }

        return false;
    }

    private Matches Enough(WordsNode node, float[] scores, float[] held)
    {
        var all = node.Groups.Sum(group => group.Weight);
        var least = (float)(node.Least * all) - (Rounding * all);
        var byDocument = ByDocument(node);
        var found = new Matches(segment.Span);
        for (var slot = 0; slot < segment.Span; slot++)
        {
            if (scores[slot] <= 0)
                continue;
            var (score, share) = (scores[slot], held[slot]);
            if (byDocument is not null && segment.DocumentOf(slot) is >= 0 and var document)
                (score, share) = (score + (DocumentShare * byDocument[document]), share + byDocument[document]);
            if (share >= least)
                found.Add(slot, score * Earned(share / all));
        }

        return found;
    }

    // The weight of the groups that each document holds; null where none is known to hold any.
    private float[]? ByDocument(WordsNode node)
    {
        float[]? weights = null;
        foreach (var group in node.Groups)
        {
            foreach (var document in group.Documents)
                (weights ??= new float[segment.Documents])[document] += group.Weight;
        }

        return weights;
    }
}
