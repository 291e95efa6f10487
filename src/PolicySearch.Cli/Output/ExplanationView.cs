using PolicySearch.Analysis.Export;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Cli.Output;

/// <summary>What an indicator is, a line a property.</summary>
internal static class ExplanationView
{
    private static readonly Table<(string Name, string Value)> Table = new("explanation") { { "property", r => r.Name }, { "value", r => r.Value } };

    public static void Write(Session session, IndicatorExplanation explanation) =>
        Listing.WriteTable(session, Rows(explanation), [new("property", Texts.Of("head.property"), r => r.Name), new("value", Texts.Of("head.value"), r => r.Value)]);

    /// <summary>The same for programs.</summary>
    public static ExportedList List(IndicatorExplanation explanation) => ExportedList.Of(Table, Rows(explanation));

    private static IReadOnlyList<(string Name, string Value)> Rows(IndicatorExplanation e) =>
    [
        .. new (string Name, string Value)[]
        {
            (Texts.Of("explain.code"), e.Code),
            (Texts.Of("explain.zh"), e.Zh),
            (Texts.Of("explain.en"), e.En),
            (Texts.Of("explain.names"), string.Join("、", e.Names)),
            (Texts.Of("explain.kind"), e.Kind.ToString()),
            (Texts.Of("explain.counts"), e.Counts?.ToString() ?? ""),
            (Texts.Of("explain.base"), string.Join("/", e.Base)),
            (Texts.Of("explain.unit"), e.Unit),
            (Texts.Of("explain.units"), string.Join("、", e.Units)),
            (Texts.Of("explain.theme"), e.Theme),
            (Texts.Of("explain.canonical"), e.Canonical),
            (Texts.Of("explain.source"), e.Source),
            (Texts.Of("explain.example"), e.Example),
            (Texts.Of("explain.not"), e.Counter),
            (Texts.Of("explain.not-these"), string.Join("、", e.NotThese.Select(n => $"{n.Zh} {n.Code}"))),
        }.Where(row => row.Value.Length > 0),
    ];
}
