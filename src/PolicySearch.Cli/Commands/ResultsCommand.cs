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
        var figures = new FigureOptions(0);
        var words = Options.Text("--text", "WORDS", Texts.Of("results.text"));
        var command = new Command("results", Texts.Of("results.about")) { words };
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var found = await IndicatorSearch.ResultsAsync(index, figures.Indicators(parsed), figures.Filter(parsed), parsed.GetValue(words), cancellation).ToListAsync(cancellation);
            await IndicatorSearch.DemandKnownAsync(index, figures.Indicators(parsed), found.Select(r => r.Result), cancellation: cancellation);
            await figures.WriteAsync(session, parsed, () => ExportedList.Of(ResultsSheet.Table, found, r => r.Document), () => found, written => Listing.WriteTable(written, found, Columns), cancellation);
            return ExitCode.Done;
        });
        return command;
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
