using PolicySearch.Language;
using PolicySearch.Language.Words;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Terms;

/// <summary>
/// Finds the terms that set a selection of tasks apart from the rest, by log-likelihood over the tasks each word stands in. Words that
/// mostly stand together in the tasks count as one (生态环境).
/// </summary>
public static class KeyTerms
{
    private const int FewestTasks = 2;
    private const int ShortestTerm = 2;

    /// <summary>Finds key terms, most telling first.</summary>
    /// <param name="tasks">All tasks.</param>
    /// <param name="selected">Whether a task is of the selection.</param>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="limit">The most terms returned.</param>
    public static IReadOnlyList<KeyTerm> Find(IEnumerable<PolicyTask> tasks, Func<PolicyTask, bool> selected, IWordSegmenter segmenter, int limit)
    {
        var compounds = new Compounds();
        var isSelected = new List<bool>();
        var words = new List<Range>();
        foreach (var task in tasks)
        {
            segmenter.Segment(task.Text, words);
            compounds.Add(task.Text, words);
            isSelected.Add(selected(task));
        }

        compounds.Join();
        var counts = new (int Selected, int Others)[compounds.Count];
        var seen = new HashSet<int>();
        for (var i = 0; i < isSelected.Count; i++)
        {
            seen.Clear();
            foreach (var word in compounds.Texts[i])
            {
                if (word < 0 || compounds[word].Length < ShortestTerm || !seen.Add(word))
                    continue;
                if (isSelected[i])
                    counts[word].Selected++;
                else
                    counts[word].Others++;
            }
        }

        var inside = isSelected.Count(each => each);
        var outside = isSelected.Count - inside;
        return
        [
            .. counts.Select((count, word) => (Term: compounds[word], count.Selected, count.Others))
                .Where(c => c.Selected >= FewestTasks && (long)c.Selected * outside > (long)c.Others * inside)
                .Select(c => new KeyTerm(c.Term, c.Selected, c.Others, LogLikelihood(c.Selected, c.Others, inside, outside)))
                .OrderByDescending(t => t.Score).ThenBy(t => t.Term, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static double LogLikelihood(int selected, int others, int inside, int outside)
    {
        double a = selected, b = others, c = inside - selected, d = outside - others, n = inside + outside;
        return 2 * (Part(a, (a + b) * (a + c) / n) + Part(b, (a + b) * (b + d) / n) + Part(c, (c + d) * (a + c) / n) + Part(d, (c + d) * (b + d) / n));

        static double Part(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;
    }
}
