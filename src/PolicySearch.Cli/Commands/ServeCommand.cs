using System.CommandLine;
using Microsoft.Extensions.Hosting;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Web;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Cli.Commands;

/// <summary><c>serve [PATH…]</c>: the HTTP API and the web page; PATHs are indexed first.</summary>
internal static class ServeCommand
{
    // Not an option: a command line is seen by everyone on the machine.
    private const string KeyVariable = "POLICYSEARCH_API_KEY";

    public static Command Create(Session session)
    {
        var paths = Options.Words("PATH", Texts.Of("serve.path"), least: 0);
        var urls = new Option<string>("--urls") { Description = Texts.Of("serve.urls"), HelpName = "URL", DefaultValueFactory = _ => WebHost.DefaultUrl };
        var store = StoreOption.Create();
        var model = Options.Text("--model", "FILE", Texts.Of("option.index-model"));
        var reading = new ReadingOptions();
        var command = new Command("serve", Texts.Of("serve.about")) { paths, urls, store, model };
        reading.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(store);
            var failed = false;
            var given = parsed.GetValue(paths) ?? [];
            if (given.Length > 0 || parsed.GetValue(model) is not null)
            {
                using var index = Workplace.OpenForWriting(folder);
                var classifier = await Workplace.ModelAsync(session, index, parsed.GetValue(model), cancellation);
                if (given.Length > 0)
                    failed = await IndexFirst(session, new FolderIndexer(index, new PolicyPipeline(classifier), reading.Read(parsed)), given, cancellation);
            }

            var options = new PolicySearchOptions
            {
                Store = folder,
                ApiKey = Environment.GetEnvironmentVariable(KeyVariable),
                MaxUploadBytes = reading.Read(parsed).MaxBytes,
            };
            await Serve(session, options, parsed.GetRequiredValue(urls), cancellation);
            return failed ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<bool> IndexFirst(Session session, FolderIndexer indexer, string[] paths, CancellationToken cancellation)
    {
        var report = await IndexingView.FollowAsync(session, progress => indexer.RunAsync(paths, false, progress, cancellation));
        session.Error.WriteLine(Texts.Of("index.done", report.Added, report.Updated, report.Skipped, report.Removed, report.Failed.Count, report.Tasks, report.Targets));
        return report.Failed.Count > 0;
    }

    private static async Task Serve(Session session, PolicySearchOptions options, string urls, CancellationToken cancellation)
    {
        try
        {
            await using var app = WebHost.Create(options, urls);
            await app.StartAsync(cancellation);
            foreach (var url in app.Urls)
                session.Output.WriteLine(Texts.Of("serve.ready", url));
            await session.Output.FlushAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidOperationException && e is not OperationCanceledException)
        {
            throw new PolicySearchException(ErrorCode.CannotListen, urls, [e.Message], e);
        }
    }
}
