using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Force;
using PolicySearch.Cli.Output;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>force</c>: how hard the promises are worded.</summary>
internal static class ForceCommand
{
    public static Command Create(Session session)
    {
        var tasks = FigureOptions.OfTasks();
        var by = Options.Code<ForceBy>("--by", Texts.Of("force.by"));
        var command = new Command("force", Texts.Of("force.about")) { by };
        tasks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = tasks.Open(parsed);
            var counted = await ForceBuilder.BuildAsync(index, tasks.Query(parsed), tasks.Filter(parsed), parsed.GetValue(by), cancellation);
            var report = await ForceBuilder.WithExamplesAsync(index, counted, cancellation);
            await tasks.WriteAsync(session, parsed, () => ExportedList.Of(ForceSheet.Table, report.Items), () => report, written => WriteTable(written, report), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteTable(Session session, ForceReport report)
    {
        var shown = report.Items.Where(item => item.Share.Count > 0).ToList();
        Listing.WriteTable(session, shown, Columns(report.By));
        if (shown.Exists(item => item.Share.Few))
            session.Error.WriteLine(Texts.Of("attention.few", report.Fewest));
    }

    private static List<Column<ForceShare>> Columns(ForceBy by)
    {
        var columns = new List<Column<ForceShare>>();
        if (by is ForceBy.Region or ForceBy.RegionYear)
            columns.Add(new("region", Texts.Of("head.region"), s => s.Region?.Name));
        if (by is ForceBy.Year or ForceBy.RegionYear)
            columns.Add(new("year", Texts.Of("head.year"), s => s.Year));
        if (by == ForceBy.Theme)
            columns.Add(new("theme", Texts.Of("head.theme"), s => s.Theme));
        columns.AddRange(
        [
            new("counted", Texts.Of("head.counted"), s => JsonCode.Of(s.Counted)),
            new("force", Texts.Of("head.force"), s => s.Force),
            new("count", Texts.Of("head.count"), s => s.Share.Count),
            new("share", Texts.Of("head.share"), s => Shown.Share(s.Share)),
            new("example", Texts.Of("head.sentence"), s => s.Examples is [var example, ..] ? example.Sentence : null),
        ]);
        return columns;
    }
}
