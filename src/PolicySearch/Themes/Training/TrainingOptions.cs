using PolicySearch.Errors;

namespace PolicySearch.Themes.Training;

/// <summary>How a model is fitted. The defaults are those of the shipped model.</summary>
public sealed record TrainingOptions
{
    /// <summary>The shipped model's options.</summary>
    public static TrainingOptions Default { get; } = new();

    /// <summary>The seed of the order in which tasks are read; the same labels, options and seed give the same bytes.</summary>
    public ulong Seed { get; init; } = 20_260_101;

    /// <summary>How often all labels are read, 1 to 200.</summary>
    public int Epochs { get; init; } = 16;

    /// <summary>The first step's length, more than 0.</summary>
    public double LearningRate { get; init; } = 1.0;

    /// <summary>How strongly large weights are held back (L2), 0 to 1.</summary>
    public double Regularisation { get; init; } = 5e-4;

    /// <summary>In how many tasks a run of characters must occur to count, at least 1.</summary>
    public int MinimumTasks { get; init; } = 2;

    /// <summary>What share of a task goes to its further themes and topics together, 0 to 0.5.</summary>
    public double FurtherShare { get; init; } = 0.25;

    /// <summary>How much a second reading of each task without headings and departments counts, 0 to 1: bare texts must be tagged too.</summary>
    public double BareWeight { get; init; } = 0.5;

    /// <summary>How strongly rare themes are lifted: 0 not at all, 1 to equal weight.</summary>
    public double Balance { get; init; } = 0.2;

    /// <summary>In how many folds calibration holds documents out, at least 2.</summary>
    public int CalibrationFolds { get; init; } = 5;

    internal void Validate()
    {
        Check(Epochs, 1, 200, nameof(Epochs));
        Check(LearningRate, 1e-6, 100, nameof(LearningRate));
        Check(Regularisation, 0, 1, nameof(Regularisation));
        Check(MinimumTasks, 1, 1000, nameof(MinimumTasks));
        Check(FurtherShare, 0, 0.5, nameof(FurtherShare));
        Check(BareWeight, 0, 1, nameof(BareWeight));
        Check(Balance, 0, 1, nameof(Balance));
        Check(CalibrationFolds, 2, 100, nameof(CalibrationFolds));
    }

    private static void Check(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
            throw new PolicySearchException(ErrorCode.OutOfRange, name, [value, least, most]);
    }
}

/// <summary>How far training has come.</summary>
/// <param name="Done">Passes over the labels done.</param>
/// <param name="Total">Passes in all, calibration included.</param>
public readonly record struct TrainingProgress(int Done, int Total);
