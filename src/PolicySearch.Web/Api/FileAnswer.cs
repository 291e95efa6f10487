using Microsoft.AspNetCore.Http.HttpResults;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;

namespace PolicySearch.Web.Api;

/// <summary>Lists as files for download.</summary>
internal static class FileAnswer
{
    // A ledger of a large index goes through a file, not through memory.
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a list in a format; what goes wrong meanwhile is still told as a problem.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="list">The list.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static async Task<FileStreamHttpResult> OfAsync(string name, ExportedList list, TableFormat format, CancellationToken cancellation)
    {
        var stream = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        try
        {
            await TableFile.WriteAsync(list, format, stream, cancellation);
            stream.Position = 0;
            return TypedResults.File(stream, ContentType(format), $"{name}.{JsonCode.Of(format)}");
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>How a format is called in <c>Content-Type</c>.</summary>
    public static string ContentType(TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8",
        TableFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        TableFormat.Parquet => "application/vnd.apache.parquet",
        _ => "application/json",
    };
}
