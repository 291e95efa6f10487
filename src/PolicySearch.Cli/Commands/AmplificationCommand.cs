using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>amplification INDICATOR…</c>: each region's target beside that of the government above it.</summary>
internal static class AmplificationCommand
{
    public static Command Create(Session session)
    {
        var indicators = Options.Words("INDICATOR", Texts.Of("compare.indicator"));
        var filter = new FilterOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv);
        var output = Options.Text("--output", "FILE", Texts.Of("option.output"));
        var store = StoreOption.Create();
        var command = new Command("amplification", Texts.Of("amplification.about")) { indicators, format, output, store };
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
            var found = AmplificationBuilder.Build(comparison);
            if (parsed.GetRequiredValue(format) == ResultFormat.Csv)
                OutputFile.Write(session, parsed.GetValue(output), stream => CsvFile.Write(AmplificationSheet.Of(found), stream));
            else
                OutputFile.WriteText(session, parsed.GetValue(output), written => Listing.Write(written, parsed.GetRequiredValue(format), found, Columns));
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
