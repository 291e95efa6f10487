using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Indexing;

namespace PolicySearch.Cli.Commands;

/// <summary><c>compare INDICATOR…</c>: targets side by side, each with the sentence behind it.</summary>
internal static class CompareCommand
{
    public static Command Create(Session session)
    {
        var figures = new FigureOptions(1);
        var all = new Option<bool>("--all") { Description = Texts.Of("compare.all") };
        var command = new Command("compare", Texts.Of("compare.about")) { all };
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var comparison = await ComparisonOf(index, figures, parsed, cancellation);
            FigureOptions.TellMissing(session, comparison.NotFound);
            if (comparison.Rows.Count == 0)
                return ExitCode.Failed;
            await figures.WriteAsync(
                session, parsed, () => ComparisonSheets.List(comparison), () => comparison, written => ComparisonView.Write(written, comparison, parsed.GetValue(all)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The comparison of the indicators that were named.</summary>
    public static async Task<TargetComparison> ComparisonOf(IPolicyIndex index, FigureOptions figures, ParseResult parsed, CancellationToken cancellation) =>
        ComparisonBuilder.Build(
            figures.Indicators(parsed), await IndicatorSearch.TargetsAsync(index, figures.Indicators(parsed), figures.Filter(parsed), cancellation).ToListAsync(cancellation));
}
