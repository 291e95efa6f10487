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
                "quote", "task_id", "number", "document_id", "title",
            }.Select(Heads.Of),
        ],
        from row in comparison.Rows
        from pair in comparison.Columns.Zip(row.Cells)
        from statement in pair.Second.Statements
        select SourceRow(row, pair.First, statement));

    /// <summary>Side by side with the quote and the task beside each value, for programs that read one table only.</summary>
    public static Sheet WithQuotes(TargetComparison comparison) => new(
        Heads.Of("sheet.comparison"),
        ["region_code", "region", .. comparison.Columns.SelectMany(QuotedHeads)],
        comparison.Rows.Select(row => (IReadOnlyList<object?>)[row.Region?.Code, row.Name, .. row.Cells.SelectMany(QuotedCells)]));

    private static string[] QuotedHeads(ComparisonColumn column) =>
        [column.Heading, column.Heading + " quote", column.Heading + " task_id"];

    private static object?[] QuotedCells(ComparisonCell cell) =>
    [
        cell.Plain is { } value ? value : cell.Text,
        string.Join(" | ", cell.Statements.Select(s => s.Target.Quote)),
        string.Join(" | ", cell.Statements.Select(s => s.TaskId)),
    ];

    private static IReadOnlyList<object?> SourceRow(ComparisonRow row, ComparisonColumn column, Statement statement)
    {
        var target = statement.Target;
        return
        [
            row.Region?.Code, row.Name, column.Indicator, target.Indicator, target.Year, statement.Text, JsonCode.Of(target.Op), target.Value, target.Upper, target.Unit,
            JsonCode.Of(target.Basis), target.Period is { } period ? JsonCode.Of(period) : null, JsonCode.Of(target.Strength),
            target.Quote, statement.TaskId, statement.Number, statement.DocumentId, statement.Document,
        ];
    }
}
