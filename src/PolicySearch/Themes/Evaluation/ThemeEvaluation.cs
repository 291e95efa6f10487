namespace PolicySearch.Themes.Evaluation;

/// <summary>How well a model does on documents that it was not trained on.</summary>
public sealed record ThemeEvaluation
{
    /// <summary>How many labelled tasks were judged.</summary>
    public required int Tasks { get; init; }

    /// <summary>How many documents they come from.</summary>
    public required int Documents { get; init; }

    /// <summary>How many times a model was trained; as many as documents where each was left out by itself.</summary>
    public required int Folds { get; init; }

    /// <summary>The model over all tasks.</summary>
    public required QualityScore Model { get; init; }

    /// <summary>The baselines over the same tasks: keyword rules, the most frequent theme.</summary>
    public required IReadOnlyList<QualityScore> Baselines { get; init; }

    /// <summary>The model by document.</summary>
    public required IReadOnlyList<QualityScore> ByDocument { get; init; }

    /// <summary>The model by theme, in the scheme's order.</summary>
    public required IReadOnlyList<ClassScore> ByTheme { get; init; }

    /// <summary>The model by topic, in the scheme's order; empty in a scheme without topics.</summary>
    public required IReadOnlyList<ClassScore> ByTopic { get; init; }

    /// <summary>How often each true theme (row) was given each theme (column), in the scheme's order.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>Scores in bands, beside how often the model was right in each.</summary>
    public required IReadOnlyList<CalibrationBand> Calibration { get; init; }

    /// <summary>How many tasks get an answer, and how many of these answers are right, if scores below a threshold count as none.</summary>
    public required IReadOnlyList<CoverageAt> Coverage { get; init; }
}

/// <summary>The figures of one classifier on one set of tasks; shares from 0 to 1.</summary>
/// <param name="Name">The classifier or the document.</param>
/// <param name="Tasks">How many tasks.</param>
/// <param name="ThemeAccuracy">How often the first theme is right.</param>
/// <param name="MacroF1">The mean F1 of the themes that occur or were given.</param>
/// <param name="TopTwo">How often the right theme is among the first two.</param>
/// <param name="TopicAccuracy">How often the first topic is right; null without topics.</param>
public sealed record QualityScore(string Name, int Tasks, double ThemeAccuracy, double MacroF1, double TopTwo, double? TopicAccuracy);

/// <summary>The figures of one theme or topic.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Tasks">How many tasks have it.</param>
/// <param name="Precision">How many of those that were given it have it.</param>
/// <param name="Recall">How many of those that have it were given it.</param>
public sealed record ClassScore(string Code, int Tasks, double Precision, double Recall)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Tasks whose best theme's score lies in a band.</summary>
/// <param name="From">The band's lower end, included.</param>
/// <param name="To">Its upper end.</param>
/// <param name="Tasks">How many tasks.</param>
/// <param name="MeanScore">Their mean score: what the model promises.</param>
/// <param name="Accuracy">How often it was right: what it keeps.</param>
public sealed record CalibrationBand(double From, double To, int Tasks, double MeanScore, double Accuracy);

/// <summary>What a threshold costs and brings.</summary>
/// <param name="Threshold">Scores below it count as no answer.</param>
/// <param name="Share">The share of tasks that get an answer.</param>
/// <param name="Accuracy">How many of these answers are right.</param>
public sealed record CoverageAt(double Threshold, double Share, double Accuracy);
