using PolicySearch.Analysis;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/regions</c>.</summary>
internal static class RegionsApi
{
    public static void MapRegions(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Documents").MapList("/regions", List, "Regions", "List the regions that documents are stored of");

    private static async Task<ListAnswer<IReadOnlyList<RegionOverview>>> List([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        ListAnswer.Of(OverviewSheets.Regions, Overview.Regions(await index.DocumentsAsync(filter.Read(), cancellation).ToListAsync(cancellation)));
}
