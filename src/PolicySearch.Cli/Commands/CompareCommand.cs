using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;

namespace PolicySearch.Cli.Commands;

/// <summary><c>compare INDICATOR…</c>: targets side by side, each with the sentence behind it.</summary>
internal static class CompareCommand
{
    public static Command Create(Session session)
    {
        var indicators = Options.Words("INDICATOR", Texts.Of("compare.indicator"));
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv, ResultFormat.Workbook);
        var output = Options.Text("--output", "FILE", Texts.Of("option.output"));
        var all = new Option<bool>("--all") { Description = Texts.Of("compare.all") };
        var store = StoreOption.Create();
        var command = new Command("compare", Texts.Of("compare.about")) { indicators, all, format, output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = parsed.GetRequiredValue(indicators);
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var comparison = ComparisonBuilder.Build(asked, await IndicatorSearch.TargetsAsync(index, asked, filter.Read(parsed), cancellation).ToListAsync(cancellation));
            foreach (var missing in comparison.NotFound)
                session.Error.WriteLine(Texts.Of("compare.not-found", missing));
            if (comparison.Rows.Count == 0)
                return ExitCode.Failed;
            Write(session, parsed.GetRequiredValue(format), parsed.GetValue(output), comparison, parsed.GetValue(all));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, string format, string? output, TargetComparison comparison, bool all)
    {
        switch (format)
        {
            case ResultFormat.Csv:
                OutputFile.Write(session, output, stream => CsvFile.Write(ComparisonSheets.WithQuotes(comparison), stream));
                break;
            case ResultFormat.Workbook:
                if (output is null && session.Colours)
                    throw new PolicySearchException(ErrorCode.OutputNeeded, ResultFormat.Workbook);
                OutputFile.Write(session, output, stream => WorkbookFile.Write([ComparisonSheets.SideBySide(comparison), ComparisonSheets.Sources(comparison)], stream));
                break;
            default:
                OutputFile.WriteText(session, output, written =>
                {
                    if (format == ResultFormat.Json)
                        written.WriteJson(comparison);
                    else
                        ComparisonView.Write(written, comparison, all);
                });
                break;
        }
    }
}
