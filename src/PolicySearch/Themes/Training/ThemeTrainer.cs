using PolicySearch.Errors;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Training;

/// <summary>Fits a theme model to labelled tasks. The same labels, scheme and options give the same bytes on one machine.</summary>
public static class ThemeTrainer
{
    /// <summary>Fewer labels than this make no model.</summary>
    public const int FewestLabels = 10;

    /// <summary>Fits and calibrates a model.</summary>
    /// <param name="labels">The labelled tasks, in any order.</param>
    /// <param name="taxonomy">The scheme that their codes come from.</param>
    /// <param name="options">How to fit.</param>
    /// <param name="progress">Told after each fit; may be null.</param>
    /// <param name="cancellation">Stops the work between fits.</param>
    /// <exception cref="PolicySearchException">There are fewer than <see cref="FewestLabels"/> labels or only one theme among them.</exception>
    public static ThemeModel Train(
        IReadOnlyList<LabelledTask> labels,
        Taxonomy taxonomy,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options.Validate();
        var columns = ThemeColumns.Of(taxonomy);
        var examples = Read(labels, taxonomy, columns, options);
        var folds = HeldOut.Count(labels, options.CalibrationFolds);
        var fitDone = Counter((folds > 1 ? folds + 1 : 1) * MaximumEntropy.Fits(columns), progress, cancellation);
        var temperatures = folds > 1
            ? Calibration.Fit(HeldOut.Judge(examples, columns, options, folds, fitDone), columns)
            : Temperatures.Neutral;
        return new ThemeModel(taxonomy, MaximumEntropy.Fit(examples, columns, options, fitDone), temperatures, labels.Count);
    }

    /// <summary>Checks labels and reads their evidence, in an order that does not depend on the files' order.</summary>
    internal static IReadOnlyList<Example> Read(IReadOnlyList<LabelledTask> labels, Taxonomy taxonomy, ThemeColumns columns, TrainingOptions options)
    {
        if (labels.Count < FewestLabels || labels.Select(label => label.Theme).Distinct().Count() < 2)
            throw new PolicySearchException(ErrorCode.TooFewLabels, taxonomy.Name, [labels.Count, FewestLabels]);

        foreach (var label in labels)
            LabelFile.Check(label, label.Document, label.Sequence, taxonomy);
        var extractor = new FeatureExtractor(taxonomy);
        return
        [
            .. labels
                .OrderBy(label => label.Document, StringComparer.Ordinal)
                .ThenBy(label => label.Sequence)
                .ThenBy(label => label.Text, StringComparer.Ordinal)
                .Select(label => Example.Read(label, extractor, columns, options.FurtherShare)),
        ];
    }

    /// <summary>Counts fits, whichever thread made them; reports them one by one.</summary>
    internal static Action Counter(int total, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var gate = new Lock();
        return () =>
        {
            cancellation.ThrowIfCancellationRequested();
            lock (gate)
                progress?.Report(new TrainingProgress(++done, total));
        };
    }
}
