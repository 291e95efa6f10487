using System.CommandLine;
using PolicySearch.Analysis;
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
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var store = StoreOption.Create();
        var command = new Command("indicators", Texts.Of("indicators.about")) { code, format, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(code) is { } asked)
            {
                ExplanationView.Write(session, parsed.GetRequiredValue(format), IndicatorExplanation.Of(IndicatorCatalogue.Default, asked));
                return;
            }

            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            Listing.Write(session, parsed.GetRequiredValue(format), Overview.Indicators(await index.TargetsAsync([], filter.Read(parsed), cancellation).ToListAsync(cancellation)), Columns);
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
