using PolicySearch.Errors;
using PolicySearch.Indexing;
using Spectre.Console;

namespace PolicySearch.Cli.Output;

/// <summary>Shows an indexing run as it goes: a bar on a terminal, a line a file otherwise. Every failed file has its line.</summary>
internal static class IndexingView
{
    public static async Task<IndexReport> FollowAsync(Session session, Func<IProgress<IndexProgress>, Task<IndexReport>> run)
    {
        var report = session.Interactive ? await WithBar(session, run) : await run(new Told<IndexProgress>(progress => WriteLine(session, progress)));
        foreach (var failure in report.Failed)
            session.Error.WriteLine(failure.Message.ReplaceLineEndings(" "));
        if (report.PassedOver.Count > 0)
            session.Error.WriteLine(Texts.Of("index.passed-over", report.PassedOver.Values.Sum(), string.Join(Texts.Of("index.passed-over.separator"), report.PassedOver.Select(Kind))));
        return report;
    }

    private static string Kind(KeyValuePair<string, int> kind) => $"{(kind.Key.Length > 0 ? kind.Key : Texts.Of("index.passed-over.no-extension"))} {kind.Value}";

    private static void WriteLine(Session session, IndexProgress progress)
    {
        // Failed files are told at the end, each once, with the reason.
        if (progress.Outcome is IndexOutcome.Added or IndexOutcome.Updated)
            session.Error.WriteLine(Texts.Of("index.file", progress.Done, progress.Total, Printable.Escape(progress.File)));
    }

    private static Task<IndexReport> WithBar(Session session, Func<IProgress<IndexProgress>, Task<IndexReport>> run)
    {
        var bar = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error) });
        return bar.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var files = context.AddTask(Texts.Of("index.progress"));
                return run(new Told<IndexProgress>(progress =>
                {
                    files.MaxValue = Math.Max(1, progress.Total);
                    files.Value = progress.Done;
                }));
            });
    }
}
