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
    public static Command Create(Session session)
    {
        var paths = Options.Words("PATH", Texts.Of("serve.path"), least: 0);
        var serving = new ServingOptions();
        var store = StoreOption.Create();
        var model = Options.Text("--model", "FILE", Texts.Of("option.index-model"));
        var reading = new ReadingOptions();
        var command = new Command("serve", Texts.Of("serve.about")) { paths, store, model };
        serving.AddTo(command);
        reading.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(store);
            var failed = false;
            var given = parsed.GetValue(paths) ?? [];
            if (Array.Find(given, path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
                throw new PolicySearchException(ErrorCode.NotFound, missing);
            var options = serving.Read(parsed, folder, reading.Read(parsed).MaxBytes);
            if (given.Length > 0 || parsed.GetValue(model) is not null)
            {
                using var index = Workplace.OpenForWriting(folder);
                var classifier = await Workplace.ModelAsync(session, index, parsed.GetValue(model), cancellation);
                if (given.Length > 0)
                    failed = await IndexFirst(session, new FolderIndexer(index, new PolicyPipeline(classifier), reading.Read(parsed)), given, cancellation);
            }

            await Serve(session, options, serving.Urls(parsed), cancellation);
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
