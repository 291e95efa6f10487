using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/themes</c>.</summary>
internal static class ThemesApi
{
    public static void MapThemes(this IEndpointRouteBuilder api) =>
        api.MapGroup("").WithTags("Themes").MapList("/themes", List, "Themes", "List themes and topics with the number of stored tasks");

    private static async Task<ListAnswer<IReadOnlyList<ThemeOverview>>> List([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var themes = await ThemeOverview.OfAsync(index, filter.Read(), cancellation);
        return ListAnswer.Of("themes", () => themes, () => ExportedList.Of(OverviewSheets.Themes, OverviewSheets.Rows(themes)));
    }
}
