using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/results</c> and <c>/api/fulfilment</c>, each as JSON and as CSV.</summary>
internal static class ResultsApi
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("").WithTags("Results");
        results.MapGet("/results", Results).WithName("listResults").WithSummary("List what was achieved, as documents state it")
            .WithDescription("A result has the fields of a target, its sentence, the year or years it is of, and whether it is actual, expected or cumulated. No result is a target.").ProducesValidationProblem();
        results.MapGet("/results.csv", ResultsCsv).WithName("exportResults").WithSummary("Download results as CSV, a row each")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        results.MapGet("/fulfilment", Fulfilment).WithName("listFulfilment").WithSummary("Put targets beside the results that later documents state")
            .WithDescription("Both sentences, the difference in the target's unit, and whether the promise was kept by its own wording; shares kept with their 95 % intervals.").ProducesValidationProblem();
        results.MapGet("/fulfilment.csv", FulfilmentCsv).WithName("exportFulfilment").WithSummary("Download targets beside results as CSV, a row a promise")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
    }

    private static async Task<Ok<Listed<StoredResult>>> Results(
        [AsParameters] IndicatorsApi.IndicatorQuery query, [AsParameters] WordsQuery words, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        return TypedResults.Ok(page.Of(await IndicatorSearch.ResultsAsync(index, query.Indicator ?? [], which, words.Q, cancellation).ToListAsync(cancellation)));
    }

    private static async Task<FileStreamHttpResult> ResultsCsv(
        [AsParameters] IndicatorsApi.IndicatorQuery query, [AsParameters] WordsQuery words, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var results = await IndicatorSearch.ResultsAsync(index, query.Indicator ?? [], filter.Read(), words.Q, cancellation).ToListAsync(cancellation);
        return await FileAnswer.OfAsync("results", ExportedList.Of(ResultsSheet.Table, results, r => r.Document), TableFormat.Csv, cancellation);
    }

    private static async Task<Ok<FulfilmentReport>> Fulfilment([AsParameters] IndicatorsApi.IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(await Report(query, filter, index, cancellation));

    private static async Task<FileStreamHttpResult> FulfilmentCsv([AsParameters] IndicatorsApi.IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var report = await Report(query, filter, index, cancellation);
        return await FileAnswer.OfAsync("fulfilment", ExportedList.Of(FulfilmentSheet.Table, report.Pairs), TableFormat.Csv, cancellation);
    }

    private static Task<FulfilmentReport> Report(IndicatorsApi.IndicatorQuery query, FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Required("indicator", query.Indicator is { Length: > 0 });
        var which = filter.Read(check);
        check.Throw();
        return FulfilmentBuilder.BuildAsync(index, query.Indicator!, which, cancellation);
    }

    /// <summary>Which sentences.</summary>
    internal sealed record WordsQuery
    {
        [FromQuery(Name = "q")]
        [Description("Words that the sentence or one of its headings must all hold.")]
        public string? Q { get; init; }
    }
}
