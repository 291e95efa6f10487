using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Force;
using PolicySearch.Indexing;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/force</c>, as JSON and as CSV.</summary>
internal static class ForceApi
{
    public static void MapForce(this IEndpointRouteBuilder api)
    {
        var force = api.MapGroup("").WithTags("Analysis");
        force.MapGet("/force", List).WithName("listForce").WithSummary("Tell how hard promises are worded")
            .WithDescription("Of targets the strength of each (together they are all) and marks across it (binding, expected, aspiration); of tasks the words of force that they hold. Shares with their 95 % intervals, and sentences.")
            .ProducesValidationProblem();
        force.MapGet("/force.csv", Csv).WithName("exportForce").WithSummary("Download the same as CSV, a row a group and wording")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
    }

    private static async Task<Ok<ForceReport>> List(
        [AsParameters] ForceQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var report = await Report(query, filter, check, index, cancellation);
        var part = page.Of(report.Items);
        return TypedResults.Ok(await ForceBuilder.WithExamplesAsync(index, report with { Offset = part.Offset, Items = part.Items }, cancellation));
    }

    private static async Task<FileStreamHttpResult> Csv([AsParameters] ForceQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var report = await ForceBuilder.WithExamplesAsync(index, await Report(query, filter, new FieldCheck(), index, cancellation), cancellation);
        return await FileAnswer.OfAsync("force", ExportedList.Of(ForceSheet.Table, report.Items), TableFormat.Csv, cancellation);
    }

    private static Task<ForceReport> Report(ForceQuery query, FilterQuery filter, FieldCheck check, IPolicyIndex index, CancellationToken cancellation)
    {
        var by = check.Code<ForceBy>("by", query.By);
        var which = filter.Read(check);
        check.Throw();
        return ForceBuilder.BuildAsync(index, query.Query ?? "", which, by, cancellation);
    }

    /// <summary>Which tasks, and how their wordings are grouped.</summary>
    internal sealed record ForceQuery : TasksQuery
    {
        [FromQuery(Name = "by")]
        [Description("What groups the counts: all (default), region, year, region-year, theme.")]
        [Codes<ForceBy>]
        public string? By { get; init; }
    }
}
