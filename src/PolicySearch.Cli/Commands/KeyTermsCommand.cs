using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Terms;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary><c>keyterms</c>: the words that set a selection of tasks apart from the rest.</summary>
internal static class KeyTermsCommand
{
    public static Command Create(Session session)
    {
        var query = Options.Words("QUERY", Texts.Of("keyterms.query"), least: 0);
        var filter = new FilterOptions();
        var limit = Options.Number("--limit", Texts.Of("option.limit"), 30, 1, SearchLimits.MostHits);
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("keyterms", Texts.Of("keyterms.about")) { query, limit, store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var selected = await Selection.IdsAsync(index, string.Join(' ', parsed.GetValue(query) ?? []), filter.Read(parsed), cancellation);
            var tasks = index.TasksAsync(TaskFilter.None, cancellation).ToBlockingEnumerable(cancellation);
            var terms = KeyTerms.Find(
                tasks.Select(t => t.Task), t => t.Id is not null && selected.Contains(t.Id), SmartCnSegmenter.Default, parsed.GetValue(limit));
            await list.WriteAsync(session, parsed, () => ExportedList.Of(KeyTermsSheet.Table, terms), () => terms, written => Listing.WriteTable(written, terms, Columns), cancellation);
        });
        return command;
    }

    private static IReadOnlyList<Column<KeyTerm>> Columns =>
    [
        new("term", Texts.Of("head.term"), t => t.Term),
        new("tasks", Texts.Of("head.tasks"), t => t.Tasks),
        new("others", Texts.Of("head.others"), t => t.Others),
        new("score", Texts.Of("head.score"), t => Math.Round(t.Score, 2)),
    ];
}
