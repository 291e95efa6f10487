using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Analysis.Export;
using PolicySearch.Indexing;

namespace PolicySearch.Web.Api;

/// <summary><c>/api/export</c>: everything that is stored, flat.</summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api)
    {
        var export = api.MapGroup("/export").WithTags("Export");
        export.MapGet("/ledger.csv", Csv).WithName("exportLedgerCsv").WithSummary("Download the ledger as CSV")
            .WithDescription("A row a target, and a row a task that states none. UTF-8 with a byte order mark.")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Csv).ProducesValidationProblem();
        export.MapGet("/ledger.xlsx", Workbook).WithName("exportLedgerXlsx").WithSummary("Download the ledger as an Excel workbook")
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.Workbook).ProducesValidationProblem();
    }

    private static Task<FileStreamHttpResult> Csv([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var tasks = index.TasksAsync(filter.Read(), cancellation).ToBlockingEnumerable(cancellation);
        return FileAnswer.OfAsync("ledger", LedgerSheet.List(tasks), TableFormat.Csv, cancellation);
    }

    private static Task<FileStreamHttpResult> Workbook([AsParameters] FilterQuery filter, IPolicyIndex index, CancellationToken cancellation)
    {
        var tasks = index.TasksAsync(filter.Read(), cancellation).ToBlockingEnumerable(cancellation);
        return FileAnswer.OfAsync("ledger", LedgerSheet.List(tasks), TableFormat.Xlsx, cancellation);
    }
}
