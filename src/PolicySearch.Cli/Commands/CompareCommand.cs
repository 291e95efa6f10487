using System.CommandLine;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>compare INDICATOR…</c>: targets side by side, each with the sentence behind it.</summary>
internal static class CompareCommand
{
    public static Command Create(Session session)
    {
        var figures = new FigureOptions(1);
        var all = new Option<bool>("--all") { Description = Texts.Of("compare.all") };
        var peers = Options.Text("--peers", "REGION", Texts.Of("compare.peers"));
        var form = Options.Code<ComparisonForm>("--form", Texts.Of("compare.form"));
        var command = new Command("compare", Texts.Of("compare.about")) { all, peers, form };
        figures.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = figures.Open(parsed);
            var comparison = await ComparisonBuilder.BuildAsync(index, figures.Indicators(parsed), figures.Filter(parsed), parsed.GetValue(peers), cancellation);
            await figures.DemandSomeKnownAsync(index, parsed, comparison.NotFound, cancellation);
            FigureOptions.TellMissing(session, comparison.NotFound);
            if (comparison.Rows.Count == 0)
                return ExitCode.Failed;
            await figures.WriteAsync(
                session, parsed, () => ComparisonFormSheets.List(comparison, parsed.GetValue(form)), () => comparison,
                written => ComparisonView.Write(written, comparison, parsed.GetValue(form), parsed.GetValue(all)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
