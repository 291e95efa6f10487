using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicySearch.Web.Api;

/// <summary>Files for download.</summary>
internal static class FileAnswer
{
    public const string Csv = "text/csv; charset=utf-8";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // A ledger of a large index goes through a file, not through memory.
    private const int BufferSize = 1 << 16;

    public static FileStreamHttpResult Of(string name, string contentType, Action<Stream> write)
    {
        var stream = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        try
        {
            write(stream);
            stream.Position = 0;
            return TypedResults.File(stream, contentType, name);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
