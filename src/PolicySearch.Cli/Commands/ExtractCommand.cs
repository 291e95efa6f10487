using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>extract FILE…</c>: what a document says, as records, without an index.</summary>
internal static class ExtractCommand
{
    public static Command Create(Session session)
    {
        var files = Options.Words("FILE", Texts.Of("extract.file"));
        var format = Options.Format(ResultFormat.JsonLines);
        var part = new Option<string>("--part")
        {
            Description = Texts.Of("extract.part"),
            HelpName = "tasks|document|results",
            DefaultValueFactory = _ => "tasks",
        }.AcceptOnlyFromAmong("tasks", "document", "results");
        var report = new Option<bool>("--report") { Description = Texts.Of("extract.report") };
        var model = Options.Text("--model", "FILE", Texts.Of("option.model"));
        var reading = new ReadingOptions();
        var command = new Command("extract", Texts.Of("extract.about")) { files, format, part, report, model };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var pipeline = Workplace.Pipeline(parsed.GetValue(model));
            var write = parsed.GetValue(report) ? parsed.GetResult(format) is { Implicit: false } ? UnderstandingReport.WriteJson : UnderstandingReport.Write
                : parsed.GetValue(part) switch
                {
                    "document" => WriteDocument,
                    "results" => (session, document) => session.WriteJsonLines(document.Results),
                    _ => (Action<Session, ExtractedDocument>)WriteTasks,
                };
            return Task.FromResult(Extract(session, pipeline, parsed.GetRequiredValue(files), reading.Read(parsed), write, cancellation));
        });
        return command;
    }

    private static int Extract(
        Session session, PolicyPipeline pipeline, string[] paths, ReadOptions options, Action<Session, ExtractedDocument> write, CancellationToken cancellation)
    {
        var failed = false;
        foreach (var path in paths.SelectMany(InputFiles.Below))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var document in pipeline.Extract(Path.GetFileName(path), OrdinaryFile.Read(path, options.MaxBytes), options))
                    failed |= !Write(session, document, write);
            }
            catch (PolicySearchException e)
            {
                failed |= Tell(session, e);
            }
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Writes one document; the others of its file are written although one has no tasks.</summary>
    private static bool Write(Session session, ExtractedDocument document, Action<Session, ExtractedDocument> write)
    {
        try
        {
            write(session, document);
            return true;
        }
        catch (PolicySearchException e)
        {
            return !Tell(session, e);
        }
    }

    private static bool Tell(Session session, PolicySearchException e)
    {
        session.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
        return true;
    }

    private static void WriteDocument(Session session, ExtractedDocument document) =>
        session.WriteJsonLine(document.Document);

    private static void WriteTasks(Session session, ExtractedDocument document)
    {
        session.WriteJsonLines(document.Tasks);
        if (document.Tasks.Count == 0 && !document.IsResolution)
            throw new PolicySearchException(ErrorCode.NoTasks, document.Document.Document);
    }
}
