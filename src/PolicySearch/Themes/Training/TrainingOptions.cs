using PolicySearch.Errors;

namespace PolicySearch.Themes.Training;

/// <summary>How a model is fitted. The defaults are those of the shipped model.</summary>
public sealed record TrainingOptions
{
    /// <summary>The shipped model's options.</summary>
    public static TrainingOptions Default { get; } = new();

    /// <summary>The trainer's seed; the same labels, options and seed give the same bytes on one machine.</summary>
    public int Seed { get; init; } = 20_260_101;

    /// <summary>After how many iterations a fit stops at the latest, 1 to 1,000.</summary>
    public int MostIterations { get; init; } = 200;

    /// <summary>How little an iteration must gain for the fit to stop, 1e-8 to 0.1.</summary>
    public double Tolerance { get; init; } = 1e-4;

    /// <summary>How strongly large weights are held back (L2, against the sum of the tasks' losses), 0 to 100.</summary>
    public double Regularisation { get; init; } = 1.2;

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
        Check(MostIterations, 1, 1000, nameof(MostIterations));
        Check(Tolerance, 1e-8, 0.1, nameof(Tolerance));
        Check(Regularisation, 0, 100, nameof(Regularisation));
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
/// <param name="Done">Fits done.</param>
/// <param name="Total">Fits in all, calibration included.</param>
public readonly record struct TrainingProgress(int Done, int Total);
