using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Analysis;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/regions</c>.</summary>
internal static class RegionsApi
{
    public static void MapRegions(this IEndpointRouteBuilder api) =>
        api.MapGet("/regions", List).WithName("listRegions").WithTags("Documents").WithSummary("List the regions that documents are stored of").ProducesValidationProblem();

    private static async Task<Ok<IReadOnlyList<RegionOverview>>> List([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(Overview.Regions(await index.DocumentsAsync(filter.Read(), cancellation).ToListAsync(cancellation)));
}
