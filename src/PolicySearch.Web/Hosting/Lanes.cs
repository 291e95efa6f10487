using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace PolicySearch.Web.Hosting;

/// <summary>What a request asks for, by the time that it takes: what takes long does not stand in the way of what is quick.</summary>
internal enum Lane
{
    /// <summary>What is never held up: whether the server lives, figures of its work, the page.</summary>
    Free,

    /// <summary>Questions that are answered from the index.</summary>
    Read,

    /// <summary>Uploads and decisions, one at a time in the store.</summary>
    Write,

    /// <summary>Files for download, and what reads the text of every task.</summary>
    Long,
}

/// <summary>Tells the lane of a request by its route.</summary>
internal static class Lanes
{
    /// <summary>Says that a route reads the text of every task.</summary>
    public static TBuilder TakesLong<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(Lane.Long);

    /// <summary>Says that a route writes.</summary>
    public static TBuilder Writes<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(Lane.Write);

    /// <summary>The lane of a request; a route that answers with a file only has said so by its type.</summary>
    public static Lane Of(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return Lane.Free;
        if (context.GetEndpoint()?.Metadata is not { } route)
            return Lane.Read;
        if (route.OfType<Lane>().Any())
            return route.OfType<Lane>().Last();
        var types = route.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode == StatusCodes.Status200OK).SelectMany(answer => answer.ContentTypes).ToList();
        return types.Count > 0 && types.All(IsFile) ? Lane.Long : Lane.Read;
    }

    private static bool IsFile(string type) => MediaTypeHeaderValue.TryParse(type, out var parsed) && !parsed.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
