using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>results [INDICATOR…]</c>: what was achieved, a row a result.</summary>
internal static class ResultsCommand
{
    public static Command Create(Session session)
    {
        var indicators = Options.Words("INDICATOR", Texts.Of("compare.indicator"), least: 0);
        var filter = new FilterOptions();
        var words = Options.Text("--text", "WORDS", Texts.Of("results.text"));
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var output = Options.Text("--output", "FILE", Texts.Of("option.output"));
        var store = StoreOption.Create();
        var command = new Command("results", Texts.Of("results.about")) { indicators, words, format, output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var found = await IndicatorSearch.ResultsAsync(index, parsed.GetValue(indicators) ?? [], filter.Read(parsed), parsed.GetValue(words), cancellation).ToListAsync(cancellation);
            Write(session, parsed.GetRequiredValue(format), parsed.GetValue(output), found);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, string format, string? output, List<StoredResult> found)
    {
        if (format == ResultFormat.Csv)
            OutputFile.Write(session, output, stream => CsvFile.Write(ResultsSheet.Of(found), stream));
        else
            OutputFile.WriteText(session, output, written => Listing.Write(written, format, found, Columns));
    }

    private static IReadOnlyList<Column<StoredResult>> Columns =>
    [
        new("region", Texts.Of("head.region"), r => r.Document.Region?.Name ?? r.Document.Issuer),
        new("indicator_name", Texts.Of("head.indicator"), r => r.Result.Indicator),
        new("year", Texts.Of("head.year"), r => r.Result.Since is { } since ? $"{since}–{r.Result.Year}" : r.Result.Year),
        new("value", Texts.Of("head.value"), r => StatedValue.Write(r.Result)),
        new("stated", Texts.Of("head.stated"), r => JsonCode.Of(r.Result.Stated)),
        new("quote", Texts.Of("head.sentence"), r => r.Result.Text),
        new("title", Texts.Of("head.document"), r => r.Document.ShownTitle),
    ];
}
