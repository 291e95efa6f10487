using System.CommandLine;
using System.Text;
using System.Text.Json;
using PolicySearch.Cli.Output;
using PolicySearch.Records;
using PolicySearch.Themes.Evaluation;
using PolicySearch.Themes.Training;

namespace PolicySearch.Cli.Commands;

/// <summary><c>evaluate</c>: how well the theme model does on documents left out of its training, as Markdown or JSON.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Session session)
    {
        var labels = new LabelOptions();
        var folds = Options.Number("--folds", Texts.Of("evaluate.folds"), ThemeEvaluator.MostFolds, 2, ThemeEvaluator.MostFolds);
        var output = Options.Text("--output", "FILE", Texts.Of("evaluate.output"));
        var format = Options.Format(ResultFormat.Markdown, ResultFormat.Json);
        var command = new Command("evaluate", Texts.Of("evaluate.about")) { folds, output, format };
        labels.AddTo(command);
        command.Add(EvaluateExtractionCommand.Create(session));
        command.Add(EvaluateTargetsCommand.Create(session));
        command.Add(EvaluateCodesCommand.Create(session));
        command.Add(EvaluateSearchCommand.Create(session));
        command.SetAction(async (parsed, cancellation) =>
        {
            var (tasks, scheme) = await labels.ReadAsync(parsed, cancellation);
            var tenth = 0;
            var told = new Told<TrainingProgress>(progress =>
            {
                if (progress.Done * 10 / progress.Total <= tenth)
                    return;
                tenth = progress.Done * 10 / progress.Total;
                session.Error.WriteLine(Texts.Of("train.progress", tenth * 10));
            });
            var evaluation = ThemeEvaluator.Evaluate(tasks, scheme, TrainingOptions.Default, parsed.GetValue(folds), told, cancellation);
            var text = parsed.GetRequiredValue(format) == ResultFormat.Markdown
                ? ThemeQualityReport.Render(evaluation)
                : JsonSerializer.Serialize(evaluation, PolicyJson.Options) + "\n";
            OutputFile.Write(session, parsed.GetValue(output), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        });
        return command;
    }
}
