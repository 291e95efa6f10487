using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Attention;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/attention</c>.</summary>
internal static class AttentionApi
{
    public static void MapAttention(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Analysis").MapList("/attention", List, "Attention", "Count what themes or topics have of tasks, words and targets",
            "Shares with their 95 % intervals (Wilson's); by region with the others of its level, the difference and the place among them. A task counts for each label it has. few: too few tasks for a finding.");

    private static async Task<ListAnswer<AttentionReport>> List(
        [AsParameters] AttentionQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var report = await Report(query, filter, check, index, cancellation);
        return ListAnswer.Of("attention", () => report with { Offset = page.Offset ?? 0, Items = page.Of(report.Items).Items }, () => ExportedList.Of(AttentionSheet.Table, page.Rows(report.Items)));
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
