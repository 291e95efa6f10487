using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Attention;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/attention</c>, as JSON and as CSV.</summary>
internal static class AttentionApi
{
    public static void MapAttention(this IEndpointRouteBuilder api)
    {
        var attention = api.MapGroup("").WithTags("Analysis");
        attention.MapGet("/attention", List).WithName("listAttention").WithSummary("Count what themes or topics have of tasks, words and targets")
            .WithDescription("Shares with their 95 % intervals (Wilson's); by region with the others of its level, the difference and the place among them. A task counts for each label it has. few: too few tasks for a finding.")
            .ProducesValidationProblem();
        attention.MapGet("/attention.csv", Csv).WithName("exportAttention").WithSummary("Download the same as CSV, a row a group and label")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
    }

    private static async Task<Ok<AttentionReport>> List(
        [AsParameters] AttentionQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var report = await Report(query, filter, check, index, cancellation);
        var part = page.Of(report.Items);
        return TypedResults.Ok(report with { Offset = part.Offset, Items = part.Items });
    }

    private static async Task<FileStreamHttpResult> Csv([AsParameters] AttentionQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var report = await Report(query, filter, new FieldCheck(), index, cancellation);
        return await FileAnswer.OfAsync("attention", ExportedList.Of(AttentionSheet.Table, report.Items), TableFormat.Csv, cancellation);
    }

    private static Task<AttentionReport> Report(AttentionQuery query, FilterQuery filter, FieldCheck check, IPolicyIndex index, CancellationToken cancellation)
    {
        var by = check.Code<AttentionBy>("by", query.By);
        var of = check.Code<AttentionOf>("of", query.Of);
        var which = filter.Read(check);
        check.Throw();
        return AttentionBuilder.BuildAsync(index, query.Query ?? "", which, by, of, cancellation);
    }

    /// <summary>Which tasks, and how their shares are grouped.</summary>
    internal sealed record AttentionQuery : TasksQuery
    {
        [FromQuery(Name = "by")]
        [Description("What groups the shares: all (default), region, year, region-year.")]
        [Codes<AttentionBy>]
        public string? By { get; init; }

        [FromQuery(Name = "of")]
        [Description("Whether themes or topics are counted: theme (default), topic.")]
        [Codes<AttentionOf>]
        public string? Of { get; init; }
    }
}
