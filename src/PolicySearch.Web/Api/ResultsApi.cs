using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/results</c> and <c>/api/fulfilment</c>.</summary>
internal static class ResultsApi
{
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        var results = api.MapGroup("").WithTags("Results");
        results.MapList("/results", Results, "Results", "List what was achieved, as documents state it",
            "A result has the fields of a target, its sentence, the year or years it is of, and whether it is actual, expected or cumulated. No result is a target.");
        results.MapList("/fulfilment", Fulfilment, "Fulfilment", "Put targets beside the results that later documents state",
            "Both sentences, the difference in the target's unit, and whether the promise was kept by its own wording; shares kept with their 95 % intervals.");
    }

    private static async Task<ListAnswer<Listed<StoredResult>>> Results(
        [AsParameters] IndicatorQuery query, [AsParameters] WordsQuery words, [AsParameters] FilterQuery filter, [AsParameters] PageQuery page, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        page.Check(check);
        var which = filter.Read(check);
        check.Throw();
        var results = await IndicatorSearch.ResultsAsync(index, query.Asked, which, words.Q, cancellation).ToListAsync(cancellation);
        await IndicatorSearch.DemandKnownAsync(index, query.Asked, results.Select(r => r.Result), cancellation: cancellation);
        return ListAnswer.Of(ResultsSheet.Table, results, page, r => r.Document);
    }

    private static async Task<ListAnswer<FulfilmentReport>> Fulfilment([AsParameters] IndicatorQuery query, [AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var check = new FieldCheck().Required("indicator", query.Asked.Count > 0);
        var which = filter.Read(check);
        check.Throw();
        var report = await FulfilmentBuilder.BuildAsync(index, query.Asked, which, cancellation);
        await IndicatorSearch.DemandKnownAsync(index, query.Asked, report.Pairs.Select(pair => pair.Target.Figure), all: false, cancellation);
        return ListAnswer.Of("fulfilment", () => report, () => ExportedList.Of(FulfilmentSheet.Table, report.Pairs));
    }

    /// <summary>Which sentences.</summary>
    internal sealed record WordsQuery
    {
        [FromQuery(Name = "q")]
        [Description("Words that the sentence or one of its headings must all hold.")]
        public string? Q { get; init; }
    }
}
