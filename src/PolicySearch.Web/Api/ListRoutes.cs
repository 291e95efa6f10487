using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary>Routes that list: each answers JSON at its own address, and files at the same address with a suffix.</summary>
internal static class ListRoutes
{
    /// <summary>What stands behind a route's address for its files.</summary>
    public const string Suffix = ".{format:tableFormat}";

    private static readonly string[] NotAsked = ["format", "lang"];

    /// <summary>Maps a list at its address and at the address with a suffix; its handler answers with a <see cref="ListAnswer{TJson}"/>.</summary>
    /// <param name="api">The routes.</param>
    /// <param name="path">The address.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="name">The list's name: <c>Targets</c> gives the operations <c>listTargets</c> and <c>exportTargets</c>.</param>
    /// <param name="summary">What is listed.</param>
    /// <param name="description">More of it.</param>
    /// <returns>The route of the JSON, and that of the files.</returns>
    public static (RouteHandlerBuilder List, RouteHandlerBuilder Files) MapList(
        this IEndpointRouteBuilder api, string path, Delegate handler, string name, string summary, string description = "") =>
        (
            api.MapGet(path, handler).WithName(name == "Search" ? "search" : "list" + name).WithSummary(summary).WithDescription((description + " As CSV with Accept: text/csv.").Trim()),
            api.MapGet(path + Suffix, handler).WithName("export" + name).WithSummary($"{summary}, as a file")
                .WithDescription("The whole list by the same filters, unless offset and limit cut it: CSV (UTF-8 with a byte order mark), an Excel workbook, a Parquet file, or JSON with an object a row.").TakesLong()
        );

    /// <summary>Maps files at an address with a suffix; their handler takes the <c>format</c> of the route.</summary>
    public static RouteHandlerBuilder MapFiles(this IEndpointRouteBuilder api, string path, Delegate handler, string name, string summary, string description) =>
        api.MapGet(path + Suffix, handler).WithName("export" + name).WithSummary(summary).WithDescription(description + " CSV (UTF-8 with a byte order mark), an Excel workbook with the filters, a Parquet file, or JSON with an object a row.")
            .Produces(StatusCodes.Status200OK).WithMetadata(new FileFormats(Enum.GetValues<TableFormat>())).ProducesValidationProblem().TakesLong();

    /// <summary>The format that a request wants a file in: by the address, else by <c>format</c>, else by what it accepts best; null for JSON.</summary>
    public static TableFormat? FormatOf(HttpRequest request)
    {
        if (request.RouteValues["format"] is string suffix)
            return JsonCode.Parse<TableFormat>(suffix);
        if (request.Query["format"].ToString() is { Length: > 0 } named)
            return named == JsonCode.Of(TableFormat.Json) ? null : JsonCode.Parse<TableFormat>(named);
        foreach (var accepted in request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1))
        {
            if (accepted.MatchesAllTypes || accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                return null;
            foreach (var format in Enum.GetValues<TableFormat>().Where(format => format != TableFormat.Json))
            {
                if (FileAnswer.ContentType(format).StartsWith(accepted.MediaType.ToString(), StringComparison.OrdinalIgnoreCase))
                    return format;
            }
        }

        return null;
    }

    /// <summary>What a request asks for: the values of its parameters.</summary>
    public static IReadOnlyList<AskedFor> Asked(HttpRequest request) =>
    [
        .. request.RouteValues.Where(value => value.Key == "id").Select(value => new AskedFor(value.Key, value.Value?.ToString() ?? "")),
        .. from parameter in request.Query
           where !NotAsked.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
           from value in parameter.Value
           where value.Length > 0
           select new AskedFor(parameter.Key, value),
    ];
}
