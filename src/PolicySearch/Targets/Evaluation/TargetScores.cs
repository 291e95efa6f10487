namespace PolicySearch.Targets.Evaluation;

/// <summary>How well extracted targets agree with annotated ones.</summary>
/// <param name="Tasks">Tasks found, by their first words.</param>
/// <param name="Targets">Targets found: the same value and unit in the same task.</param>
/// <param name="Full">Targets found with canonical code, basis, comparison and year right too.</param>
/// <param name="Canonical">Targets with a standard indicator, found with its code.</param>
/// <param name="Basis">Share of the targets found whose basis is right, 0 to 1.</param>
/// <param name="Op">Share of the targets found whose comparison is right, 0 to 1.</param>
/// <param name="Year">Share of the targets found whose year is right, 0 to 1.</param>
/// <param name="Misses">What went wrong, in document order.</param>
public sealed record TargetScores(
    Agreement Tasks, Agreement Targets, Agreement Full, Agreement Canonical, double Basis, double Op, double Year, IReadOnlyList<TargetMiss> Misses)
{
    /// <summary>Departments found: the same name with the same part in the same task.</summary>
    public Agreement Departments { get; init; } = new(0, 0, 0);

    /// <summary>Adds the scores of several documents up; rates are weighted by the targets found.</summary>
    public static TargetScores Pool(IReadOnlyList<TargetScores> documents)
    {
        double Rate(Func<TargetScores, double> rate) =>
            documents.Sum(d => rate(d) * d.Targets.Hit) / Math.Max(1, documents.Sum(d => d.Targets.Hit));
        return new TargetScores(
            Agreement.Sum(documents.Select(d => d.Tasks)), Agreement.Sum(documents.Select(d => d.Targets)), Agreement.Sum(documents.Select(d => d.Full)),
            Agreement.Sum(documents.Select(d => d.Canonical)), Rate(d => d.Basis), Rate(d => d.Op), Rate(d => d.Year), [.. documents.SelectMany(d => d.Misses)])
        {
            Departments = Agreement.Sum(documents.Select(d => d.Departments)),
        };
    }
}

/// <summary>Counts of what was found, and the rates that follow.</summary>
/// <param name="Hit">Found and annotated.</param>
/// <param name="Predicted">Found.</param>
/// <param name="Gold">Annotated.</param>
public sealed record Agreement(int Hit, int Predicted, int Gold)
{
    /// <summary>Share of what was found that is annotated, 0 to 1.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Hit / Predicted;

    /// <summary>Share of what is annotated that was found, 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Hit / Gold;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds counts up.</summary>
    public static Agreement Sum(IEnumerable<Agreement> parts) =>
        parts.Aggregate(new Agreement(0, 0, 0), (a, b) => new Agreement(a.Hit + b.Hit, a.Predicted + b.Predicted, a.Gold + b.Gold));
}

/// <summary>One disagreement.</summary>
/// <param name="Number">The task's printed number.</param>
/// <param name="Kind">What went wrong.</param>
/// <param name="Quote">The annotated quote, or the extracted one where nothing is annotated.</param>
/// <param name="Detail">The value and unit, and for a wrong field what was annotated and what was found.</param>
public sealed record TargetMiss(string Number, MissKind Kind, string Quote, string Detail);

/// <summary>What went wrong.</summary>
public enum MissKind
{
    /// <summary>The annotated task was not found, and so none of its targets.</summary>
    TaskNotFound,

    /// <summary>The annotated target was not found.</summary>
    NotFound,

    /// <summary>A target was extracted that is not annotated.</summary>
    NotAnnotated,

    /// <summary>Found, but canonical code, basis, comparison or year differ.</summary>
    WrongField,
}
