using PolicySearch.Web.Hosting;

namespace PolicySearch.Web;

/// <summary>Makes the web application for a program that starts it itself.</summary>
public static class WebHost
{
    /// <summary>The address that is listened on unless another is given: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Makes the application, not yet started.</summary>
    /// <param name="options">Store, key, limits.</param>
    /// <param name="urls">Addresses to listen on, separated by <c>;</c>.</param>
    public static WebApplication Create(PolicySearchOptions options, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddPolicySearch(options);
        var app = builder.Build();
        app.UsePolicySearch();
        return app;
    }
}
