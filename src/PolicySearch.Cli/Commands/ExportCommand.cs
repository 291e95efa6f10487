using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>export ledger</c>: everything that is stored, flat, as a file.</summary>
internal static class ExportCommand
{
    private static readonly IReadOnlyList<string> Formats = [.. JsonCode.All<TableFormat>()];

    public static Command Create(Session session) => new("export", Texts.Of("export.about")) { Ledger(session), Labels(session) };

    private static Command Ledger(Session session)
    {
        var filter = new FilterOptions();
        var query = Options.Text("--query", "QUERY", Texts.Of("export.query"));
        var output = new Option<string>("--output") { Description = Texts.Of("export.output"), HelpName = string.Join('|', Formats.Select(format => "FILE." + format)), Required = true };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && FormatOf(file.Value) is null)
                result.AddError(Texts.Of("export.extension", file.Value, string.Join(", ", Formats.Select(format => "." + format))));
        });
        var store = StoreOption.Create();
        var command = new Command("ledger", Texts.Of("export.ledger")) { query, output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(output);
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var tasks = await Selection.TasksAsync(index, parsed.GetValue(query) ?? "", filter.Read(parsed), cancellation);
            var ledger = LedgerSheet.List(tasks.ToBlockingEnumerable(cancellation)) with { Asked = ListOptions.Asked(parsed) };
            await OutputFile.WriteAsync(session, path, stream => TableFile.WriteAsync(ledger, FormatOf(path)!.Value, stream, cancellation));
            session.Error.WriteLine(Texts.Of("export.written", path));
        });
        return command;
    }

    private static TableFormat? FormatOf(string path) => JsonCode.Parse<TableFormat>(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());

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
