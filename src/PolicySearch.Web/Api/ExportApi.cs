using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/export</c>: everything that is stored, flat.</summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapFiles("/export/ledger", Ledger, "Ledger", "Download the ledger", "A row a target, and a row a task that states none, in document order.").WithTags("Export");

    private static async Task<FileStreamHttpResult> Ledger(
        [FromRoute, Description("The format."), Codes<TableFormat>] string format, [FromQuery(Name = "query"), Description("Only tasks that a search finds.")] string? query,
        [AsParameters] FilterQuery filter, HttpRequest request, IPolicyIndex index, CancellationToken cancellation)
    {
        var tasks = await Selection.TasksAsync(index, query ?? "", filter.Read(), cancellation);
        var ledger = LedgerSheet.List(tasks.ToBlockingEnumerable(cancellation)) with { Asked = ListRoutes.Asked(request) };
        return await FileAnswer.OfAsync("ledger", ledger, JsonCode.Parse<TableFormat>(format)!.Value, cancellation);
    }
}
