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
        // Standard output is for data; who wrote what is told, and otherwise what went wrong.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("PolicySearch", LogLevel.Information)
            // Who starts it says in one line why it did not start; the host would add where in itself that was.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (options.JsonLog)
            builder.Logging.AddJsonConsole(json => json.IncludeScopes = true);
        builder.AddPolicySearch(options);
        var app = builder.Build();
        app.UsePolicySearch();
        return app;
    }
}
