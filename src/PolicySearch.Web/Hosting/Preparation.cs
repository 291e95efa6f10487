using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Search;

namespace PolicySearch.Web.Hosting;

/// <summary>
/// Brings search up to date before the server listens: after an update of the program or a crash it may have to be built anew, which takes longer
/// than any request has. What cannot be opened is logged, and each request says so.
/// </summary>
internal sealed partial class Preparation(IServiceProvider services, ILogger<Preparation> logger) : IHostedService
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var telling = new Timer(_ => LogPreparing(logger), null, WorthTelling, Timeout.InfiniteTimeSpan);
        try
        {
            // Another thread, as an embedded index works on the one that calls it.
            await Task.Run(
                async () =>
                {
                    var index = services.GetRequiredService<IPolicyIndex>();
                    await index.DemandReadyAsync(cancellationToken);
                    await index.SearchAsync(new SearchRequest { Query = "建设" }, cancellationToken);
                },
                cancellationToken);
        }
        catch (PolicySearchException error)
        {
            LogCannot(logger, error.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Search is brought up to date with what is stored; the server answers when that is done")]
    private static partial void LogPreparing(ILogger logger);

    [LoggerMessage(LogLevel.Error, "{Message}")]
    private static partial void LogCannot(ILogger logger, string message);
}
