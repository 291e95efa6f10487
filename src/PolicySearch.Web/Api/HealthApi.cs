using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Indexing;
using PolicySearch.Search;

namespace PolicySearch.Web.Api;

/// <summary><c>/healthz</c>: whether the program lives. <c>/readyz</c>: whether it can do its work.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", Live).WithName("health").WithTags("Health").WithSummary("Tell whether the program lives");
        app.MapGet("/readyz", Ready).WithName("ready").WithTags("Health").WithSummary("Tell whether the store is there and search has caught up with it")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static string Version => typeof(HealthApi).Assembly.GetName().Version?.ToString(3) ?? "";

    // Asks nothing of the store: a program that lives says so under any load, and whatever became of its folder.
    private static Ok<Health> Live() => TypedResults.Ok(new Health("ok", Version));

    private static async Task<Ok<Readiness>> Ready(IPolicyIndex index, CancellationToken cancellation)
    {
        await index.DemandReadyAsync(cancellation);
        return TypedResults.Ok(new Readiness("ok", (await index.SearchAsync(new SearchRequest { Limit = 0 }, cancellation)).Total, Version));
    }

    /// <summary>Whether the program lives.</summary>
    /// <param name="Status"><c>ok</c>.</param>
    /// <param name="Version">The program's version.</param>
    internal sealed record Health(string Status, string Version);

    /// <summary>Whether it can do its work.</summary>
    /// <param name="Status"><c>ok</c>.</param>
    /// <param name="Tasks">How many tasks are stored.</param>
    /// <param name="Version">The program's version.</param>
    internal sealed record Readiness(string Status, long Tasks, string Version);
}
