using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Departments;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/departments</c>: bodies, and as files their joint work and their years.</summary>
internal static class DepartmentsApi
{
    private const int PresetPairs = 500;
    private const int MostPairs = 5000;

    public static void MapDepartments(this IEndpointRouteBuilder api)
    {
        var departments = api.MapGroup("").WithTags("Analysis");
        departments.MapList("/departments", List, "Departments", "Tell who leads and supports what, who works together, and how that changes",
            "Bodies by their standard names, those with most tasks first, with their themes, topics and years; joint holds the pairs among the bodies of this page, as a network's edges. offset and limit count bodies.");
        departments.MapFiles("/departments/joint", Joint, "JointWork", "Download all pairs of bodies that share a task", "A row a pair: the edges of a network.");
        departments.MapFiles("/departments/years", Years, "DepartmentYears", "Download all bodies year by year", "A row a body and year, with the change of its share.");
    }

    private static async Task<ListAnswer<DepartmentsReport>> List(
        [AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page,
        [FromQuery(Name = "pairs"), Description("The most pairs of bodies, 0 to 5000; 500 by default."), Range(0, MostPairs)] int? pairs, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Range("pairs", pairs ?? PresetPairs, 0, MostPairs);
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        var report = await DepartmentsBuilder.BuildAsync(index, query.Query ?? "", which, cancellation);
        return ListAnswer.Of(
            "departments", () => report.Part(page.From, page.Most, pairs ?? PresetPairs), () => DepartmentsSheets.OfBodies(report with { Items = [.. page.Rows(report.Items)] }));
    }

    private static Task<FileStreamHttpResult> Joint(
        [FromRoute, Description("The format."), Codes<TableFormat>] string format, [AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, HttpRequest request, IPolicyIndex index, CancellationToken cancellation) =>
        File("joint-work", format, DepartmentsSheets.OfJoint, query, filter, request, index, cancellation);

    private static Task<FileStreamHttpResult> Years(
        [FromRoute, Description("The format."), Codes<TableFormat>] string format, [AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, HttpRequest request, IPolicyIndex index, CancellationToken cancellation) =>
        File("department-years", format, DepartmentsSheets.OfYears, query, filter, request, index, cancellation);

    private static async Task<FileStreamHttpResult> File(
        string name, string format, Func<DepartmentsReport, ExportedList> list, TasksQuery query, FilterQuery filter, HttpRequest request, IPolicyIndex index, CancellationToken cancellation)
    {
        var report = await DepartmentsBuilder.BuildAsync(index, query.Query ?? "", filter.Read(), cancellation);
        return await FileAnswer.OfAsync(name, list(report) with { Asked = ListRoutes.Asked(request) }, JsonCode.Parse<TableFormat>(format)!.Value, cancellation);
    }
}
