using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Targets.Evaluation;

namespace PolicySearch.Cli.Commands;

/// <summary><c>evaluate targets --gold FILE…</c>: extracted targets against annotated ones.</summary>
internal static class EvaluateTargetsCommand
{
    internal const int MostMisses = 10_000;
    private const int QuoteWidth = 60;

    public static Command Create(Session session)
    {
        var gold = Options.Many("--gold", "FILE", Texts.Of("evaluate.gold"));
        gold.Required = true;
        gold.AllowMultipleArgumentsPerToken = true;
        var documents = Options.Text("--documents", "DIR", Texts.Of("evaluate.documents"));
        var misses = Options.Number("--misses", Texts.Of("evaluate.misses"), 20, 0, MostMisses);
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json, ResultFormat.Markdown);
        var command = new Command("targets", Texts.Of("evaluate.targets")) { gold, documents, misses, format };
        command.SetAction(parsed =>
        {
            var scores = Scores(parsed.GetValue(gold), parsed.GetValue(documents));
            Write(session, parsed.GetRequiredValue(format), scores, parsed.GetValue(misses));
        });
        return command;
    }

    /// <summary>Scores annotated documents.</summary>
    internal static List<(string Document, TargetScores Scores)> Scores(string[]? gold, string? folder)
    {
        var pipeline = Workplace.Pipeline(null);
        return [.. (gold ?? []).Select(file => (Path.GetFileNameWithoutExtension(file), Score(pipeline, file, folder)))];
    }

    /// <summary>Lists the first disagreements.</summary>
    internal static void WriteMisses(Session session, List<(string Document, TargetScores Scores)> scores, int misses)
    {
        foreach (var (document, miss) in scores.SelectMany(s => s.Scores.Misses.Select(miss => (s.Document, miss))).Take(misses))
            session.Output.WriteLine($"{document} {miss.Number}: {JsonCode.Of(miss.Kind)}  “{LineWrap.Cut(miss.Quote, QuoteWidth)}”  {miss.Detail}");
    }

    private static TargetScores Score(PolicyPipeline pipeline, string gold, string? folder)
    {
        var annotated = GoldFile.Read(gold, System.Text.Encoding.UTF8.GetString(OrdinaryFile.Read(gold, ReadOptions.Default.MaxBytes)).Split('\n'));
        var text = TextOf(gold, folder ?? Path.GetDirectoryName(Path.GetFullPath(gold)) ?? ".");
        var content = OrdinaryFile.Read(text, ReadOptions.Default.MaxBytes);
        var tasks = pipeline.Extract(Path.GetFileName(text), content, ReadOptions.Default).SelectMany(document => document.Tasks).ToList();
        return TargetEvaluation.Score(annotated, tasks);
    }

    // The document goes by the annotation's name, whatever its format: xianyang-2022.jsonl, xianyang-2022.txt.
    private static string TextOf(string gold, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(gold);
        return (Directory.Exists(folder) ? Directory.GetFiles(folder, name + ".*") : []).Order(StringComparer.Ordinal)
            .FirstOrDefault(file => !file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            ?? throw new PolicySearchException(ErrorCode.NotFound, Path.Combine(folder, name + ".*"));
    }

    private static void Write(Session session, string format, List<(string Document, TargetScores Scores)> scores, int misses)
    {
        if (format == ResultFormat.Json)
        {
            session.WriteJson(scores.Select(s => new { s.Document, s.Scores }));
            return;
        }

        if (format == ResultFormat.Markdown)
        {
            session.Output.Write(TargetQualityReport.Write(scores));
            return;
        }

        var pooled = (Texts.Of("evaluate.all"), TargetScores.Pool([.. scores.Select(s => s.Scores)]));
        Listing.Write(session, format, [.. scores, pooled], Columns);
        WriteMisses(session, scores, misses);
    }

    private static IReadOnlyList<Column<(string Document, TargetScores Scores)>> Columns =>
    [
        new("document", Texts.Of("head.document"), s => s.Document),
        new("annotated", Texts.Of("head.annotated"), s => s.Scores.Targets.Gold),
        new("extracted", Texts.Of("head.extracted"), s => s.Scores.Targets.Predicted),
        new("precision", Texts.Of("head.precision"), s => s.Scores.Targets.Precision),
        new("recall", Texts.Of("head.recall"), s => s.Scores.Targets.Recall),
        new("f1", Texts.Of("head.f1"), s => s.Scores.Targets.F1),
        new("full_f1", Texts.Of("head.full-f1"), s => s.Scores.Full.F1),
        new("canonical_f1", Texts.Of("head.canonical-f1"), s => s.Scores.Canonical.F1),
    ];
}
