using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Matching;

/// <summary>
/// Ranks the tasks of a segment by the words that they hold: BM25 over the field <c>words</c>, of each group the best word alone,
/// more for tasks that hold a greater share of the groups.
/// </summary>
/// <param name="segment">The segment.</param>
/// <param name="formula">What occurrences earn.</param>
/// <param name="find">Finds a term in the segment, with the score of an exact search.</param>
/// <param name="cancellation">Stops between words.</param>
internal sealed class WordScorer(TaskSegment segment, RankingFormula formula, Func<TermNode, Matches> find, CancellationToken cancellation)
{
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
            var words = segment.State.Reader.GetTerms(IndexFields.Words)?.GetEnumerator();
            DocsEnum? postings = null;
            foreach (var group in node.Groups)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var word in words is null ? [] : group.Words)
                {
                    if (words!.SeekExact(new BytesRef(word.Word)))
                        Best(best, touched, postings = words.Docs(segment.State.Reader.LiveDocs, postings, DocsFlags.FREQS), word.Weight);
                }

                foreach (var term in group.Terms)
                    Best(best, touched, term);
                foreach (var slot in touched)
                {
                    scores[slot] += best[slot];
                    held[slot] += group.Weight;
                    best[slot] = 0;
                }

                touched.Clear();
            }

            return Enough(node, scores, held);
        }
        finally
        {
            foreach (var array in new[] { scores, held, best })
                ArrayPool<float>.Shared.Return(array);
        }
    }

    private float[] Rent()
    {
        var array = ArrayPool<float>.Shared.Rent(segment.Span);
        Array.Clear(array, 0, segment.Span);
        return array;
    }

    private void Best(float[] best, List<int> touched, DocsEnum postings, float weight)
    {
        for (var slot = postings.NextDoc(); slot != DocIdSetIterator.NO_MORE_DOCS; slot = postings.NextDoc())
            Better(best, touched, slot, weight * formula.Weight(postings.Freq, 0, 0, 0, segment.Columns.TextEnd[slot]));
    }

    private void Best(float[] best, List<int> touched, WeightedTerm term)
    {
        using var found = find(term.Term);
        for (var i = 0; i < found.Count; i++)
            Better(best, touched, found.Slots[i], found.Scores[i] * term.Weight);
    }

    private static void Better(float[] best, List<int> touched, int slot, float score)
    {
        if (best[slot] == 0)
            touched.Add(slot);
        best[slot] = Math.Max(best[slot], score);
    }

    private Matches Enough(WordsNode node, float[] scores, float[] held)
    {
        var all = node.Groups.Sum(group => group.Weight);
        var least = (float)(node.Least * all) - (Rounding * all);
        var found = new Matches(segment.Span);
        for (var slot = 0; slot < segment.Span; slot++)
        {
            if (scores[slot] > 0 && held[slot] >= least)
                found.Add(slot, scores[slot] * Earned(held[slot] / all));
        }

        return found;
    }

    /// <summary>The share of its score that a task earns by the share of the groups that it holds.</summary>
    public static float Earned(float share) => LeastEarned + ((1 - LeastEarned) * share);
}
