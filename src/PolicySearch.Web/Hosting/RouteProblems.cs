using Microsoft.Net.Http.Headers;

namespace PolicySearch.Web.Hosting;

/// <summary>Says what to do where a request meets no route: the routes there are (404), or the methods that this one takes (405).</summary>
internal static class RouteProblems
{
    /// <summary>Adds the remedy to a problem that routing left without one.</summary>
    public static void Explain(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
        {
            StatusCodes.Status404NotFound => ApiTexts.Of("routes"),
            StatusCodes.Status405MethodNotAllowed => ApiTexts.Of("other-method", response.Headers[HeaderNames.Allow].ToString()),
            _ => null,
        };
    }
}
