using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>
/// Targets side by side: a row a region, a column an indicator and year. What is stated on another basis (a level beside a growth,
/// an annual average beside a single year, another kind of unit) gets a column of its own, and its heading says so.
/// </summary>
/// <param name="Columns">Indicators in the order asked for, then by year.</param>
/// <param name="Rows">The nation, then regions by their code; documents without a region last.</param>
public sealed record TargetComparison(IReadOnlyList<ComparisonColumn> Columns, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>Codes or names that were asked for and that no target has; empty where all were found.</summary>
    public IReadOnlyList<string> NotFound { get; init; } = [];

    /// <summary>Each column's regions, the greatest value first.</summary>
    public IReadOnlyList<RankedValue> Rankings => ComparisonForms.Rankings(this);

    /// <summary>How each column's values are spread.</summary>
    public IReadOnlyList<ValueDistribution> Distributions => ComparisonForms.Distributions(this);

    /// <summary>Each region's values of an indicator over the years.</summary>
    public IReadOnlyList<ValueTimeline> Timelines => ComparisonForms.Timelines(this);
}

/// <summary>What the cells below it have in common.</summary>
/// <param name="Indicator">The standard code (<c>gdp_growth</c>), or the printed indicator where it is no standard one.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Year">The year the goals are due; null where the texts do not tell.</param>
/// <param name="Basis">What the values state.</param>
/// <param name="Period">Whether they are annual averages.</param>
/// <param name="Unit">The unit that most cells are printed in; a cell in another multiple of it (万亩 beside 亩) names its own.</param>
/// <param name="Heading">Label, year, 年均, basis where another column differs by it, and unit, for a reader.</param>
public sealed record ComparisonColumn(string Indicator, string Label, int? Year, Basis Basis, Period? Period, string Unit, string Heading)
{
    /// <summary>What the indicator is, in one line; empty where the catalogue has none.</summary>
    public string Definition { get; init; } = "";
}

/// <summary>What one region states.</summary>
/// <param name="Region">The region; null for the nation, and where the document's is not known.</param>
/// <param name="Name">The region's name; 全国 for the nation's documents; the document's title or name where the region is not known.</param>
/// <param name="Cells">One a column, in the same order.</param>
public sealed record ComparisonRow(Region? Region, string Name, IReadOnlyList<ComparisonCell> Cells);

/// <summary>What a region states for an indicator and year: nothing, one value, or several of which one is shown.</summary>
/// <param name="Text">The value shown, for a reader: <c>≈7</c>, <c>≥19</c>, <c>≤4.3</c>, <c>年均7</c>; empty for nothing.</param>
/// <param name="Statements">The region's own values with the sentence behind each, the one shown first.</param>
public sealed record ComparisonCell(string Text, IReadOnlyList<Statement> Statements)
{
    /// <summary>The value shown, in the column's unit, where it is a bare figure; null otherwise.</summary>
    public decimal? Plain { get; init; }

    /// <summary>Why the first statement is the one shown; null where there is none.</summary>
    public CellChoice? Why { get; init; }

    /// <summary>Why it states nothing of the region's own; null where it does, or where the region is not known.</summary>
    public MissingValue? Missing { get; init; }

    /// <summary>What is stated in place of a figure; null where nothing is.</summary>
    public GoalWithoutFigure? Goal { get; init; }

    /// <summary>Values of a part of the region or of a group, each with its scope; never shown as the region's own.</summary>
    public IReadOnlyList<Statement> Scoped { get; init; } = [];
}

/// <summary>Why a cell shows the statement it shows.</summary>
public enum CellChoice
{
    /// <summary>There is no other.</summary>
    Only,

    /// <summary>It is the region's own; the others are of a part of it or of a group.</summary>
    Own,

    /// <summary>It stands among the document's main targets; the others stand in the body.</summary>
    Headline,

    /// <summary>It is the first of several that stand alike.</summary>
    First,
}

/// <summary>One stated value and where it is printed.</summary>
/// <param name="Text">The value for a reader, as in <see cref="ComparisonCell.Text"/>.</param>
/// <param name="Target">The target itself, with its quote and offset.</param>
/// <param name="TaskId">The task that states it.</param>
/// <param name="Number">The task's printed number; empty where it has none.</param>
/// <param name="DocumentId">The document's key.</param>
/// <param name="Document">The document's title, or its name where it has none.</param>
public sealed record Statement(string Text, Target Target, string TaskId, string Number, string DocumentId, string Document);
