using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>fulfilment INDICATOR…</c>: what was promised beside what became of it, each with its sentence.</summary>
internal static class FulfilmentCommand
{
    public static Command Create(Session session)
    {
        var indicators = Options.Words("INDICATOR", Texts.Of("compare.indicator"));
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var output = Options.Text("--output", "FILE", Texts.Of("option.output"));
        var store = StoreOption.Create();
        var command = new Command("fulfilment", Texts.Of("fulfilment.about")) { indicators, format, output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var report = await FulfilmentBuilder.BuildAsync(index, parsed.GetRequiredValue(indicators), filter.Read(parsed), cancellation);
            foreach (var missing in report.NotFound)
                session.Error.WriteLine(Texts.Of("compare.not-found", missing));
            if (report.Pairs.Count == 0)
                return ExitCode.Failed;
            Write(session, parsed.GetRequiredValue(format), parsed.GetValue(output), report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, string format, string? output, FulfilmentReport report)
    {
        if (format == ResultFormat.Csv)
        {
            OutputFile.Write(session, output, stream => CsvFile.Write(FulfilmentSheet.Of(report), stream));
            return;
        }

        OutputFile.WriteText(session, output, written =>
        {
            if (format == ResultFormat.Json)
                written.WriteJson(report);
            else
                FulfilmentView.Write(written, report);
        });
    }
}
