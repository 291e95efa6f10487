using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Departments;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/departments</c>, as JSON and as three tables.</summary>
internal static class DepartmentsApi
{
    private const int PresetPairs = 500;
    private const int MostPairs = 5000;

    public static void MapDepartments(this IEndpointRouteBuilder api)
    {
        var departments = api.MapGroup("").WithTags("Analysis");
        departments.MapGet("/departments", List).WithName("listDepartments").WithSummary("Tell who leads and supports what, who works together, and how that changes")
            .WithDescription("Bodies by their standard names, those with most tasks first, with their themes, topics and years; joint holds the pairs among the bodies of this page, as a network's edges. offset and limit count bodies.")
            .ProducesValidationProblem();
        departments.MapGet("/departments.csv", Bodies).WithName("exportDepartments").WithSummary("Download all bodies as CSV, a row each")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        departments.MapGet("/departments/joint.csv", Joint).WithName("exportJointWork").WithSummary("Download all pairs of bodies that share a task as CSV, a row each")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        departments.MapGet("/departments/years.csv", Years).WithName("exportDepartmentYears").WithSummary("Download all bodies year by year as CSV")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
    }

    private static async Task<Ok<DepartmentsReport>> List(
        [AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page,
        [FromQuery(Name = "pairs"), Description("The most pairs of bodies, 0 to 5000; 500 by default."), Range(0, MostPairs)] int? pairs, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Range("pairs", pairs ?? PresetPairs, 0, MostPairs);
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        var report = await DepartmentsBuilder.BuildAsync(index, query.Query ?? "", which, cancellation);
        return TypedResults.Ok(report.Part(page.From, page.Most, pairs ?? PresetPairs));
    }

    private static Task<FileStreamHttpResult> Bodies([AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        Csv("departments", DepartmentsSheets.OfBodies, query, filter, index, cancellation);

    private static Task<FileStreamHttpResult> Joint([AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        Csv("joint-work", DepartmentsSheets.OfJoint, query, filter, index, cancellation);

    private static Task<FileStreamHttpResult> Years([AsParameters] TasksQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        Csv("department-years", DepartmentsSheets.OfYears, query, filter, index, cancellation);

    private static async Task<FileStreamHttpResult> Csv(
        string name, Func<DepartmentsReport, ExportedList> list, TasksQuery query, FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var report = await DepartmentsBuilder.BuildAsync(index, query.Query ?? "", filter.Read(), cancellation);
        return await FileAnswer.OfAsync(name, list(report), TableFormat.Csv, cancellation);
    }
}
