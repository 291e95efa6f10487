using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Extraction;
using PolicySearch.Indexing;

namespace PolicySearch.Cli.Commands;

/// <summary><c>index PATH…</c>: brings the index up to date with files and folders.</summary>
internal static class IndexCommand
{
    public static Command Create(Session session)
    {
        var paths = Options.Words("PATH", Texts.Of("index.path"));
        var prune = new Option<bool>("--prune") { Description = Texts.Of("index.prune") };
        var model = Options.Text("--model", "FILE", Texts.Of("option.index-model"));
        var reading = new ReadingOptions();
        var format = Options.Format("text", ResultFormat.Json);
        var store = StoreOption.Create();
        var command = new Command("index", Texts.Of("index.about")) { paths, prune, format, store, model };
        reading.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.OpenForWriting(parsed.GetRequiredValue(store));
            var classifier = await Workplace.ModelAsync(session, index, parsed.GetValue(model), cancellation);
            var indexer = new FolderIndexer(index, new PolicyPipeline(classifier), reading.Read(parsed));
            var report = await IndexingView.FollowAsync(session, progress => indexer.RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(prune), progress, cancellation));
            if (parsed.GetValue(format) == ResultFormat.Json)
                session.WriteJson(report);
            else
                session.Output.WriteLine(Texts.Of("index.done", report.Added, report.Updated, report.Skipped, report.Removed, report.Failed.Count, report.Tasks, report.Targets));
            return report.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
