using PolicySearch.Analysis.Departments;

namespace PolicySearch.Analysis.Export;

/// <summary>Bodies and their work, tidy: a row a body, a row a pair, a row a body and year.</summary>
public static class DepartmentsSheets
{
    /// <summary>A row a body: its load and what it works on.</summary>
    public static Table<BodyWork> Bodies { get; } = new("departments")
    {
        { "department", b => b.Name },
        { "tasks", b => b.Tasks.Count },
        { "of_tasks", b => b.Tasks.Of },
        { "share", b => b.Tasks.Share },
        { "low", b => b.Tasks.Low },
        { "high", b => b.Tasks.High },
        { "lead", b => b.Lead },
        { "support", b => b.Support },
        { "responsible", b => b.Responsible },
        { "targets", b => b.Targets },
        { "regions", b => b.Regions },
        { "partners", b => b.Partners },
        { "themes", b => Labels(b.Themes) },
        { "topics", b => Labels(b.Topics) },
    };

    /// <summary>A row a pair of bodies: the edges of the network of joint work.</summary>
    public static Table<JointWork> Joint { get; } = new("joint")
    {
        { "a", j => j.A },
        { "b", j => j.B },
        { "tasks", j => j.Tasks },
        { "led_by_a", j => j.LedByA },
        { "led_by_b", j => j.LedByB },
        { "overlap", j => j.Overlap },
    };

    /// <summary>A row a body and year, with the change of its share.</summary>
    public static Table<(BodyWork Body, BodyYear Year)> Years { get; } = new("department_years")
    {
        { "department", y => y.Body.Name },
        { "year", y => y.Year.Year },
        { "tasks", y => y.Year.Tasks.Count },
        { "of_tasks", y => y.Year.Tasks.Of },
        { "share", y => y.Year.Tasks.Share },
        { "low", y => y.Year.Tasks.Low },
        { "high", y => y.Year.Tasks.High },
        { "few", y => y.Year.Tasks.Few },
        { "lead", y => y.Year.Lead },
        { "support", y => y.Year.Support },
        { "responsible", y => y.Year.Responsible },
        { "change", y => y.Year.Change?.Value },
        { "change_low", y => y.Year.Change?.Low },
        { "change_high", y => y.Year.Change?.High },
        { "apart", y => y.Year.Change?.Apart },
    };

    /// <summary>The list of bodies; a workbook has the pairs and the years in tabs of their own.</summary>
    public static ExportedList OfBodies(DepartmentsReport report) =>
        ExportedList.Of(Bodies, report.Items) with { Workbook = [Bodies.Of(report.Items), Joint.Of(report.Joint), Years.Of(ByYear(report))] };

    /// <summary>The list of pairs.</summary>
    public static ExportedList OfJoint(DepartmentsReport report) => ExportedList.Of(Joint, report.Joint);

    /// <summary>The list of bodies and years.</summary>
    public static ExportedList OfYears(DepartmentsReport report) => ExportedList.Of(Years, ByYear(report));

    private static IEnumerable<(BodyWork Body, BodyYear Year)> ByYear(DepartmentsReport report) => report.Items.SelectMany(body => body.Years.Select(year => (body, year)));

    private static string Labels(IReadOnlyList<BodyLabel> labels) => string.Join("; ", labels.Select(label => $"{label.Code} {label.Tasks}"));
}
