using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary><c>search QUERY</c>: full-text search over tasks.</summary>
internal static class SearchCommand
{
    public static Command Create(Session session)
    {
        var query = Options.Words("QUERY", Texts.Of("search.query"), least: 0);
        var filter = new FilterOptions();
        var fields = Options.Many("--in", "text|heading|department", Texts.Of("search.in")).AcceptOnlyFromAmong("text", "heading", "department");
        var match = new Option<string>("--match")
        {
            Description = Texts.Of("search.match"),
            HelpName = "exact|words",
            DefaultValueFactory = _ => "exact",
        }.AcceptOnlyFromAmong("exact", "words");
        var sort = new Option<string>("--sort")
        {
            Description = Texts.Of("search.sort"),
            HelpName = "relevance|newest",
            DefaultValueFactory = _ => "relevance",
        }.AcceptOnlyFromAmong("relevance", "newest");
        var offset = Options.Number("--offset", Texts.Of("search.offset"), 0, 0, SearchLimits.DeepestHit);
        var limit = Options.Number("--limit", Texts.Of("search.limit"), 10, 0, SearchLimits.MostHits);
        var aliases = new Option<bool>("--aliases") { Description = Texts.Of("search.aliases") };
        var noRelax = new Option<bool>("--no-relax") { Description = Texts.Of("search.no-relax") };
        var ownWords = new Option<bool>("--no-other-words") { Description = Texts.Of("search.no-other-words") };
        var fold = new Option<bool>("--fold") { Description = Texts.Of("search.fold") };
        var explain = new Option<bool>("--explain") { Description = Texts.Of("search.explain") };
        var list = new ListOptions();
        var store = StoreOption.Create();
        var command = new Command("search", Texts.Of("search.about")) { query, match, fields, sort, offset, limit, aliases, noRelax, ownWords, fold, explain, store };
        list.AddTo(command);
        filter.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new SearchRequest
            {
                Query = string.Join(' ', parsed.GetValue(query) ?? []),
                Match = JsonCode.Parse<SearchMatch>(parsed.GetRequiredValue(match)) ?? SearchMatch.Exact,
                Filter = filter.Read(parsed),
                In = Fields(parsed.GetValue(fields) ?? []),
                Sort = JsonCode.Parse<SearchSort>(parsed.GetRequiredValue(sort)) ?? SearchSort.Relevance,
                Offset = parsed.GetValue(offset),
                Limit = parsed.GetValue(limit),
                Aliases = parsed.GetValue(aliases),
                Relax = !parsed.GetValue(noRelax),
                OtherWords = !parsed.GetValue(ownWords),
                Fold = parsed.GetValue(fold),
                Explain = parsed.GetValue(explain),
            };
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            var answer = await index.SearchAsync(request, cancellation);
            var scheme = await index.SchemeAsync(cancellation);
            SearchView.WriteNotes(session, request, answer);
            // A file for programs holds all hits, unless so many were asked for.
            var hits = parsed.GetResult(limit) is { Implicit: false } ? answer.Hits : Selection.HitsAsync(index, request, cancellation).ToBlockingEnumerable(cancellation);
            await list.WriteAsync(
                session, parsed, () => ExportedList.Of(HitsSheet.Table, hits, h => h.Document), () => answer, written => SearchView.WriteTable(written, answer, scheme), cancellation);
            return answer.UnknownTask is null ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static SearchFields Fields(string[] names) =>
        names.Length == 0 ? SearchFields.All : names.Select(name => JsonCode.Parse<SearchFields>(name) ?? SearchFields.All).Aggregate((a, b) => a | b);
}
