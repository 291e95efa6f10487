namespace PolicySearch.Web.Hosting;

/// <summary>
/// Routes that take JSON alone. A body of another type would pass them by; here it is told what to send (415).
/// </summary>
internal static class JsonBody
{
    /// <summary>Answers what a JSON route of the same pattern and method leaves over.</summary>
    public static void RefuseOtherThanJson(this IEndpointRouteBuilder routes, string method, string pattern) =>
        routes.MapMethods(pattern, [method], () => TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, detail: ApiTexts.Of("json-only")))
            .WithOrder(1).ExcludeFromDescription();
}
