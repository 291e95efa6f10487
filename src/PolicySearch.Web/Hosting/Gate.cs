using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace PolicySearch.Web.Hosting;

/// <summary>Lets requests through to the routes, or refuses them with problem details.</summary>
internal static partial class Gate
{
    // What a browser, a proxy and curl send; longer ones would be answered by the server below with an empty 414 or 431.
    internal const int LongestAddress = 32 << 10;
    internal const int LongestHeaders = 32 << 10;

    /// <summary>Refuses requests that name another server, whose address or headers are too long, or whose text is in no known encoding.</summary>
    public static void UseGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        var access = context.RequestServices.GetRequiredService<Access>();
        var request = context.Request;
        if (!access.IsNamed(request))
            await Refuse(context, new Access.Refusal(StatusCodes.Status403Forbidden, ApiTexts.Of("foreign-host", request.Host.Host)));
        else if (request.Path.ToUriComponent().Length + request.QueryString.Value?.Length > LongestAddress)
            await Refuse(context, new Access.Refusal(StatusCodes.Status414UriTooLong, ApiTexts.Of("long-address", LongestAddress)));
        else if (request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > LongestHeaders)
            await Refuse(context, new Access.Refusal(StatusCodes.Status431RequestHeaderFieldsTooLarge, ApiTexts.Of("long-headers", LongestHeaders)));
        else if (request.HasJsonContentType() && MediaTypeHeaderValue.Parse(request.ContentType) is { Charset.HasValue: true, Encoding: null })
            await Refuse(context, new Access.Refusal(StatusCodes.Status415UnsupportedMediaType, ApiTexts.Of("json-only")));
        else
            await next(context);
    });

    /// <summary>Lets only readers through to the routes of a group.</summary>
    public static RouteGroupBuilder RequireReader(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilter(async (context, next) =>
            Of(context.HttpContext).OfReading(context.HttpContext) is { } refusal ? Answer(context.HttpContext, refusal) : await next(context));
        return routes;
    }

    /// <summary>Lets only writers through to a route, and notes what they did.</summary>
    public static TBuilder RequireWriter<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Of(http).OfWriting(http) is { } refusal)
                return Answer(http, refusal);
            var answer = await next(context);
            LogWrite(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PolicySearch.Audit"), Access.NameOf(http), http.Request.Method, http.Request.Path, http.Connection.RemoteIpAddress?.ToString() ?? "", http.TraceIdentifier);
            return answer;
        });
        foreach (var status in new[] { StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests })
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        return route.Writes();
    }

    private static Access Of(HttpContext context) => context.RequestServices.GetRequiredService<Access>();

    private static ProblemHttpResult Answer(HttpContext context, Access.Refusal refusal)
    {
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers[HeaderNames.RetryAfter] = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(statusCode: refusal.Status, detail: refusal.Detail);
    }

    private static Task Refuse(HttpContext context, Access.Refusal refusal) => Answer(context, refusal).ExecuteAsync(context);

    [LoggerMessage(LogLevel.Information, "{Key} {Method} {Path} from {Address}, request {Request}")]
    private static partial void LogWrite(ILogger logger, string key, string method, PathString path, string address, string request);
}
