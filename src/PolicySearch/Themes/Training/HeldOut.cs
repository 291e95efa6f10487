using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>A task judged by a model that saw nothing of its document.</summary>
/// <param name="Label">The task and its true theme.</param>
/// <param name="Scores">The model's scores.</param>
/// <param name="Section">What it has in common with the tasks under the same heading.</param>
/// <param name="Fold">In which fold it was held out.</param>
internal sealed record HeldOutTask(LabelledTask Label, float[] Scores, string Section, int Fold);

/// <summary>Cross-validation by whole documents: never random sentences, whose neighbours would give them away.</summary>
internal static class HeldOut
{
    /// <summary>Judges each task with a model trained on the other folds' documents.</summary>
    /// <param name="examples">All labelled tasks.</param>
    /// <param name="columns">The model's outputs.</param>
    /// <param name="options">How to fit.</param>
    /// <param name="folds">How many folds, at most one a document.</param>
    /// <param name="fitDone">Called after each fit, by several threads.</param>
    internal static IReadOnlyList<HeldOutTask> Judge(
        IReadOnlyList<Example> examples, ThemeColumns columns, TrainingOptions options, int folds, Action fitDone)
    {
        var fold = Folds(examples, folds);
        var judged = new List<HeldOutTask>[folds];
        Concurrently(folds, number =>
        {
            var scorer = MaximumEntropy.Fit([.. examples.Where(example => fold[example.Label.Document] != number)], columns, options, fitDone);
            judged[number] =
            [
                .. examples.Where(example => fold[example.Label.Document] == number).Select(example => new HeldOutTask(
                    example.Label, scorer.Score(TaskVector.Build(example.Full, scorer.Features)), SectionOf(example.Label), number)),
            ];
        });
        return [.. judged.SelectMany(tasks => tasks)];
    }

    /// <summary>Runs folds side by side; a cancellation comes out as itself.</summary>
    private static void Concurrently(int folds, Action<int> fold)
    {
        try
        {
            Parallel.For(0, folds, fold);
        }
        catch (AggregateException error) when (error.InnerExceptions.OfType<OperationCanceledException>().FirstOrDefault() is { } cancelled)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancelled.CancellationToken);
        }
    }

    /// <summary>How many folds there will be.</summary>
    internal static int Count(IEnumerable<LabelledTask> labels, int folds) =>
        Math.Min(folds, labels.Select(label => label.Document).Distinct(StringComparer.Ordinal).Count());

    /// <summary>Probabilities of held-out tasks, document by document so that neighbours count.</summary>
    internal static IEnumerable<(HeldOutTask Task, Probabilities Judged)> Probabilities(
        IEnumerable<HeldOutTask> tasks, ThemeColumns columns, Temperatures temperatures)
    {
        foreach (var document in tasks.GroupBy(task => task.Label.Document, StringComparer.Ordinal))
        {
            var ordered = document.OrderBy(task => task.Label.Sequence).ToList();
            foreach (var judged in ordered.Zip(Fusion.Judge(columns, ordered.Select(task => (task.Scores, task.Section)), temperatures)))
                yield return judged;
        }
    }

    internal static string SectionOf(LabelledTask label) => string.Join('\n', label.Section);

    private static Dictionary<string, int> Folds(IReadOnlyList<Example> examples, int folds)
    {
        // Large documents first, each to the smallest fold so far: folds of like size, whatever the documents are called.
        var sizes = new int[folds];
        var fold = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = examples.GroupBy(example => example.Label.Document, StringComparer.Ordinal)
            .OrderByDescending(document => document.Count()).ThenBy(document => document.Key, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            fold[document.Key] = smallest;
            sizes[smallest] += document.Count();
        }

        return fold;
    }
}
