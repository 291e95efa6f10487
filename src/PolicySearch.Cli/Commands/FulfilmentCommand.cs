using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>fulfilment INDICATOR…</c>: what was promised beside what became of it, each with its sentence.</summary>
internal static class FulfilmentCommand
{
    public static Command Create(Session session)
    {
        var figures = new FigureOptions(1);
        var command = new Command("fulfilment", Texts.Of("fulfilment.about"));
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var report = await FulfilmentBuilder.BuildAsync(index, figures.Indicators(parsed), figures.Filter(parsed), cancellation);
            await IndicatorSearch.DemandKnownAsync(index, figures.Indicators(parsed), report.Pairs.Select(pair => pair.Target.Figure), all: false, cancellation);
            FigureOptions.TellMissing(session, report.NotFound);
            if (report.Pairs.Count == 0)
                return ExitCode.Failed;
            await figures.WriteAsync(session, parsed, () => ExportedList.Of(FulfilmentSheet.Table, report.Pairs), () => report, written => FulfilmentView.Write(written, report), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
