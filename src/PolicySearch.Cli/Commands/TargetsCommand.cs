using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>targets [INDICATOR…]</c>: what was promised, a row a target.</summary>
internal static class TargetsCommand
{
    public static Command Create(Session session)
    {
        var indicators = Options.Words("INDICATOR", Texts.Of("compare.indicator"), least: 0);
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv, ResultFormat.Workbook);
        var output = Options.Text("--output", "FILE", Texts.Of("option.output"));
        var store = StoreOption.Create();
        var command = new Command("targets", Texts.Of("targets.about")) { indicators, format, output, store };
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = parsed.GetValue(indicators) ?? [];
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var found = await IndicatorSearch.TargetsAsync(index, asked, filter.Read(parsed), cancellation).ToListAsync(cancellation);
            if (found.Count == 0 && asked.Length > 0)
            {
                session.Error.WriteLine(Texts.Of("compare.not-found", string.Join(", ", asked)));
                return ExitCode.Failed;
            }

            Write(session, parsed.GetRequiredValue(format), parsed.GetValue(output), found);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, string format, string? output, List<StoredTarget> found)
    {
        switch (format)
        {
            case ResultFormat.Csv:
                OutputFile.Write(session, output, stream => CsvFile.Write(TargetsSheet.Of(found), stream));
                break;
            case ResultFormat.Workbook:
                if (output is null && session.Colours)
                    throw new PolicySearchException(ErrorCode.OutputNeeded, ResultFormat.Workbook);
                OutputFile.Write(session, output, stream => WorkbookFile.Write([TargetsSheet.Localized(found)], stream));
                break;
            default:
                OutputFile.WriteText(session, output, written => Listing.Write(written, format, found, Columns));
                break;
        }
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
