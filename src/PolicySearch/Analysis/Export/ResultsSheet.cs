using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Results, tidy: a row a result, numbers, bounds, units and codes in columns of their own.</summary>
public static class ResultsSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<StoredResult> Table { get; } = new("results")
    {
        { "region_code", r => r.Document.Region?.Code },
        { "region", r => r.Document.Region?.Name },
        { "indicator", r => r.Result is { Canonical.Length: 0 } ? r.Result.Code : r.Result.Canonical },
        { "code", r => r.Result.Code },
        { "indicator_name", r => r.Result.Indicator },
        { "scope", r => r.Result.Scope },
        { "year", r => r.Result.Year },
        { "since", r => r.Result.Since },
        { "stated", r => JsonCode.Of(r.Result.Stated) },
        { "basis", r => JsonCode.Of(r.Result.Basis) },
        { "op", r => JsonCode.Of(r.Result.Op) },
        { "value", r => r.Result.Value },
        { "upper", r => r.Result.Upper },
        { "unit", r => r.Result.Unit },
        { "period", r => r.Result.Period is { } period ? JsonCode.Of(period) : null },
        { "standard_value", r => r.Result.Standard?.Value },
        { "standard_upper", r => r.Result.Standard?.Upper },
        { "standard_unit", r => r.Result.Standard?.Unit },
        { "quote", r => r.Result.Quote },
        { "start", r => r.Result.Start },
        { "sentence", r => r.Result.Text },
        { "section", r => string.Join(" > ", r.Result.Section) },
        { "sequence", r => r.Result.Sequence },
        { "task_id", r => r.TaskId },
        { "document_id", r => r.Document.Id },
        { "title", r => r.Document.ShownTitle },
        { "document_year", r => r.Document.Year },
        { "kind", r => JsonCode.Of(r.Document.Kind) },
        { "issuer", r => r.Document.Issuer },
        { "address", r => r.Document.Address },
    };
}
