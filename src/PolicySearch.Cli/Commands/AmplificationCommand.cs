using System.CommandLine;
using System.Globalization;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>amplification INDICATOR…</c>: each region's target beside that of the government above it.</summary>
internal static class AmplificationCommand
{
    public static Command Create(Session session)
    {
        var figures = new FigureOptions(1);
        var show = Options.Code<Part>("--show", Texts.Of("amplification.show"));
        var command = new Command("amplification", Texts.Of("amplification.about")) { show };
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var (found, notFound) = await AmplificationBuilder.BuildAsync(index, figures.Indicators(parsed), figures.Filter(parsed), cancellation);
            await figures.DemandSomeKnownAsync(index, parsed, notFound, cancellation);
            FigureOptions.TellMissing(session, notFound);
            if (notFound.Count == figures.Indicators(parsed).Length)
                return ExitCode.Failed;
            var summary = AmplificationSummary.Of(found);
            var part = parsed.GetValue(show);
            await figures.WriteAsync(session, parsed, () => ListOf(found, summary, part), () => part == Part.Pairs ? found : summary, written => WriteTable(written, found, summary, part), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExportedList ListOf(IReadOnlyList<Amplification> found, AmplificationSummary summary, Part part) => part switch
    {
        Part.Regions => ExportedList.Of(AmplificationSheet.Regions, summary.Regions),
        Part.Years => ExportedList.Of(AmplificationSheet.Years, summary.Years),
        _ => ExportedList.Of(AmplificationSheet.Table, found),
    };

    private static void WriteTable(Session session, IReadOnlyList<Amplification> found, AmplificationSummary summary, Part part)
    {
        switch (part)
        {
            case Part.Regions:
                Listing.WriteTable(session, summary.Regions, Regions);
                break;
            case Part.Years:
                Listing.WriteTable(session, summary.Years, Years);
                break;
            default:
                Listing.WriteTable(session, found, Columns);
                break;
        }
    }

    private enum Part
    {
        Pairs,
        Regions,
        Years,
    }

    private static IReadOnlyList<Column<RegionAmplification>> Regions =>
    [
        new("indicator", Texts.Of("head.indicator"), r => r.Label),
        new("region", Texts.Of("head.region"), r => r.Region.Name),
        new("mean", Texts.Of("head.mean"), r => r.Mean),
        new("greatest", Texts.Of("head.greatest"), r => r.Greatest),
        new("raised", Texts.Of("head.raised"), r => $"{r.Raised.Count}/{r.Raised.Of}"),
    ];

    private static IReadOnlyList<Column<YearAmplification>> Years =>
    [
        new("indicator", Texts.Of("head.indicator"), y => y.Label),
        new("year", Texts.Of("head.year"), y => y.Plan ?? y.Year.ToString(CultureInfo.InvariantCulture)),
        new("mean", Texts.Of("head.mean"), y => y.Mean),
        new("raised", Texts.Of("head.raised"), y => Shown.Share(y.Raised)),
    ];

    private static IReadOnlyList<Column<Amplification>> Columns =>
    [
        new("indicator", Texts.Of("head.indicator"), a => a.Label),
        new("year", Texts.Of("head.year"), a => a.Plan ?? a.Year?.ToString(CultureInfo.InvariantCulture)),
        new("region", Texts.Of("head.region"), a => a.Region.Name),
        new("value", Texts.Of("head.value"), a => StatedValue.Write(a.Own.Target)),
        new("above", Texts.Of("head.above"), a => a.AboveName),
        new("above_value", Texts.Of("head.above-value"), a => StatedValue.Write(a.AboveStatement.Target)),
        new("difference", Texts.Of("head.difference"), a => a.Difference),
        new("quote", Texts.Of("head.sentence"), a => a.Own.Target.Quote),
    ];
}
