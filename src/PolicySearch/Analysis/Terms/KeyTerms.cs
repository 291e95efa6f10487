using System.Globalization;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Terms;

/// <summary>Finds the terms that set a selection of tasks apart from the rest, by log-likelihood over the tasks each word stands in.</summary>
public static class KeyTerms
{
    private const int FewestTasks = 2;

    /// <summary>Finds key terms, most telling first.</summary>
    /// <param name="tasks">All tasks.</param>
    /// <param name="selected">Whether a task is of the selection.</param>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="limit">The most terms returned.</param>
    public static IReadOnlyList<KeyTerm> Find(IEnumerable<PolicyTask> tasks, Func<PolicyTask, bool> selected, IWordSegmenter segmenter, int limit)
    {
        var counts = new Dictionary<string, (int Selected, int Others)>(StringComparer.Ordinal);
        var (inside, outside) = (0, 0);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var isSelected = selected(task);
            (inside, outside) = isSelected ? (inside + 1, outside) : (inside, outside + 1);
            words.Clear();
            foreach (var range in segmenter.Segment(task.Text))
                words.Add(task.Text[range]);
            foreach (var word in words.Where(IsTerm))
            {
                var (a, b) = counts.GetValueOrDefault(word);
                counts[word] = isSelected ? (a + 1, b) : (a, b + 1);
            }
        }

        return
        [
            .. counts
                .Where(c => c.Value.Selected >= FewestTasks && (long)c.Value.Selected * outside > (long)c.Value.Others * inside)
                .Select(c => new KeyTerm(c.Key, c.Value.Selected, c.Value.Others, LogLikelihood(c.Value.Selected, c.Value.Others, inside, outside)))
                .OrderByDescending(t => t.Score).ThenBy(t => t.Term, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>Two and more characters, none of them a digit or a sign: 放管服, 专精特新, but not 2022 or 5%.</summary>
    private static bool IsTerm(string word) => word.Length > 1 && word.All(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter);

    private static double LogLikelihood(int selected, int others, int inside, int outside)
    {
        double a = selected, b = others, c = inside - selected, d = outside - others, n = inside + outside;
        return 2 * (Part(a, (a + b) * (a + c) / n) + Part(b, (a + b) * (b + d) / n) + Part(c, (c + d) * (a + c) / n) + Part(d, (c + d) * (b + d) / n));

        static double Part(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;
    }
}
