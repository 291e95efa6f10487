using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Targets;
using PolicySearch.Targets.Evaluation;

namespace PolicySearch.Cli.Commands;

/// <summary><c>evaluate codes --gold FILE</c>: the indicator codes that figures get against judged pairs.</summary>
internal static class EvaluateCodesCommand
{
    private const int MostMisses = 10_000;

    public static Command Create(Session session)
    {
        var gold = Options.Text("--gold", "FILE", Texts.Of("evaluate.gold"));
        gold.Required = true;
        var misses = Options.Number("--misses", Texts.Of("evaluate.misses"), 20, 0, MostMisses);
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Markdown);
        var command = new Command("codes", Texts.Of("evaluate.codes")) { gold, misses, format };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(gold)!;
            var scores = CodeEvaluation.Score(JudgedCode.Read(file, System.Text.Encoding.UTF8.GetString(OrdinaryFile.Read(file, ReadOptions.Default.MaxBytes)).Split('\n')), (task, document) => TargetExtractor.Extract(task, document).Targets);
            Write(session, parsed.GetRequiredValue(format), scores, parsed.GetValue(misses));
        });
        return command;
    }

    private static void Write(Session session, string format, CodeScores scores, int misses)
    {
        if (format == ResultFormat.Json)
        {
            session.WriteJson(scores);
            return;
        }

        session.Output.Write(CodeQualityReport.Write(scores));
        if (format == ResultFormat.Markdown)
            return;
        foreach (var miss in scores.Misses.Take(misses))
            session.Output.WriteLine($"“{miss.Quote}”  {Named(miss.Code, miss.Scope)} → {Named(miss.FoundCode, miss.FoundScope)}");
    }

    private static string Named(string code, string scope) => (code.Length == 0 ? "–" : code) + (scope.Length == 0 ? "" : $" ({scope})");
}
