using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Force;
using PolicySearch.Indexing;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/force</c>.</summary>
internal static class ForceApi
{
    public static void MapForce(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Analysis").MapList("/force", List, "Force", "Tell how hard promises are worded",
            "Of targets the strength of each (together they are all) and marks across it (binding, expected, aspiration); of tasks the words of force that they hold. Shares with their 95 % intervals, and sentences.");

    private static async Task<ListAnswer<ForceReport>> List(
        [AsParameters] ForceQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var report = await Report(query, filter, check, index, cancellation);
        return new ListAnswer<ForceReport>(
            "force", () => ForceBuilder.WithExamplesAsync(index, report with { Offset = page.From, Items = page.Of(report.Items).Items }, cancellation),
            async () => ExportedList.Of(ForceSheet.Table, (await ForceBuilder.WithExamplesAsync(index, report with { Items = [.. page.Rows(report.Items)] }, cancellation)).Items));
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
