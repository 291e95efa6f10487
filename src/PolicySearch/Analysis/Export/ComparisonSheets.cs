using PolicySearch.Analysis.Compare;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>A comparison as tables: side by side, and a list of the sentences behind the values.</summary>
public static class ComparisonSheets
{
    /// <summary>A row a region; bare figures as numbers, the others as marked text (<c>≈7</c>).</summary>
    public static Sheet SideBySide(TargetComparison comparison) => new(
        Heads.Of("sheet.comparison"),
        [Heads.Of("region_code"), Heads.Of("region"), .. comparison.Columns.Select(c => c.Heading)],
        comparison.Rows.Select(row => (IReadOnlyList<object?>)
            [row.Region?.Code, row.Name, .. row.Cells.Select(cell => cell.Plain is { } value ? value : (object?)cell.Text)]));

    /// <summary>A row a stated value, with its quote, task and document.</summary>
    public static Sheet Sources(TargetComparison comparison) => new(
        Heads.Of("sheet.sources"),
        [
            .. new[]
            {
                "region_code", "region", "indicator", "indicator_name", "year", "value_text", "op", "value", "upper", "unit", "basis", "period", "strength",
                "quote", "task_id", "number", "document_id", "title", "scope", "shown", "standard_value", "standard_unit", "definition",
            }.Select(Heads.Of),
        ],
        from row in comparison.Rows
        from pair in comparison.Columns.Zip(row.Cells)
        from statement in pair.Second.Statements.Concat(pair.Second.Scoped)
        select SourceRow(row, pair.First, statement, pair.Second.Statements.Count > 0 && statement == pair.Second.Statements[0] ? pair.Second.Why : null));

    /// <summary>Side by side with the quote and the task beside each value, for programs that read one table only.</summary>
    public static Sheet WithQuotes(TargetComparison comparison) => new(
        Heads.Of("sheet.comparison"),
        ["region_code", "region", .. comparison.Columns.SelectMany(QuotedHeads)],
        comparison.Rows.Select(row => (IReadOnlyList<object?>)[row.Region?.Code, row.Name, .. row.Cells.Zip(comparison.Columns).SelectMany(QuotedCells)]));

    private static string[] QuotedHeads(ComparisonColumn column) =>
        [column.Heading, column.Heading + " quote", column.Heading + " task_id", column.Heading + " printed", column.Heading + " others", column.Heading + " definition"];

    private static object?[] QuotedCells((ComparisonCell Cell, ComparisonColumn Column) pair) => QuotedCells(pair.Cell, pair.Column.Definition);

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

    private static IReadOnlyList<object?> SourceRow(ComparisonRow row, ComparisonColumn column, Statement statement, CellChoice? shown)
    {
        var target = statement.Target;
        return
        [
            row.Region?.Code, row.Name, column.Indicator, target.Indicator, target.Year, statement.Text, JsonCode.Of(target.Op), target.Value, target.Upper, target.Unit,
            JsonCode.Of(target.Basis), target.Period is { } period ? JsonCode.Of(period) : null, JsonCode.Of(target.Strength),
            target.Quote, statement.TaskId, statement.Number, statement.DocumentId, statement.Document,
            target.Scope, shown is { } why ? JsonCode.Of(why) : null, target.Standard?.Value, target.Standard?.Unit, column.Definition,
        ];
    }
}
