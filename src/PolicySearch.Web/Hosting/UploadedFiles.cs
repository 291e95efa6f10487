using PolicySearch.Errors;

namespace PolicySearch.Web.Hosting;

/// <summary>A file that was sent.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(string Name, byte[] Content);

/// <summary>Reads the files of a request: the parts of a form, or the body itself under the name of the query.</summary>
internal static class UploadedFiles
{
    internal const int LongestName = 200;
    internal const int MostFiles = 100;

    /// <summary>The files.</summary>
    /// <exception cref="FieldException">There is none, there are too many, a name is missing, too long or no name, or the form is damaged.</exception>
    public static async Task<IReadOnlyList<UploadedFile>> ReadAsync(HttpRequest request, string? name, CancellationToken cancellation)
    {
        var check = new FieldCheck();
        var files = IsForm(request) ? await OfForm(request, check, cancellation) : [await OfBody(request, name, check, cancellation)];
        foreach (var file in files)
        {
            check.Length("name", file.Name, LongestName);
            if (Printable.Escape(file.Name) != file.Name)
                check.Add("name", ApiTexts.Of("unprintable", Printable.Escape(file.Name)));
        }

        foreach (var twice in files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            check.Add("file", ApiTexts.Of("file-twice", twice.Key));
        check.Throw();
        return files;
    }

    private static async Task<IReadOnlyList<UploadedFile>> OfForm(HttpRequest request, FieldCheck check, CancellationToken cancellation)
    {
        var files = new List<UploadedFile>();
        if (!request.HasFormContentType)
            check.Add("file", ApiTexts.Of("damaged-form", request.ContentType ?? ""));
        check.Throw();
        try
        {
            var form = await request.ReadFormAsync(cancellation);
            check.Required("file", form.Files.Count > 0);
            if (form.Files.Count > MostFiles)
                check.Add("file", ApiTexts.Of("too-many-files", form.Files.Count, MostFiles));
            check.Throw();
            foreach (var file in form.Files)
            {
                check.Required("name", !string.IsNullOrWhiteSpace(file.FileName));
                files.Add(new UploadedFile(WithoutFolders(file.FileName), await Bytes(file.OpenReadStream(), cancellation)));
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            check.Add("file", ApiTexts.Of("damaged-form", error.Message));
        }

        check.Throw();
        return files;
    }

    private static async Task<UploadedFile> OfBody(HttpRequest request, string? name, FieldCheck check, CancellationToken cancellation)
    {
        check.Required("name", !string.IsNullOrWhiteSpace(name)).Throw();
        return new UploadedFile(WithoutFolders(name!), await Bytes(request.Body, cancellation));
    }

    // A name is shown and stored, never opened: its folders are of no use.
    private static string WithoutFolders(string name) => name.Split('/', '\\')[^1];

    // curl calls any body a urlencoded form unless told otherwise; no file comes as one, so such a body is the file itself.
    private static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, cancellation);
        return whole.ToArray();
    }
}
