using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;

namespace PolicySearch.Web.Api;

/// <summary>
/// The answer of a route that lists: JSON, or a file where the address ends in <c>.csv</c>, <c>.xlsx</c>, <c>.parquet</c> or <c>.json</c> or
/// <c>Accept</c> asks for one. A file holds the whole list, with what was asked for, unless a part of it is asked for.
/// </summary>
/// <typeparam name="TJson">What is answered as JSON.</typeparam>
/// <param name="name">The file's name without its ending.</param>
/// <param name="json">Makes the JSON.</param>
/// <param name="list">Makes the list for files.</param>
internal sealed class ListAnswer<TJson>(string name, Func<Task<TJson>> json, Func<Task<ExportedList>> list) : IResult, IEndpointMetadataProvider
{
    /// <summary>Describes the answers of a route: of one with a format in its address the files, of another JSON and CSV.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        var ofFiles = builder is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && pattern.EndsWith(ListRoutes.Suffix, StringComparison.Ordinal);
        // Two answers of one status cannot be said here: OpenApiTypes adds the files.
        builder.Metadata.Add(ofFiles
            ? new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), [])
            : new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TJson), ["application/json"]));
        builder.Metadata.Add(new FileFormats(ofFiles ? Enum.GetValues<TableFormat>() : [TableFormat.Csv]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(HttpValidationProblemDetails), ["application/problem+json"]));
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (ListRoutes.FormatOf(httpContext.Request) is not { } format)
        {
            await TypedResults.Ok(await json()).ExecuteAsync(httpContext);
            return;
        }

        var file = await FileAnswer.OfAsync(name, await list() with { Asked = ListRoutes.Asked(httpContext.Request) }, format, httpContext.RequestAborted);
        await file.ExecuteAsync(httpContext);
    }
}

/// <summary>The formats of files that a route answers with, for the API's description of itself.</summary>
/// <param name="Formats">The formats.</param>
internal sealed record FileFormats(IReadOnlyList<TableFormat> Formats);

/// <summary>Makes answers of lists.</summary>
internal static class ListAnswer
{
    /// <summary>A list with its JSON.</summary>
    public static ListAnswer<TJson> Of<TJson>(string name, Func<TJson> json, Func<ExportedList> list) => new(name, () => Task.FromResult(json()), () => Task.FromResult(list()));

    /// <summary>Records that are their own JSON.</summary>
    public static ListAnswer<IReadOnlyList<T>> Of<T>(Table<T> table, IReadOnlyList<T> records, Func<T, PolicyDocument>? document = null) =>
        Of<IReadOnlyList<T>>(table.Name, () => records, () => document is null ? ExportedList.Of(table, records) : ExportedList.Of(table, records, document));

    /// <summary>Records of which JSON answers a page.</summary>
    public static ListAnswer<Listed<T>> Of<T>(Table<T> table, IReadOnlyList<T> records, PageQuery page, Func<T, PolicyDocument>? document = null) =>
        Of(table.Name, () => page.Of(records), () => document is null ? ExportedList.Of(table, page.Rows(records)) : ExportedList.Of(table, page.Rows(records), document));
}
