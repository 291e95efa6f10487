using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Analysis;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/themes</c>.</summary>
internal static class ThemesApi
{
    public static void MapThemes(this IEndpointRouteBuilder api) =>
        api.MapGet("/themes", List).WithName("listThemes").WithTags("Themes").WithSummary("List themes and topics with the number of stored tasks").ProducesValidationProblem();

    private static async Task<Ok<IReadOnlyList<ThemeOverview>>> List([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(await ThemeOverview.OfAsync(index, filter.Read(), cancellation));
}
