using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Results, tidy: a row a result, numbers, bounds, units and codes in columns of their own. The column names are fixed.</summary>
public static class ResultsSheet
{
    private static readonly (string Name, Func<StoredResult, object?> Value)[] Columns =
    [
        ("region_code", r => r.Document.Region?.Code),
        ("region", r => r.Document.Region?.Name),
        ("indicator", r => r.Result is { Canonical.Length: 0 } ? r.Result.Code : r.Result.Canonical),
        ("code", r => r.Result.Code),
        ("indicator_name", r => r.Result.Indicator),
        ("scope", r => r.Result.Scope),
        ("year", r => r.Result.Year),
        ("since", r => r.Result.Since),
        ("stated", r => JsonCode.Of(r.Result.Stated)),
        ("basis", r => JsonCode.Of(r.Result.Basis)),
        ("op", r => JsonCode.Of(r.Result.Op)),
        ("value", r => r.Result.Value),
        ("upper", r => r.Result.Upper),
        ("unit", r => r.Result.Unit),
        ("period", r => r.Result.Period is { } period ? JsonCode.Of(period) : null),
        ("standard_value", r => r.Result.Standard?.Value),
        ("standard_upper", r => r.Result.Standard?.Upper),
        ("standard_unit", r => r.Result.Standard?.Unit),
        ("quote", r => r.Result.Quote),
        ("start", r => r.Result.Start),
        ("sentence", r => r.Result.Text),
        ("section", r => string.Join(" > ", r.Result.Section)),
        ("sequence", r => r.Result.Sequence),
        ("task_id", r => r.TaskId),
        ("document_id", r => r.Document.Id),
        ("title", r => r.Document.ShownTitle),
        ("document_year", r => r.Document.Year),
        ("kind", r => JsonCode.Of(r.Document.Kind)),
        ("issuer", r => r.Document.Issuer),
        ("address", r => r.Document.Address),
    ];

    /// <summary>The fixed column names, in order.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(c => c.Name)];

    /// <summary>The results as a table.</summary>
    public static Sheet Of(IEnumerable<StoredResult> results) =>
        new("results", ColumnNames, results.Select(r => (IReadOnlyList<object?>)[.. Columns.Select(c => c.Value(r))]));
}
