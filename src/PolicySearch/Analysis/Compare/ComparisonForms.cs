using PolicySearch.Records;

namespace PolicySearch.Analysis.Compare;

/// <summary>A comparison in other forms: ranked, as a distribution, over the years. Ranges count with their lower end.</summary>
internal static class ComparisonForms
{
    /// <summary>Each column's regions, the greatest value first; equal ones share a place.</summary>
    public static IReadOnlyList<RankedValue> Rankings(TargetComparison comparison) =>
    [
        .. comparison.Columns.SelectMany((column, at) =>
        {
            var values = Values(comparison, at).OrderByDescending(v => v.Value).ThenBy(v => v.Row.Region?.Code ?? "~", StringComparer.Ordinal).ToList();
            return values.Select(v => new RankedValue(at, column.Heading, 1 + values.Count(other => other.Value > v.Value), values.Count, v.Row.Region, v.Row.Name, v.Value, v.Row.Cells[at].Text));
        }),
    ];

    /// <summary>How each column's values are spread; quartiles by linear interpolation.</summary>
    public static IReadOnlyList<ValueDistribution> Distributions(TargetComparison comparison) =>
    [
        .. comparison.Columns.Select((column, at) => (column, at, values: Values(comparison, at).Select(v => v.Value).Order().ToList())).Where(each => each.values.Count > 0)
            .Select(each => new ValueDistribution(
                each.at, each.column.Heading, each.values.Count, each.values[0], Quantile(each.values, 1), Quantile(each.values, 2), Quantile(each.values, 3), each.values[^1],
                Math.Round(each.values.Average(), 4))),
    ];

    /// <summary>Each region's values of one indicator, basis, period and unit, years ascending.</summary>
    public static IReadOnlyList<ValueTimeline> Timelines(TargetComparison comparison) =>
    [
        .. comparison.Rows.SelectMany(row => comparison.Columns.Select((column, at) => (column, at)).Where(each => each.column.Year is not null && row.Cells[each.at].Statements.Count > 0)
            .GroupBy(each => (each.column.Indicator, each.column.Label, each.column.Basis, each.column.Period, each.column.Unit))
            .Select(line => new ValueTimeline(
                row.Region, row.Name, line.Key.Indicator, line.Key.Label, line.Key.Basis, line.Key.Period, line.Key.Unit,
                [.. line.OrderBy(each => each.column.Year).Select(each => new ValueOfYear(each.column.Year!.Value, ValueOf(row.Cells[each.at], each.column.Unit), row.Cells[each.at].Text, each.at))]))),
    ];

    private static IEnumerable<(ComparisonRow Row, decimal Value)> Values(TargetComparison comparison, int at) =>
        comparison.Rows.Select(row => (row, ValueOf(row.Cells[at], comparison.Columns[at].Unit))).Where(each => each.Item2 is not null).Select(each => (each.row, each.Item2!.Value));

    private static decimal? ValueOf(ComparisonCell cell, string unit) => cell.Statements is [var shown, ..] ? StatedValue.In(unit, shown.Target, shown.Target.Value) : null;

    private static decimal Quantile(List<decimal> ordered, int quarter)
    {
        var place = (ordered.Count - 1) * quarter / 4m;
        var below = (int)place;
        return below + 1 < ordered.Count ? Math.Round(ordered[below] + ((place - below) * (ordered[below + 1] - ordered[below])), 4) : ordered[below];
    }
}

/// <summary>A region's place in a column.</summary>
/// <param name="Column">The column's number, from 0.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Rank">The place, from 1; equal values share one.</param>
/// <param name="Of">How many regions state a value.</param>
/// <param name="Region">The region; null where the document's is not known.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value in the column's unit, the lower end of a range.</param>
/// <param name="Text">The value for a reader, its bound marked.</param>
public sealed record RankedValue(int Column, string Heading, int Rank, int Of, Region? Region, string Name, decimal Value, string Text);

/// <summary>How a column's values are spread.</summary>
/// <param name="Column">The column's number, from 0.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Count">How many regions state a value.</param>
/// <param name="Least">The least.</param>
/// <param name="LowerQuartile">A quarter lies below.</param>
/// <param name="Median">Half lie below.</param>
/// <param name="UpperQuartile">Three quarters lie below.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Mean">The mean.</param>
public sealed record ValueDistribution(
    int Column, string Heading, int Count, decimal Least, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Greatest, decimal Mean);

/// <summary>A region's values over the years.</summary>
/// <param name="Region">The region; null where the document's is not known.</param>
/// <param name="Name">Its name.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Label">The indicator in Chinese.</param>
/// <param name="Basis">What the values state.</param>
/// <param name="Period">Whether they are annual averages.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Points">The values, years ascending.</param>
public sealed record ValueTimeline(Region? Region, string Name, string Indicator, string Label, Basis Basis, Period? Period, string Unit, IReadOnlyList<ValueOfYear> Points);

/// <summary>A year's value.</summary>
/// <param name="Year">The year that the goal is due.</param>
/// <param name="Value">The value in the line's unit, the lower end of a range; null where its unit cannot be converted.</param>
/// <param name="Text">The value for a reader, its bound marked.</param>
/// <param name="Column">The number of the column that it stands in.</param>
public sealed record ValueOfYear(int Year, decimal? Value, string Text, int Column);

/// <summary>The forms of a comparison.</summary>
public enum ComparisonForm
{
    /// <summary>A row a region, a column an indicator and year.</summary>
    Matrix,

    /// <summary>Each column's regions by value.</summary>
    Ranking,

    /// <summary>How each column's values are spread.</summary>
    Distribution,

    /// <summary>Each region's values over the years.</summary>
    Timeline,
}
