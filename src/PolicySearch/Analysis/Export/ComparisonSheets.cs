using PolicySearch.Analysis.Compare;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>A comparison as tables: side by side, and a list of the sentences behind the values.</summary>
public static class ComparisonSheets
{
    private static readonly SheetColumn[] RegionColumns = [new("region_code", CellKind.Text), new("region", CellKind.Text)];

    /// <summary>The sentences behind the values: a row a stated value, with its quote, task and document.</summary>
    public static Table<ComparedStatement> SourceTable { get; } = new("sources")
    {
        { "region_code", s => s.Row.Region?.Code },
        { "region", s => s.Row.Name },
        { "indicator", s => s.Column.Indicator },
        { "indicator_name", s => s.Target.Indicator },
        { "year", s => s.Target.Year },
        { "value_text", s => s.Statement.Text },
        { "op", s => JsonCode.Of(s.Target.Op) },
        { "value", s => s.Target.Value },
        { "upper", s => s.Target.Upper },
        { "unit", s => s.Target.Unit },
        { "basis", s => JsonCode.Of(s.Target.Basis) },
        { "period", s => s.Target.Period is { } period ? JsonCode.Of(period) : null },
        { "strength", s => JsonCode.Of(s.Target.Strength) },
        { "quote", s => s.Target.Quote },
        { "task_id", s => s.Statement.TaskId },
        { "number", s => s.Statement.Number },
        { "document_id", s => s.Statement.DocumentId },
        { "title", s => s.Statement.Document },
        { "scope", s => s.Target.Scope },
        { "shown", s => s.Shown is { } why ? JsonCode.Of(why) : null },
        { "standard_value", s => s.Target.Standard?.Value },
        { "standard_unit", s => s.Target.Standard?.Unit },
        { "definition", s => s.Column.Definition },
    };

    /// <summary>A comparison to be written: with quotes for programs that read one table, side by side and then the sentences in a workbook, the sentences alone as the tidy form.</summary>
    public static ExportedList List(TargetComparison comparison) =>
        new(WithQuotes(comparison)) { Workbook = [SideBySide(comparison), Sources(comparison)], Tidy = Sources(comparison) };

    /// <summary>A row a region; bare figures as numbers, the others as marked text (<c>≈7</c>).</summary>
    public static Sheet SideBySide(TargetComparison comparison) => new(
        "comparison",
        [.. RegionColumns, .. comparison.Columns.Select(c => Computed(c.Heading, CellKind.Mixed))],
        comparison.Rows.Select(row => (IReadOnlyList<object?>)[row.Region?.Code, row.Name, .. row.Cells.Select(cell => cell.Plain is { } value ? value : (object?)cell.Text)]));

    /// <summary>A row a stated value, with its quote, task and document.</summary>
    public static Sheet Sources(TargetComparison comparison) => SourceTable.Of(
        from row in comparison.Rows
        from pair in comparison.Columns.Zip(row.Cells)
        from statement in pair.Second.Statements.Concat(pair.Second.Scoped)
        select new ComparedStatement(row, pair.First, statement, pair.Second.Statements.Count > 0 && statement == pair.Second.Statements[0] ? pair.Second.Why : null));

    /// <summary>Side by side with the quote and the task beside each value, for programs that read one table only.</summary>
    public static Sheet WithQuotes(TargetComparison comparison) => new(
        "comparison",
        [.. RegionColumns, .. comparison.Columns.SelectMany(QuotedColumns)],
        comparison.Rows.Select(row => (IReadOnlyList<object?>)[row.Region?.Code, row.Name, .. row.Cells.Zip(comparison.Columns).SelectMany(pair => QuotedCells(pair.First, pair.Second.Definition))]));

    private static SheetColumn[] QuotedColumns(ComparisonColumn column) =>
    [
        Computed(column.Heading, CellKind.Mixed),
        .. new[] { " quote", " task_id", " printed", " others", " definition" }.Select(part => Computed(column.Heading + part, CellKind.Text)),
    ];

    private static SheetColumn Computed(string heading, CellKind kind) => new(heading, kind) { Head = heading };

    private static object?[] QuotedCells(ComparisonCell cell, string definition) =>
    [
        cell.Plain is { } value ? value : cell.Text,
        cell.Statements.Count > 0 ? cell.Statements[0].Target.Quote : "",
        cell.Statements.Count > 0 ? cell.Statements[0].TaskId : "",
        cell.Statements.Count > 0 ? StatedValue.Write(cell.Statements[0].Target) : "",
        string.Join(" | ", cell.Statements.Skip(1).Concat(cell.Scoped).Select(Other)),
        definition,
    ];

    /// <summary>Another value of the cell with its scope and quote: <c>≥15% [高新区] “…”</c>.</summary>
    private static string Other(Statement statement) =>
        $"{StatedValue.Write(statement.Target)}{(statement.Target.Scope.Length > 0 ? $" [{statement.Target.Scope}]" : "")} “{statement.Target.Quote}”";
}

/// <summary>A stated value of a comparison with the cell that it stands in.</summary>
/// <param name="Row">The region.</param>
/// <param name="Column">The indicator and year.</param>
/// <param name="Statement">The value.</param>
/// <param name="Shown">Why it is the one that the cell shows; null where it is not.</param>
public sealed record ComparedStatement(ComparisonRow Row, ComparisonColumn Column, Statement Statement, CellChoice? Shown)
{
    /// <summary>The target that states it.</summary>
    public Target Target => Statement.Target;
}
