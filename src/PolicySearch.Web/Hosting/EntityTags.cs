using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Gives answers a tag (<c>ETag</c>) that changes with what is stored, the address, the language and the format asked for. Who sends it back
/// (<c>If-None-Match</c>) is told in 304 that nothing has changed, before anything is read.
/// </summary>
internal static class EntityTags
{
    // A new version of the program may answer otherwise.
    private static readonly Guid Program = typeof(EntityTags).Module.ModuleVersionId;

    /// <summary>Tags the answers of a group's routes that read.</summary>
    public static RouteGroupBuilder TagAnswers(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilter(async (context, next) =>
        {
            var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
            if (!HttpMethods.IsGet(request.Method))
                return await next(context);
            var index = context.HttpContext.RequestServices.GetRequiredService<IPolicyIndex>();
            var tag = new EntityTagHeaderValue($"\"{Of(request, await index.StateAsync(context.HttpContext.RequestAborted))}\"", isWeak: true);
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "no-cache";
            response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}");
            return request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false))
                ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        });
        return routes;
    }

    private static string Of(HttpRequest request, string state)
    {
        var asked = string.Join('\n', Program, state, request.Path, request.QueryString, request.Headers.Accept, request.Headers.AcceptLanguage);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 12));
    }
}
