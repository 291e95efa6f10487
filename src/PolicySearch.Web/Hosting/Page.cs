using Microsoft.Extensions.FileProviders;

namespace PolicySearch.Web.Hosting;

/// <summary>The page: what is built from ClientApp, carried in the assembly, so that it is there wherever the program runs.</summary>
internal static class Page
{
    private const string Start = "index.html";

    public static void UsePage(this WebApplication app)
    {
        var files = new EmbeddedFileProvider(typeof(Page).Assembly, "PolicySearch.Web.Page");
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = [Start] });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // The other files' names change with their content.
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = response.File.Name is Start or "icon.svg" ? "no-cache" : "public, max-age=31536000, immutable",
        });
    }
}
