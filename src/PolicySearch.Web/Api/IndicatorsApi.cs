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

/// <summary><c>/api/indicators</c>, <c>/api/targets</c>, <c>/api/compare</c> and <c>/api/amplification</c>.</summary>
internal static class IndicatorsApi
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var targets = api.MapGroup("").WithTags("Targets");
        targets.MapList("/indicators", Indicators, "Indicators", "List the indicators that targets are stated for");
        targets.MapGet("/indicators/{code}", Explain).WithName("explainIndicator").WithSummary("Tell what an indicator is, and what it is not")
            .WithDescription("Names, kind, units, base, source, an example and a counter-example of an entry of the catalogue.").ProducesProblem(StatusCodes.Status404NotFound);
        targets.MapList("/targets", Targets, "Targets", "List targets with the tasks that state them", "An indicator that nothing stored is of is an error, which lists what there is.");
        targets.MapList("/amplification", Amplified, "Amplification", "Put each region's target beside that of the government above it",
            "The difference in the unit of both, the greatest first, and the least and most that the wording of both leaves it; both sentences.");
        targets.MapGet("/amplification/summary", AmplifiedInSum).WithName("sumAmplification").WithSummary("Tell which regions add most to the targets above them, and how much is added in each year").ProducesValidationProblem();
        targets.MapList("/compare", Compare, "Comparison", "Put targets side by side",
            "A row a region, a column an indicator and year; the sentence behind every value. What is stated on another basis has a column of its own. What no stored target measures is listed in notFound; where that is all that was asked for, it is an error. An empty cell says why in missing: the region has no document of that year, its document does not state it, or states it without a figure (goal). rankings, distributions and timelines are the same values in other forms. In Parquet and JSON files: a row a sentence.");
    }

    private static async Task<ListAnswer<IReadOnlyList<IndicatorOverview>>> Indicators([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        ListAnswer.Of(OverviewSheets.Indicators, Overview.Indicators(await index.TargetsAsync([], filter.Read(), cancellation).ToListAsync(cancellation)));

    private static Ok<IndicatorExplanation> Explain([Description("The indicator's code: gdp_growth.")] string code) =>
        TypedResults.Ok(IndicatorExplanation.Of(IndicatorCatalogue.Default, code));

    private static async Task<ListAnswer<Listed<StoredTarget>>> Targets(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        var targets = await IndicatorSearch.TargetsAsync(index, query.Asked, which, cancellation).ToListAsync(cancellation);
        await IndicatorSearch.DemandKnownAsync(index, query.Asked, targets.Select(t => t.Target), cancellation: cancellation);
        return ListAnswer.Of(TargetsSheet.Table, targets, page, t => t.Document);
    }

    private static async Task<ListAnswer<IReadOnlyList<Amplification>>> Amplified(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        ListAnswer.Of(AmplificationSheet.Table, await Amplify(query, filter, index, cancellation));

    private static async Task<Ok<AmplificationSummary>> AmplifiedInSum(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(AmplificationSummary.Of(await Amplify(query, filter, index, cancellation)));

    private static async Task<IReadOnlyList<Amplification>> Amplify(IndicatorQuery query, FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Required("indicator", query.Asked.Count > 0);
        var which = filter.Read(check);
        check.Throw();
        var (pairs, notFound) = await AmplificationBuilder.BuildAsync(index, query.Asked, which, cancellation);
        await DemandSomeKnownAsync(index, query, notFound, cancellation);
        return pairs;
    }

    private static async Task<ListAnswer<TargetComparison>> Compare(
        [AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter,
        [FromQuery, Description("json (default), csv, xlsx or parquet: the same as the address's suffix."), Codes<TableFormat>] string? format,
        [FromQuery, Description("A region by name or code: it and the others of its level in its province are compared.")] string? peers,
        [FromQuery, Description("The form of a file: matrix (default), ranking, distribution, timeline. JSON holds all of them."), Codes<ComparisonForm>] string? form,
        IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Required("indicator", query.Asked.Count > 0).OneOf("format", [format ?? "json"], JsonCode.All<TableFormat>());
        var shape = check.Code<ComparisonForm>("form", form);
        var which = filter.Read(check);
        check.Throw();
        var comparison = await ComparisonBuilder.BuildAsync(index, query.Asked, which, peers, cancellation);
        await DemandSomeKnownAsync(index, query, comparison.NotFound, cancellation);
        return ListAnswer.Of("comparison", () => comparison, () => ComparisonFormSheets.List(comparison, shape));
    }

    // What nothing stored is of is a mistyped indicator; what the filters leave nothing of is an empty answer.
    private static async Task DemandSomeKnownAsync(IPolicyIndex index, IndicatorQuery query, IReadOnlyCollection<string> notFound, CancellationToken cancellation)
    {
        if (notFound.Count >= query.Asked.Distinct().Count())
            await IndicatorSearch.DemandKnownAsync(index, query.Asked, [], all: false, cancellation);
    }
}

/// <summary>Which indicators.</summary>
internal sealed record IndicatorQuery
{
    [FromQuery(Name = "indicator")]
    [Description("Indicator by code or Chinese name. May repeat.")]
    public string[]? Indicator { get; init; }

    /// <summary>What was asked for; empty for all.</summary>
    internal IReadOnlyList<string> Asked => Indicator ?? [];
}
