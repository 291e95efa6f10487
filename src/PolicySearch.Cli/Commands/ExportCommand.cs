using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>export ledger</c>: everything that is stored, flat, as a file.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session) => new("export", Texts.Of("export.about")) { Ledger(session), Labels(session) };

    private static Command Ledger(Session session)
    {
        var filter = new FilterOptions();
        var output = new Option<string>("--output") { Description = Texts.Of("export.output"), HelpName = "FILE.xlsx|FILE.csv", Required = true };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && Path.GetExtension(file.Value).ToLowerInvariant() is not (".xlsx" or ".csv"))
                result.AddError(Texts.Of("export.extension", file.Value));
        });
        var store = StoreOption.Create();
        var command = new Command("ledger", Texts.Of("export.ledger")) { output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(output);
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var tasks = index.TasksAsync(filter.Read(parsed), cancellation).ToBlockingEnumerable(cancellation);
            OutputFile.Write(session, path, stream =>
            {
                if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                    CsvFile.Write(LedgerSheet.Of(tasks), stream);
                else
                    WorkbookFile.Write([LedgerSheet.Localized(tasks)], stream);
            });
            session.Error.WriteLine(Texts.Of("export.written", path));
        });
        return command;
    }

    private static Command Labels(Session session)
    {
        var output = Options.Text("--output", "FILE.jsonl", Texts.Of("option.output"));
        var store = StoreOption.Create();
        var command = new Command("labels", Texts.Of("export.labels")) { output, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var labels = await index.CorrectionsAsync(cancellation).Select(LabelOptions.LabelOf).ToListAsync(cancellation);
            OutputFile.WriteText(session, parsed.GetValue(output), written => labels.ForEach(written.WriteJsonLine));
        });
        return command;
    }
}
