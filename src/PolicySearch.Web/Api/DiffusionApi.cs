using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis.Diffusion;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/diffusion</c>.</summary>
internal static class DiffusionApi
{
    /// <summary>The most tasks that one request compares: it takes some seconds. The command line compares any number.</summary>
    private const int MostTasks = 20_000;

    private const int MostBoilerplate = 1_000_000;
    private const string All = "all";

    public static void MapDiffusion(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Analysis").MapList("/diffusion", List, "Diffusion", "Find passages that documents share, who printed each first, and the way it went",
            "Word for word or nearly; chain holds the documents by date, the first first, each beside the first in pieces. Boilerplate is told from borrowing by the number of documents. The filters must leave 20,000 tasks at most.").List.TakesLong();

    private static async Task<ListAnswer<DiffusionReport>> List(
        [AsParameters] DiffusionQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var report = await Report(query, filter, check, index, cancellation);
        return ListAnswer.Of(
            "diffusion", () => DiffusionBuilder.WithPieces(report with { Offset = page.From, Items = page.Of(report.Items).Items }),
            () => ExportedList.Of(DiffusionSheet.Table, DiffusionSheet.Rows(report with { Items = [.. page.Rows(report.Items)] })));
    }

    private static async Task<DiffusionReport> Report(DiffusionQuery query, FilterQuery filter, FieldCheck check, IPolicyIndex index, CancellationToken cancellation)
    {
        var preset = new DiffusionRequest();
        check.OneOf("passages", query.Passages is { } named ? [named] : [], [.. JsonCode.All<PassageKind>(), All])
            .Range("shortest", query.Shortest ?? preset.Shortest, DiffusionRequest.LeastShortest, DiffusionRequest.MostShortest).Range("boilerplate", query.Boilerplate ?? 2, 2, MostBoilerplate);
        var which = filter.Read(check);
        check.Throw();
        var tasks = (await index.FactsAsync(new SearchRequest { Filter = which }, cancellation: cancellation)).Tasks.Count;
        if (tasks > MostTasks)
        {
            check.Add("region", ApiTexts.Of("too-many-tasks", tasks, MostTasks));
            check.Throw();
        }

        var request = preset with { Filter = which, Text = query.Text, Shortest = query.Shortest ?? preset.Shortest, Boilerplate = query.Boilerplate };
        return await DiffusionBuilder.BuildAsync(
            index, query.Passages is { } kind ? request with { Kind = kind == All ? null : JsonCode.Parse<PassageKind>(kind) } : request, cancellation);
    }

    /// <summary>Which passages.</summary>
    internal sealed record DiffusionQuery
    {
        [FromQuery(Name = "passages")]
        [Description("Kind of passages: borrowed (default: several governments have it), repeated (one government repeats it), boilerplate (too many documents have it), all.")]
        [Codes("borrowed", "repeated", "boilerplate", All)]
        public string? Passages { get; init; }

        [FromQuery(Name = "text")]
        [Description("Words that one place of a passage must hold.")]
        public string? Text { get; init; }

        [FromQuery(Name = "shortest")]
        [Description("The fewest letters and digits of a clause that is compared, 5 to 200; 7 by default.")]
        [Range(DiffusionRequest.LeastShortest, DiffusionRequest.MostShortest)]
        public int? Shortest { get; init; }

        [FromQuery(Name = "boilerplate")]
        [Description("From how many documents on a passage is boilerplate, 2 or more; one in a hundred, and five at least, by default.")]
        [Range(2, MostBoilerplate)]
        public int? Boilerplate { get; init; }
    }
}
