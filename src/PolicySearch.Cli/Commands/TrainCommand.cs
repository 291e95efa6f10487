using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicySearch.Cli.Output;
using PolicySearch.Themes.Training;

namespace PolicySearch.Cli.Commands;

/// <summary><c>train</c>: fits the theme model to labelled tasks.</summary>
internal static class TrainCommand
{
    private const string DefaultOutput = "themes.model";

    public static Command Create(Session session)
    {
        var labels = new LabelOptions();
        var output = new Option<string>("--output") { Description = Texts.Of("train.output"), HelpName = "MODEL", DefaultValueFactory = _ => DefaultOutput };
        var command = new Command("train", Texts.Of("train.about")) { output };
        labels.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var watch = Stopwatch.StartNew();
            var (tasks, scheme) = await labels.ReadAsync(parsed, cancellation);
            var step = 0;
            var model = ThemeTrainer.Train(tasks, scheme, TrainingOptions.Default, new Told<TrainingProgress>(p => Tell(session, p, ref step)), cancellation);
            var path = parsed.GetRequiredValue(output);
            OutputFile.Write(session, path, model.Save);
            session.Error.WriteLine(Texts.Of("train.done", tasks.Count, watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), path));
        });
        return command;
    }

    // A line every tenth part of the work.
    private static void Tell(Session session, TrainingProgress progress, ref int step)
    {
        var tenth = progress.Total == 0 ? 0 : progress.Done * 10 / progress.Total;
        if (tenth <= step)
            return;
        step = tenth;
        session.Error.WriteLine(Texts.Of("train.progress", tenth * 10));
    }
}
