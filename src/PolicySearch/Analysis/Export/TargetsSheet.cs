using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Export;

/// <summary>
/// Targets, tidy: a row a target, numbers, bounds, units and codes in columns of their own. What a target shares with a result has the
/// name it has in <see cref="ResultsSheet"/>.
/// </summary>
public static class TargetsSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<StoredTarget> Table { get; } = new("targets")
    {
        { "region_code", t => t.Document.Region?.Code },
        { "region", t => t.Document.Region?.Name },
        { "region_level", t => t.Document.Region is { } region ? JsonCode.Of(region.Level) : null },
        { "indicator", t => t.Target is { Canonical.Length: 0 } ? t.Target.Code : t.Target.Canonical },
        { "code", t => t.Target.Code },
        { "indicator_name", t => t.Target.Indicator },
        { "scope", t => t.Target.Scope },
        { "year", t => t.Target.Year },
        { "basis", t => JsonCode.Of(t.Target.Basis) },
        { "op", t => JsonCode.Of(t.Target.Op) },
        { "value", t => t.Target.Value },
        { "upper", t => t.Target.Upper },
        { "unit", t => t.Target.Unit },
        { "period", t => t.Target.Period is { } period ? JsonCode.Of(period) : null },
        { "strength", t => JsonCode.Of(t.Target.Strength) },
        { "nature", t => t.Target.Nature is { } nature ? JsonCode.Of(nature) : null },
        { "standard_value", t => t.Target.Standard?.Value },
        { "standard_upper", t => t.Target.Standard?.Upper },
        { "standard_unit", t => t.Target.Standard?.Unit },
        { "quote", t => t.Target.Quote },
        { "start", t => t.Target.Start },
        { "task_id", t => t.Task.Id },
        { "number", t => t.Task.Number },
        { "section", t => string.Join(" > ", t.Task.Section) },
        { "document_id", t => t.Document.Id },
        { "title", t => t.Document.ShownTitle },
        { "document_number", t => t.Document.DocumentNumber },
        { "issuer", t => t.Document.Issuer },
        { "issued", t => t.Document.Issued },
        { "document_year", t => t.Document.Year },
        { "kind", t => JsonCode.Of(t.Document.Kind) },
        { "definition", t => t.Target.Code is { } code && IndicatorCatalogue.Default.ByCode(code) is { } indicator ? IndicatorExplanation.Line(indicator) : null },
    };
}
