using Microsoft.Extensions.FileProviders;

namespace PolicySearch.Web.Hosting;

/// <summary>The start page: files of ClientApp, carried in the assembly, so that they are there wherever the program runs.</summary>
internal static class Page
{
    public static void UsePage(this WebApplication app)
    {
        var files = new EmbeddedFileProvider(typeof(Page).Assembly, "PolicySearch.Web.ClientApp");
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
