using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>targets [INDICATOR…]</c>: what was promised, a row a target.</summary>
internal static class TargetsCommand
{
    public static Command Create(Session session)
    {
        var figures = new FigureOptions(0);
        var command = new Command("targets", Texts.Of("targets.about"));
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = figures.Indicators(parsed);
            using var index = figures.Open(parsed);
            var found = await IndicatorSearch.TargetsAsync(index, asked, figures.Filter(parsed), cancellation).ToListAsync(cancellation);
            await IndicatorSearch.DemandKnownAsync(index, asked, found.Select(t => t.Target), cancellation: cancellation);
            await figures.WriteAsync(session, parsed, () => ExportedList.Of(TargetsSheet.Table, found, t => t.Document), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Column<StoredTarget>> Columns =>
    [
        new("region", Texts.Of("head.region"), t => t.Document.Region?.Name ?? t.Document.Issuer),
        new("indicator_name", Texts.Of("head.indicator"), t => t.Target.Indicator),
        new("scope", Texts.Of("head.scope"), t => t.Target.Scope),
        new("year", Texts.Of("head.year"), t => t.Target.Year),
        new("value", Texts.Of("head.value"), t => StatedValue.Write(t.Target)),
        new("quote", Texts.Of("head.sentence"), t => t.Target.Quote),
        new("title", Texts.Of("head.document"), t => t.Document.ShownTitle),
    ];
}
