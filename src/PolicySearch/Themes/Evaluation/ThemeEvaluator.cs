using PolicySearch.Errors;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Themes.Evaluation;

/// <summary>
/// Measures a model as <see cref="ThemeTrainer"/> would make it: each document is judged by a model trained on the others, never on
/// other sentences of the same document. Deterministic.
/// </summary>
public static class ThemeEvaluator
{
    /// <summary>Each document is left out by itself up to this many; more documents share folds.</summary>
    public const int MostFolds = 30;

    private static readonly double[] Thresholds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    /// <summary>Evaluates by leaving documents out.</summary>
    /// <param name="labels">The labelled tasks.</param>
    /// <param name="taxonomy">Their scheme.</param>
    /// <param name="options">How models are trained.</param>
    /// <param name="folds">How many models to train, 2 to <see cref="MostFolds"/>; null for one a document, as far as that goes.</param>
    /// <param name="progress">Told after each fit; may be null.</param>
    /// <param name="cancellation">Stops the work between fits.</param>
    /// <exception cref="PolicySearchException">Too few labels or documents, or folds out of range.</exception>
    public static ThemeEvaluation Evaluate(
        IReadOnlyList<LabelledTask> labels,
        Taxonomy taxonomy,
        TrainingOptions options,
        int? folds = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Validate();
        if (folds is < 2 or > MostFolds)
            throw new PolicySearchException(ErrorCode.OutOfRange, "folds", [folds.Value, 2, MostFolds]);

        var columns = ThemeColumns.Of(taxonomy);
        var examples = ThemeTrainer.Read(labels, taxonomy, columns, options);
        var count = HeldOut.Count(labels, folds ?? MostFolds);
        if (count < 2)
            throw new PolicySearchException(ErrorCode.TooFewDocuments, taxonomy.Name);

        var fitDone = ThemeTrainer.Counter(count * MaximumEntropy.Fits(columns), progress, cancellation);
        var tasks = HeldOut.Judge(examples, columns, options, count, fitDone);
        return Summarise(tasks, taxonomy, columns, count);
    }

    private static ThemeEvaluation Summarise(IReadOnlyList<HeldOutTask> tasks, Taxonomy taxonomy, ThemeColumns columns, int folds)
    {
        var answers = Calibrated(tasks, columns)
            .OrderBy(answer => answer.Label.Document, StringComparer.Ordinal)
            .ThenBy(answer => answer.Label.Sequence)
            .ToList();
        var withTopic = answers.Where(answer => answer.Label.Topic.Length > 0).ToList();
        return new ThemeEvaluation
        {
            Tasks = answers.Count,
            Documents = answers.Select(answer => answer.Label.Document).Distinct().Count(),
            Folds = folds,
            Model = Figures.Score("model", answers, columns),
            Baselines =
            [
                Figures.Score("keywords", Baseline(answers, _ => new KeywordClassifier(taxonomy)), columns),
                Figures.Score("majority", Baseline(answers, fold => Majority(tasks.Where(task => task.Fold != fold))), columns),
            ],
            ByDocument = [.. answers.GroupBy(answer => answer.Label.Document).Select(document => Figures.Score(document.Key, [.. document], columns))],
            ByTheme = Figures.Classes(answers, columns.Themes, answer => answer.Label.Theme, answer => answer.Themes[0]),
            ByTopic = Figures.Classes(withTopic, columns.Topics, answer => answer.Label.Topic, answer => answer.Topics[0]),
            Confusion = Figures.Confusion(answers, columns),
            Calibration = Figures.Bands(answers),
            Coverage = [.. Thresholds.Select(threshold => Figures.Coverage(answers, threshold))],
        };
    }

    /// <summary>Even folds get the temperatures that fit the odd ones best, and the other way round: none sees its own answers.</summary>
    private static IEnumerable<Answer> Calibrated(IReadOnlyList<HeldOutTask> tasks, ThemeColumns columns)
    {
        foreach (var half in tasks.GroupBy(task => task.Fold % 2))
        {
            var temperatures = Training.Calibration.Fit([.. tasks.Where(task => task.Fold % 2 != half.Key)], columns);
            foreach (var (task, judged) in HeldOut.Probabilities(half, columns, temperatures))
                yield return new Answer(task.Label, task.Fold, Ranked(columns.Themes, judged.Themes), Ranked(columns.Topics, judged.Topics), judged.Themes.Max());
        }
    }

    private static string[] Ranked(string[] codes, double[] scores) =>
        [.. Enumerable.Range(0, codes.Length).OrderByDescending(i => scores[i]).Take(2).Select(i => codes[i])];

    private static List<Answer> Baseline(List<Answer> answers, Func<int, IThemeClassifier> classifier)
    {
        var baseline = new List<Answer>(answers.Count);
        foreach (var fold in answers.GroupBy(answer => answer.Fold))
        {
            var tagged = classifier(fold.Key).Classify([.. fold.Select(answer => answer.Label.ToTask())]);
            baseline.AddRange(fold.Zip(tagged, (answer, tags) => answer with
            {
                Themes = [.. tags.Themes.Select(theme => theme.Theme)],
                Topics = [.. tags.Topics.Select(topic => topic.Topic)],
            }));
        }

        return baseline;
    }

    private static MajorityClassifier Majority(IEnumerable<HeldOutTask> tasks)
    {
        var labels = tasks.Select(task => task.Label).ToList();
        return new MajorityClassifier(Most(labels.Select(label => label.Theme)), Most(labels.Select(label => label.Topic)));

        static string Most(IEnumerable<string> codes) =>
            codes.GroupBy(code => code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
    }
}
