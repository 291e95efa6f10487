using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Who may write. With a configured key: whoever sends it as <c>X-Api-Key</c>. Without one: requests from this machine, and not those
/// that a proxy passes on or that another site's page makes in a reader's browser.
/// </summary>
internal static class WriteAccess
{
    public const string Header = "X-Api-Key";

    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Lets only writers through to a route.</summary>
    public static TBuilder RequireWriter<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.AddEndpointFilter(async (context, next) => Refusal(context.HttpContext) ?? await next(context));
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        route.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        return route;
    }

    private static ProblemHttpResult? Refusal(HttpContext context)
    {
        var key = context.RequestServices.GetRequiredService<PolicySearchOptions>().ApiKey;
        if (!string.IsNullOrEmpty(key))
        {
            return Same(context.Request.Headers[Header].ToString(), key)
                ? null : TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, detail: $"Send the key of this server in the header {Header}.");
        }

        return IsLocal(context)
            ? null : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: $"Without a configured key this server takes writes from its own machine only. Set POLICYSEARCH_API_KEY and send it in the header {Header}.");
    }

    private static bool IsLocal(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && LocalHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded")
            && OfThisSite(request);
    }

    private static bool OfThisSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    private static bool Same(string given, string key) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
