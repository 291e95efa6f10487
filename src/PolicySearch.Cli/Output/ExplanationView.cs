using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Cli.Output;

/// <summary>What an indicator is, a line a property.</summary>
internal static class ExplanationView
{
    public static void Write(Session session, string format, IndicatorExplanation explanation) =>
        Listing.Write(session, format, Rows(explanation), [new("property", Texts.Of("head.property"), r => r.Name), new("value", Texts.Of("head.value"), r => r.Value)], explanation);

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
