using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Terms;
using PolicySearch.Cli.Output;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary><c>keyterms</c>: the words that set a selection of tasks apart from the others, or each year from those before it.</summary>
internal static class KeyTermsCommand
{
    public static Command Create(Session session)
    {
        var tasks = FigureOptions.OfTasks();
        var by = Options.Code<KeyTermsBy>("--by", Texts.Of("keyterms.by"));
        var limit = Options.Number("--limit", Texts.Of("option.limit"), 30, 1, SearchLimits.MostHits);
        var command = new Command("keyterms", Texts.Of("keyterms.about")) { by, limit };
        tasks.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var index = tasks.Open(parsed);
            var terms = await KeyTerms.FindAsync(index, tasks.Query(parsed), tasks.Filter(parsed), parsed.GetValue(by), parsed.GetValue(limit), cancellation);
            await tasks.WriteAsync(
                session, parsed, () => ExportedList.Of(KeyTermsSheet.Table, terms), () => terms, written => Listing.WriteTable(written, terms, Columns(parsed.GetValue(by))), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Column<KeyTerm>> Columns(KeyTermsBy by)
    {
        var columns = new List<Column<KeyTerm>>();
        if (by == KeyTermsBy.Year)
        {
            columns.Add(new("year", Texts.Of("head.year"), t => t.Year));
            columns.Add(new("change", Texts.Of("head.change"), t => t.Change == TermChange.Fading ? Texts.Of("change.fading") : Texts.Of("change.new")));
        }

        columns.AddRange(
        [
            new("term", Texts.Of("head.term"), t => t.Term),
            new("tasks", Texts.Of("head.tasks"), t => t.Tasks),
            new("others", Texts.Of("head.others"), t => t.Others),
            new("score", Texts.Of("head.score"), t => Math.Round(t.Score, 2)),
        ]);
        return columns;
    }
}
