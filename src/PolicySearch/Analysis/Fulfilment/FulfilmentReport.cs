using PolicySearch.Analysis.Counting;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Fulfilment;

/// <summary>What was promised beside what became of it, from the governments' own sentences.</summary>
/// <param name="Pairs">A target and its result each, by region, indicator and year.</param>
/// <param name="Kept">How many promises were kept, by region, year, theme, indicator and wording.</param>
/// <param name="Next">Whether last year's target or last year's result lies nearer to the next target.</param>
public sealed record FulfilmentReport(IReadOnlyList<FulfilmentPair> Pairs, IReadOnlyList<KeptShare> Kept, NextTargets Next)
{
    /// <summary>How far from a target 左右 a result may lie, in percentage points, where both are percentages.</summary>
    public decimal AboutPoints { get; } = VerdictRules.AboutPoints;

    /// <summary>How far from a target 左右 a result may lie, as a share of the target, where they are no percentages.</summary>
    public decimal AboutShare { get; } = VerdictRules.AboutShare;

    /// <summary>Codes or names that were asked for and that no target has; empty where all were found.</summary>
    public IReadOnlyList<string> NotFound { get; init; } = [];
}

/// <summary>A promise and what became of it.</summary>
public sealed record FulfilmentPair
{
    /// <summary>The region; null for the nation, or where it is not known.</summary>
    public Region? Region { get; init; }

    /// <summary>The region's name, 全国, or the issuing body where the region is not known.</summary>
    public required string Name { get; init; }

    /// <summary>The indicator's code, or the printed indicator where it has none.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator in Chinese.</summary>
    public required string Label { get; init; }

    /// <summary>The year that the promise is for; of several, the last.</summary>
    public required int Year { get; init; }

    /// <summary>Whether both are of one year, or of the years of a plan: their average or their sum.</summary>
    public PairSpan Span { get; init; }

    /// <summary>The theme of the task that promises it; null where it has none.</summary>
    public string? Theme { get; init; }

    /// <summary>What was promised.</summary>
    public required StatedSentence Target { get; init; }

    /// <summary>What became of it; null where no later document states it.</summary>
    public StatedSentence? Result { get; init; }

    /// <summary>The result less the target, in the target's unit; 0 within a range; null without a result, or where the units do not meet.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The target's unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What became of the promise, by its own wording.</summary>
    public Verdict Verdict { get; init; }
}

/// <summary>A figure with the sentence that states it.</summary>
/// <param name="Text">The value for a reader: <c>≈5%</c>, <c>5.2%</c>.</param>
/// <param name="Figure">The figure, with its quote.</param>
/// <param name="Sentence">The sentence as printed.</param>
/// <param name="TaskId">The task that holds it; null for a sentence of a look back.</param>
/// <param name="DocumentId">The document's key.</param>
/// <param name="Document">Its title, or its name where it has none.</param>
/// <param name="DocumentYear">The year of its goals.</param>
public sealed record StatedSentence(string Text, StatedFigure Figure, string Sentence, string? TaskId, string DocumentId, string Document, int? DocumentYear)
{
    /// <summary>Where the document was published; null where its data set does not say.</summary>
    public string? Address { get; init; }
}

/// <summary>What a target and its result are of.</summary>
public enum PairSpan
{
    /// <summary>One year, or a level at its end.</summary>
    Year,

    /// <summary>年均: the average of several years.</summary>
    Average,

    /// <summary>五年累计: the sum of several years, or the change over them.</summary>
    Sum,
}

/// <summary>What became of a promise.</summary>
public enum Verdict
{
    /// <summary>What was promised was reached: a bare figure exactly, a bound (以上, 以内) on its right side.</summary>
    Met,

    /// <summary>A bare figure, or one with 左右, was surpassed on the better side.</summary>
    Exceeded,

    /// <summary>The result lies in the range that was promised, or as near as 左右 allows.</summary>
    Within,

    /// <summary>It was not reached.</summary>
    Missed,

    /// <summary>Later documents are there, and none states a result.</summary>
    NotStated,

    /// <summary>No later document of the region is there.</summary>
    NoDocument,
}

/// <summary>How many promises of a group were kept.</summary>
/// <param name="By">What groups them: <c>all</c>, <c>region</c>, <c>year</c>, <c>theme</c>, <c>indicator</c>, <c>strength</c>.</param>
/// <param name="Value">The group: a region's name, a year, a code.</param>
/// <param name="Kept">How many were met, exceeded or lie within their band.</param>
/// <param name="Decided">How many have a result.</param>
/// <param name="Share">The share kept; null where none has a result.</param>
/// <param name="Low">The lower end of the share's 95 % interval (Wilson's).</param>
/// <param name="High">The upper end.</param>
public sealed record KeptShare(string By, string Value, int Kept, int Decided, double? Share, double Low, double High)
{
    /// <summary>The fewest promises from which a share says more than chance does.</summary>
    public const int Fewest = Proportion.Fewest;

    /// <summary>Whether there are so few promises that the share is no finding.</summary>
    public bool Few => Decided < Fewest;
}

/// <summary>Which of the last year's figures lies nearer to the next target.</summary>
/// <param name="Compared">How many targets have both a target and a result of the year before.</param>
/// <param name="NearerTarget">How many lie nearer to last year's target.</param>
/// <param name="NearerResult">How many lie nearer to last year's result.</param>
/// <param name="Share">The share nearer to last year's target among those that are nearer to one of the two; null where there is none.</param>
/// <param name="Low">The lower end of its 95 % interval (Wilson's).</param>
/// <param name="High">The upper end.</param>
public sealed record NextTargets(int Compared, int NearerTarget, int NearerResult, double? Share, double Low, double High)
{
    /// <summary>Whether there are so few targets that the share is no finding.</summary>
    public bool Few => NearerTarget + NearerResult < KeptShare.Fewest;
}
