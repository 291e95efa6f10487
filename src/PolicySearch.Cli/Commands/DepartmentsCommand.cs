using System.CommandLine;
using PolicySearch.Analysis.Departments;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;

namespace PolicySearch.Cli.Commands;

/// <summary><c>departments</c>: who leads and supports what, who works together, and how that changes.</summary>
internal static class DepartmentsCommand
{
    private const int RowsShown = 40;

    private enum Part
    {
        Bodies,
        Joint,
        Years,
    }

    public static Command Create(Session session)
    {
        var tasks = FigureOptions.OfTasks();
        var show = Options.Code<Part>("--show", Texts.Of("departments.show"));
        var limit = Options.Number("--limit", Texts.Of("departments.limit"), RowsShown, 1, int.MaxValue);
        var command = new Command("departments", Texts.Of("departments.about")) { show, limit };
        tasks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = tasks.Open(parsed);
            var report = await DepartmentsBuilder.BuildAsync(index, tasks.Query(parsed), tasks.Filter(parsed), cancellation);
            var part = parsed.GetValue(show);
            await tasks.WriteAsync(session, parsed, () => ListOf(report, part), () => report, written => WriteTable(written, report, part, parsed.GetValue(limit)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExportedList ListOf(DepartmentsReport report, Part part) => part switch
    {
        Part.Joint => DepartmentsSheets.OfJoint(report),
        Part.Years => DepartmentsSheets.OfYears(report),
        _ => DepartmentsSheets.OfBodies(report),
    };

    private static void WriteTable(Session session, DepartmentsReport report, Part part, int limit)
    {
        switch (part)
        {
            case Part.Joint:
                Listing.WriteTable(session, [.. report.Joint.Take(limit)], Pairs);
                break;
            case Part.Years:
                Listing.WriteTable(session, [.. report.Items.Take(limit).SelectMany(body => body.Years.Select(year => (body.Name, year)))], Years);
                break;
            default:
                Listing.WriteTable(session, [.. report.Items.Take(limit)], Bodies);
                break;
        }

        var (shown, all) = part == Part.Joint ? (report.Joint.Count, report.Pairs) : (report.Items.Count, report.Total);
        if (shown > limit)
            session.Error.WriteLine(Texts.Of("departments.more", limit, all));
    }

    private static IReadOnlyList<Column<BodyWork>> Bodies =>
    [
        new("department", Texts.Of("head.department"), b => b.Name),
        new("tasks", Texts.Of("head.tasks"), b => b.Tasks.Count),
        new("share", Texts.Of("head.share"), b => Shown.Share(b.Tasks)),
        new("lead", Texts.Of("head.lead"), b => b.Lead),
        new("support", Texts.Of("head.support"), b => b.Support),
        new("responsible", Texts.Of("head.responsible"), b => b.Responsible),
        new("targets", Texts.Of("head.targets"), b => b.Targets),
        new("partners", Texts.Of("head.partners"), b => b.Partners),
        new("themes", Texts.Of("head.themes"), b => string.Join(' ', b.Themes.Take(2).Select(theme => $"{theme.Code} {theme.Tasks}"))),
    ];

    private static IReadOnlyList<Column<JointWork>> Pairs =>
    [
        new("a", "A", j => j.A),
        new("b", "B", j => j.B),
        new("tasks", Texts.Of("head.tasks"), j => j.Tasks),
        new("led_by_a", Texts.Of("head.led-by", "A"), j => j.LedByA),
        new("led_by_b", Texts.Of("head.led-by", "B"), j => j.LedByB),
        new("overlap", Texts.Of("head.overlap"), j => j.Overlap),
    ];

    private static IReadOnlyList<Column<(string Name, BodyYear Year)>> Years =>
    [
        new("department", Texts.Of("head.department"), y => y.Name),
        new("year", Texts.Of("head.year"), y => y.Year.Year),
        new("tasks", Texts.Of("head.tasks"), y => y.Year.Tasks.Count),
        new("share", Texts.Of("head.share"), y => Shown.Share(y.Year.Tasks)),
        new("lead", Texts.Of("head.lead"), y => y.Year.Lead),
        new("support", Texts.Of("head.support"), y => y.Year.Support),
        new("change", Texts.Of("head.difference"), y => Shown.Difference(y.Year.Change)),
    ];
}
