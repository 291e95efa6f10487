using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Targets.Evaluation;

namespace PolicySearch.Cli.Commands;

/// <summary><c>evaluate extraction --gold FILE…</c>: tasks, departments and targets against annotated ones.</summary>
internal static class EvaluateExtractionCommand
{
    public static Command Create(Session session)
    {
        var gold = Options.Many("--gold", "FILE", Texts.Of("evaluate.gold"));
        gold.Required = true;
        gold.AllowMultipleArgumentsPerToken = true;
        var documents = Options.Text("--documents", "DIR", Texts.Of("evaluate.documents"));
        var misses = Options.Number("--misses", Texts.Of("evaluate.misses"), 20, 0, EvaluateTargetsCommand.MostMisses);
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Markdown);
        var command = new Command("extraction", Texts.Of("evaluate.extraction")) { gold, documents, misses, format };
        command.SetAction(parsed =>
        {
            var scores = EvaluateTargetsCommand.Scores(parsed.GetValue(gold), parsed.GetValue(documents));
            var printed = parsed.GetRequiredValue(format);
            if (printed == ResultFormat.Json)
            {
                session.WriteJson(scores.Select(s => new { s.Document, s.Scores }));
                return;
            }

            session.Output.Write(ExtractionQualityReport.Write(scores));
            if (printed != ResultFormat.Markdown)
                EvaluateTargetsCommand.WriteMisses(session, scores, parsed.GetValue(misses));
        });
        return command;
    }
}
