using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Terms;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Language;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary><c>similar TASK-ID</c>: the tasks whose wording is closest.</summary>
internal static class SimilarCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("TASK-ID") { Description = Texts.Of("similar.task") };
        var filter = new FilterOptions();
        var limit = Options.Number("--limit", Texts.Of("option.limit"), 10, 1, SearchLimits.MostHits);
        var ownDocument = new Option<bool>("--same-document") { Description = Texts.Of("similar.same-document") };
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("similar", Texts.Of("similar.about")) { id, limit, ownDocument, store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var task = await index.TaskAsync(parsed.GetRequiredValue(id), cancellation) ?? throw new PolicySearchException(ErrorCode.UnknownTask, parsed.GetRequiredValue(id));
            var among = filter.Read(parsed);
            var similar = SimilarTasks.Find(task, () => index.TasksAsync(among, cancellation).ToBlockingEnumerable(cancellation), SmartCnSegmenter.Default, parsed.GetValue(limit), parsed.GetValue(ownDocument));
            await list.WriteAsync(
                session, parsed, () => ExportedList.Of(SimilarSheet.Table, similar, s => s.Task.Document), () => similar, written => Listing.WriteTable(written, similar, Columns), cancellation);
        });
        return command;
    }

    private static IReadOnlyList<Column<SimilarTask>> Columns =>
    [
        new("score", Texts.Of("head.score"), s => Math.Round(s.Score, 3)),
        new("task_id", Texts.Of("head.task-id"), s => s.Task.Task.Id),
        new("region", Texts.Of("head.region"), s => s.Task.Document.Region?.Name ?? s.Task.Document.Document),
        new("year", Texts.Of("head.year"), s => s.Task.Document.Year),
        new("shared", Texts.Of("head.shared"), s => string.Join(' ', s.Shared)),
        new("text", Texts.Of("head.text"), s => s.Task.Task.Text),
    ];
}
