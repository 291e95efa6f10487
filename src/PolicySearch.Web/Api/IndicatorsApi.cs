using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/indicators</c>, <c>/api/targets</c> and <c>/api/compare</c>.</summary>
internal static class IndicatorsApi
{
    private static readonly string[] Formats = ["json", "csv", "xlsx"];

    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var targets = api.MapGroup("").WithTags("Targets");
        targets.MapGet("/indicators", Indicators).WithName("listIndicators").WithSummary("List the indicators that targets are stated for").ProducesValidationProblem();
        targets.MapGet("/indicators/{code}", Explain).WithName("explainIndicator").WithSummary("Tell what an indicator is, and what it is not")
            .WithDescription("Names, kind, units, base, source, an example and a counter-example of an entry of the catalogue.").ProducesProblem(StatusCodes.Status404NotFound);
        targets.MapGet("/targets", Targets).WithName("listTargets").WithSummary("List targets with the tasks that state them").ProducesValidationProblem();
        targets.MapGet("/targets.csv", TargetsCsv).WithName("exportTargetsCsv").WithSummary("Download targets as CSV, a row each")
            .WithDescription("Number, bound, unit, standard value, basis, year, scope, region code, quote and key in columns of their own. UTF-8 with a byte order mark.")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        targets.MapGet("/targets.xlsx", TargetsWorkbook).WithName("exportTargetsXlsx").WithSummary("Download targets as an Excel workbook, a row each")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Workbook).ProducesValidationProblem();
        targets.MapGet("/amplification", Amplified).WithName("listAmplification").WithSummary("Put each region's target beside that of the government above it")
            .WithDescription("The difference in the unit of both, the greatest first, and the least and most that the wording of both leaves it; both sentences.").ProducesValidationProblem();
        targets.MapGet("/amplification.csv", AmplifiedCsv).WithName("exportAmplification").WithSummary("Download the same as CSV, a row a pair")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        targets.MapGet("/amplification/summary", AmplifiedInSum).WithName("sumAmplification").WithSummary("Tell which regions add most to the targets above them, and how much is added in each year").ProducesValidationProblem();
        targets.MapGet("/compare", Compare).WithName("compareTargets").WithSummary("Put targets side by side")
            .WithDescription("A row a region, a column an indicator and year; the sentence behind every value. What is stated on another basis has a column of its own. What no stored target measures is listed in notFound; where that is all that was asked for, it is an error. An empty cell says why in missing: the region has no document of that year, its document does not state it, or states it without a figure (goal). rankings, distributions and timelines are the same values in other forms.")
            .Produces<TargetComparison>().Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
    }

    private static async Task<Ok<IReadOnlyList<IndicatorOverview>>> Indicators([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(Overview.Indicators(await index.TargetsAsync([], filter.Read(), cancellation).ToListAsync(cancellation)));

    private static Ok<IndicatorExplanation> Explain([Description("The indicator's code: gdp_growth.")] string code) =>
        TypedResults.Ok(IndicatorExplanation.Of(IndicatorCatalogue.Default, code));

    private static async Task<Ok<Listed<StoredTarget>>> Targets(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        return TypedResults.Ok(page.Of(await IndicatorSearch.TargetsAsync(index, query.Indicator ?? [], which, cancellation).ToListAsync(cancellation)));
    }

    private static async Task<FileStreamHttpResult> TargetsCsv(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var targets = await IndicatorSearch.TargetsAsync(index, query.Indicator ?? [], filter.Read(), cancellation).ToListAsync(cancellation);
        return await FileAnswer.OfAsync("targets", ExportedList.Of(TargetsSheet.Table, targets, t => t.Document), TableFormat.Csv, cancellation);
    }

    private static async Task<FileStreamHttpResult> TargetsWorkbook(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var targets = await IndicatorSearch.TargetsAsync(index, query.Indicator ?? [], filter.Read(), cancellation).ToListAsync(cancellation);
        return await FileAnswer.OfAsync("targets", ExportedList.Of(TargetsSheet.Table, targets, t => t.Document), TableFormat.Xlsx, cancellation);
    }

    private static async Task<Ok<IReadOnlyList<Amplification>>> Amplified(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(await Amplify(query, filter, index, cancellation));

    private static async Task<Ok<AmplificationSummary>> AmplifiedInSum(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(AmplificationSummary.Of(await Amplify(query, filter, index, cancellation)));

    private static async Task<FileStreamHttpResult> AmplifiedCsv(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var pairs = await Amplify(query, filter, index, cancellation);
        return await FileAnswer.OfAsync("amplification", ExportedList.Of(AmplificationSheet.Table, pairs), TableFormat.Csv, cancellation);
    }

    private static async Task<IReadOnlyList<Amplification>> Amplify(IndicatorQuery query, FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var indicators = query.Indicator ?? [];
        var check = new FieldCheck().Required("indicator", indicators.Length > 0);
        var which = filter.Read(check);
        check.Throw();
        return (await AmplificationBuilder.BuildAsync(index, indicators, which, cancellation)).Pairs;
    }

    private static async Task<IResult> Compare(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, [FromQuery, Description("json (default), csv or xlsx."), Codes("json", "csv", "xlsx")] string? format,
        [FromQuery, Description("A region by name or code: it and the others of its level in its province are compared.")] string? peers,
        [FromQuery, Description("The form of a file: matrix (default), ranking, distribution, timeline. JSON holds all of them."), Codes<ComparisonForm>] string? form,
        IPolicyIndex index, CancellationToken cancellation)
    {
        var indicators = query.Indicator ?? [];
        var check = new FieldCheck().Required("indicator", indicators.Length > 0).OneOf("format", [format ?? "json"], Formats);
        var shape = check.Code<ComparisonForm>("form", form);
        var which = filter.Read(check);
        check.Throw();
        var comparison = await ComparisonBuilder.BuildAsync(index, indicators, which, peers, cancellation);
        // What no stored target measures at all is a mistyped indicator; what the filters leave nothing of is an empty comparison.
        if (comparison.Columns.Count == 0 && !await IndicatorSearch.TargetsAsync(index, indicators, TaskFilter.None, cancellation).AnyAsync(cancellation))
        {
            foreach (var indicator in indicators)
                check.Add("indicator", ApiTexts.Of("unknown-indicator", indicator));
            check.Throw();
        }

        return format switch
        {
            "csv" => await FileAnswer.OfAsync("comparison", ComparisonFormSheets.List(comparison, shape), TableFormat.Csv, cancellation),
            "xlsx" => await FileAnswer.OfAsync("comparison", ComparisonFormSheets.List(comparison, shape), TableFormat.Xlsx, cancellation),
            _ => TypedResults.Ok(comparison),
        };
    }

    /// <summary>Which indicators.</summary>
    internal sealed record IndicatorQuery
    {
        [FromQuery(Name = "indicator")]
        [Description("Indicator by code or Chinese name. May repeat.")]
        public string[]? Indicator { get; init; }
    }
}
