using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Promises beside results, tidy: a row a promise, both sentences in columns of their own.</summary>
public static class FulfilmentSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<FulfilmentPair> Table { get; } = new("fulfilment")
    {
        { "region_code", p => p.Region?.Code },
        { "region", p => p.Name },
        { "indicator", p => p.Indicator },
        { "indicator_name", p => p.Label },
        { "year", p => p.Year },
        { "span", p => JsonCode.Of(p.Span) },
        { "basis", p => JsonCode.Of(p.Target.Figure.Basis) },
        { "verdict", p => JsonCode.Of(p.Verdict) },
        { "difference", p => p.Difference },
        { "unit", p => p.Unit },
        { "target_op", p => JsonCode.Of(p.Target.Figure.Op) },
        { "target_value", p => p.Target.Figure.Value },
        { "target_upper", p => p.Target.Figure.Upper },
        { "target_strength", p => JsonCode.Of(p.Target.Figure.Strength) },
        { "target_quote", p => p.Target.Figure.Quote },
        { "target_sentence", p => p.Target.Sentence },
        { "target_task_id", p => p.Target.TaskId },
        { "target_document", p => p.Target.Document },
        { "target_address", p => p.Target.Address },
        { "result_op", p => p.Result is { } r ? JsonCode.Of(r.Figure.Op) : null },
        { "result_value", p => p.Result?.Figure.Value },
        { "result_upper", p => p.Result?.Figure.Upper },
        { "result_unit", p => p.Result?.Figure.Unit },
        { "result_quote", p => p.Result?.Figure.Quote },
        { "result_sentence", p => p.Result?.Sentence },
        { "result_document", p => p.Result?.Document },
        { "result_document_year", p => p.Result?.DocumentYear },
        { "result_address", p => p.Result?.Address },
        { "theme", p => p.Theme },
    };
}
