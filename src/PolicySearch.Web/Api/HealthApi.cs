using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Indexing;
using PolicySearch.Search;

namespace PolicySearch.Web.Api;

/// <summary><c>/healthz</c>: whether the index answers.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/healthz", Check).WithName("health").WithTags("Health").WithSummary("Tell whether the index answers").ProducesProblem(StatusCodes.Status500InternalServerError);

    private static async Task<Ok<Health>> Check(IPolicyIndex index, CancellationToken cancellation) =>
        TypedResults.Ok(new Health("ok", (await index.SearchAsync(new SearchRequest { Limit = 0 }, cancellation)).Total, typeof(HealthApi).Assembly.GetName().Version?.ToString(3) ?? ""));

    /// <summary>The state of the server.</summary>
    /// <param name="Status"><c>ok</c>.</param>
    /// <param name="Tasks">How many tasks are stored.</param>
    /// <param name="Version">The program's version.</param>
    internal sealed record Health(string Status, long Tasks, string Version);
}
