using System.CommandLine;
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
        var command = new Command("amplification", Texts.Of("amplification.about"));
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var comparison = await CompareCommand.ComparisonOf(index, figures, parsed, cancellation);
            FigureOptions.TellMissing(session, comparison.NotFound);
            if (comparison.Rows.Count == 0)
                return ExitCode.Failed;
            var found = AmplificationBuilder.Build(comparison);
            await figures.WriteAsync(session, parsed, () => ExportedList.Of(AmplificationSheet.Table, found), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Column<Amplification>> Columns =>
    [
        new("indicator", Texts.Of("head.indicator"), a => a.Label),
        new("year", Texts.Of("head.year"), a => a.Year),
        new("region", Texts.Of("head.region"), a => a.Region.Name),
        new("value", Texts.Of("head.value"), a => StatedValue.Write(a.Own.Target)),
        new("above", Texts.Of("head.above"), a => a.AboveName),
        new("above_value", Texts.Of("head.above-value"), a => StatedValue.Write(a.AboveStatement.Target)),
        new("difference", Texts.Of("head.difference"), a => a.Difference),
        new("quote", Texts.Of("head.sentence"), a => a.Own.Target.Quote),
    ];
}
