using System.CommandLine;
using System.Text;
using PolicySearch.Analysis.Judging;
using PolicySearch.Cli.Output;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Cli.Commands;

/// <summary><c>evaluate search --gold FILE…</c>: where the index answers judged searches.</summary>
internal static class EvaluateSearchCommand
{
    private const int MostMisses = 10_000;

    public static Command Create(Session session)
    {
        var gold = Options.Many("--gold", "FILE", Texts.Of("evaluate.gold.search"));
        gold.Required = true;
        var match = new Option<string>("--match") { Description = Texts.Of("search.match"), HelpName = "exact|words", DefaultValueFactory = _ => "exact" }.AcceptOnlyFromAmong("exact", "words");
        var misses = Options.Number("--misses", Texts.Of("evaluate.misses"), 20, 0, MostMisses);
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Markdown);
        var store = StoreOption.Create();
        var command = new Command("search", Texts.Of("evaluate.search")) { gold, match, misses, format, store };
        command.SetAction(async (parsed, cancellation) =>
        {
            var judged = (parsed.GetValue(gold) ?? []).SelectMany(file =>
                JudgedSearch.Read(file, Encoding.UTF8.GetString(OrdinaryFile.Read(file, ReadOptions.Default.MaxBytes)).Split('\n'))).ToList();
            using var index = Workplace.Open(parsed.GetRequiredValue(store));
            Write(session, parsed.GetRequiredValue(format), await SearchEvaluation.JudgeAsync(index, judged, JsonCode.Parse<SearchMatch>(parsed.GetRequiredValue(match)) ?? SearchMatch.Exact, cancellation), parsed.GetValue(misses));
        });
        return command;
    }

    private static void Write(Session session, string format, IReadOnlyList<SearchVerdict> verdicts, int misses)
    {
        if (format == ResultFormat.Json)
        {
            session.WriteJson(verdicts);
            return;
        }

        session.Output.Write(SearchQualityReport.Write(verdicts));
        if (format == ResultFormat.Markdown)
            return;
        foreach (var miss in verdicts.Where(v => v.Place is null or > 5).Take(misses))
        {
            session.Output.WriteLine($"{JsonCode.Of(miss.Judged.Kind)}{(miss.Judged.HeldOut ? "*" : "")}: {miss.Judged.Query}{miss.Judged.Task} → "
                + $"{string.Join(' ', miss.Judged.Tasks.Concat(miss.Judged.Holds))} @{miss.Place?.ToString(CountFormat.Instance) ?? "–"}; {miss.First}");
        }
    }
}
