using PolicySearch.Analysis.Departments;

namespace PolicySearch.Analysis.Export;

/// <summary>Bodies and their work, tidy: a row a body, a row a pair, a row a body and year. The column names are fixed.</summary>
public static class DepartmentsSheets
{
    /// <summary>A row a body: its load and what it works on.</summary>
    public static Sheet Bodies(DepartmentsReport report) => new(
        "departments",
        ["department", "tasks", "of_tasks", "share", "low", "high", "lead", "support", "responsible", "targets", "regions", "partners", "themes", "topics"],
        report.Items.Select(b => (IReadOnlyList<object?>)
        [
            b.Name, b.Tasks.Count, b.Tasks.Of, b.Tasks.Share, b.Tasks.Low, b.Tasks.High, b.Lead, b.Support, b.Responsible, b.Targets, b.Regions, b.Partners,
            Labels(b.Themes), Labels(b.Topics),
        ]));

    /// <summary>A row a pair of bodies: the edges of the network of joint work.</summary>
    public static Sheet Joint(DepartmentsReport report) => new(
        "joint", ["a", "b", "tasks", "led_by_a", "led_by_b", "overlap"],
        report.Joint.Select(j => (IReadOnlyList<object?>)[j.A, j.B, j.Tasks, j.LedByA, j.LedByB, j.Overlap]));

    /// <summary>A row a body and year, with the change of its share.</summary>
    public static Sheet Years(DepartmentsReport report) => new(
        "years", ["department", "year", "tasks", "of_tasks", "share", "low", "high", "few", "lead", "support", "responsible", "change", "change_low", "change_high", "apart"],
        report.Items.SelectMany(b => b.Years.Select(y => (IReadOnlyList<object?>)
        [
            b.Name, y.Year, y.Tasks.Count, y.Tasks.Of, y.Tasks.Share, y.Tasks.Low, y.Tasks.High, y.Tasks.Few, y.Lead, y.Support, y.Responsible,
            y.Change?.Value, y.Change?.Low, y.Change?.High, y.Change?.Apart,
        ])));

    private static string Labels(IReadOnlyList<BodyLabel> labels) => string.Join("; ", labels.Select(label => $"{label.Code} {label.Tasks}"));
}
