using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search.Asking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Analysis.Terms;

/// <summary>A task that resembles another.</summary>
/// <param name="Task">The task.</param>
/// <param name="Score">Cosine of the two texts' weighted character pairs: 1 for the same wording, 0 for nothing in common.</param>
public sealed record SimilarTask(StoredTask Task, double Score)
{
    /// <summary>The words that both hold and that say most about them, the rarest first; none that says nothing of its own (加强, 推进).</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];
}

/// <summary>
/// Finds the tasks whose wording is closest to a given one: cosine over character pairs, each weighted by how rare it is
/// (1 + ln count) · ln(1 + N / tasks with it). Reads all tasks twice; a tenth of a second for ten thousand.
/// </summary>
public static class SimilarTasks
{
    private const int MostShared = 8, ShortestShared = 2;

    /// <summary>Finds similar tasks, closest first, the given one left out.</summary>
    /// <param name="task">The task to compare with.</param>
    /// <param name="all">Gives all tasks anew at every call.</param>
    /// <param name="segmenter">Cuts the words that are shown as shared.</param>
    /// <param name="limit">The most tasks returned.</param>
    /// <param name="ownDocument">Whether tasks of the same document are looked at too; mostly another place's are wanted.</param>
    public static IReadOnlyList<SimilarTask> Find(StoredTask task, Func<IEnumerable<StoredTask>> all, IWordSegmenter segmenter, int limit, bool ownDocument = false)
    {
        var frequency = new Dictionary<int, int>();
        var total = 0;
        foreach (var other in all())
        {
            total++;
            foreach (var pair in PairVector.Of(other.Task.Text).Keys)
                frequency[pair] = frequency.GetValueOrDefault(pair) + 1;
        }

        var given = Weigh(PairVector.Of(task.Task.Text));
        var length = Length(given);
        var best = new PriorityQueue<SimilarTask, double>();
        foreach (var other in all().Where(o => o.Task.Id != task.Task.Id && (ownDocument || o.Document.Id != task.Document.Id)))
        {
            var weights = Weigh(PairVector.Of(other.Task.Text));
            var product = given.Sum(w => w.Value * weights.GetValueOrDefault(w.Key));
            if (product <= 0)
                continue;
            var score = product / (length * Length(weights));
            best.Enqueue(new SimilarTask(other, Math.Min(1, score)), score);
            if (best.Count > limit)
                best.Dequeue();
        }

        var words = Words(task);
        return
        [
            .. best.UnorderedItems.Select(item => item.Element).OrderByDescending(s => s.Score).ThenBy(s => s.Task.Task.Id, StringComparer.Ordinal)
                .Select(s => s with { Shared = [.. Words(s.Task).Intersect(words).OrderByDescending(Rarity).ThenBy(word => word, StringComparer.Ordinal).Take(MostShared)] }),
        ];

        HashSet<string> Words(StoredTask stored)
        {
            var text = SearchText.Normalise(stored.Task.Text);
            return [.. segmenter.Segment(text).Select(range => text[range]).Where(word => word.Length >= ShortestShared && char.IsLetter(word[0]) && !EmptyWords.Has(word))];
        }

        // As rare as the rarest pair of its characters.
        double Rarity(string word) => PairVector.Of(word).Keys.Select(pair => Math.Log(1 + ((double)total / frequency[pair]))).DefaultIfEmpty().Max();

        Dictionary<int, double> Weigh(Dictionary<int, int> pairs) => pairs.ToDictionary(
            p => p.Key, p => (1 + Math.Log(p.Value)) * Math.Log(1 + ((double)total / Math.Max(1, frequency.GetValueOrDefault(p.Key)))));
    }

    private static double Length(Dictionary<int, double> weights) => Math.Sqrt(weights.Values.Sum(w => w * w));
}
