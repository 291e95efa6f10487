using System.CommandLine;
using PolicySearch.Analysis.Attention;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>attention</c>: what themes and topics have of tasks, words and targets.</summary>
internal static class AttentionCommand
{
    public static Command Create(Session session)
    {
        var tasks = FigureOptions.OfTasks();
        var by = Options.Code<AttentionBy>("--by", Texts.Of("attention.by"));
        var of = Options.Code<AttentionOf>("--of", Texts.Of("attention.of"));
        var command = new Command("attention", Texts.Of("attention.about")) { by, of };
        tasks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = tasks.Open(parsed);
            var report = await AttentionBuilder.BuildAsync(index, tasks.Query(parsed), tasks.Filter(parsed), parsed.GetValue(by), parsed.GetValue(of), cancellation);
            await tasks.WriteAsync(
                session, parsed, () => ExportedList.Of(AttentionSheet.Table, report.Items), () => report, written => Listing.WriteTable(written, report.Items, Columns(report)), cancellation);
            if (report.Items.Any(item => item.Tasks.Few))
                session.Error.WriteLine(Texts.Of("attention.few", report.Fewest));
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Column<AttentionShare>> Columns(AttentionReport report)
    {
        var columns = new List<Column<AttentionShare>>();
        var byRegion = report.By is AttentionBy.Region or AttentionBy.RegionYear;
        if (byRegion)
            columns.Add(new("region", Texts.Of("head.region"), s => s.Region?.Name));
        if (report.By is AttentionBy.Year or AttentionBy.RegionYear)
            columns.Add(new("year", Texts.Of("head.year"), s => s.Year));
        columns.AddRange(
        [
            new("label", Texts.Of("head.theme"), s => s.Zh),
            new("tasks", Texts.Of("head.tasks"), s => s.Tasks.Count),
            new("share", Texts.Of("head.share"), s => Shown.Share(s.Tasks)),
            new("characters_share", Texts.Of("head.characters"), s => Shown.Percent(s.CharactersShare)),
            new("targets", Texts.Of("head.targets"), s => s.Targets.Count),
            new("targets_share", Texts.Of("head.share"), s => Shown.Share(s.Targets)),
        ]);
        if (byRegion)
        {
            columns.Add(new("others_share", Texts.Of("head.others-share"), s => Shown.Percent(s.Others?.Tasks.Share)));
            columns.Add(new("difference", Texts.Of("head.difference"), s => Shown.Difference(s.Others?.Difference)));
            columns.Add(new("rank", Texts.Of("head.rank"), s => s.Others is { } others ? $"{others.Rank}/{others.Regions + 1}" : null));
        }

        return columns;
    }
}
