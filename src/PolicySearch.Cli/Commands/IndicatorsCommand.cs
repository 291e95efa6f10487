using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Cli.Commands;

/// <summary><c>indicators</c>: what the stored targets measure; <c>indicators CODE</c>: what one indicator is.</summary>
internal static class IndicatorsCommand
{
    public static Command Create(Session session)
    {
        var code = new Argument<string?>("CODE") { Description = Texts.Of("indicators.code"), Arity = ArgumentArity.ZeroOrOne };
        var filter = new FilterOptions();
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("indicators", Texts.Of("indicators.about")) { code, store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(code) is { } asked)
            {
                var explained = IndicatorExplanation.Of(IndicatorCatalogue.Default, asked);
                await list.WriteAsync(session, parsed, () => ExplanationView.List(explained), () => explained, written => ExplanationView.Write(written, explained), cancellation);
                return;
            }

            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var found = Overview.Indicators(await index.TargetsAsync([], filter.Read(parsed), cancellation).ToListAsync(cancellation));
            await list.WriteAsync(session, parsed, () => ExportedList.Of(OverviewSheets.Indicators, found), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
        });
        return command;
    }

    private static IReadOnlyList<Column<IndicatorOverview>> Columns =>
    [
        new("indicator", Texts.Of("head.indicator"), i => i.Indicator),
        new("name", Texts.Of("head.name"), i => i.Name),
        new("targets", Texts.Of("head.targets"), i => i.Targets),
        new("regions", Texts.Of("head.regions"), i => i.Regions),
        new("first_year", Texts.Of("head.first-year"), i => i.FirstYear),
        new("last_year", Texts.Of("head.last-year"), i => i.LastYear),
    ];
}
