using System.CommandLine;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Cli.Commands;

/// <summary><c>label TASK-ID</c>: keeps a researcher's decision on a task's theme beside the model's.</summary>
internal static class LabelCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("TASK-ID") { Description = Texts.Of("label.task") };
        var theme = Options.Text("--theme", "THEME", Texts.Of("label.theme"));
        var topic = Options.Text("--topic", "TOPIC", Texts.Of("label.topic"));
        var alsoThemes = Options.Many("--also-theme", "THEME", Texts.Of("label.also-theme"));
        var alsoTopics = Options.Many("--also-topic", "TOPIC", Texts.Of("label.also-topic"));
        var by = Options.Text("--by", "NAME", Texts.Of("label.by"));
        var remove = new Option<bool>("--remove") { Description = Texts.Of("label.remove") };
        var store = StoreOption.Create();
        var command = new Command("label", Texts.Of("label.about")) { id, theme, topic, alsoThemes, alsoTopics, by, remove, store };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(remove) && result.GetValue(theme) is null)
                result.AddError(Texts.Of("label.nothing"));
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var correction = parsed.GetValue(remove) ? null : new ThemeCorrection(
                parsed.GetValue(theme)!,
                parsed.GetValue(topic) ?? "",
                parsed.GetValue(alsoThemes) ?? [],
                parsed.GetValue(alsoTopics) ?? [],
                parsed.GetValue(by) ?? "",
                TimeProvider.System.GetUtcNow());
            using var index = Workplace.OpenForWriting(parsed.GetRequiredValue(store));
            if (!await index.CorrectAsync(parsed.GetRequiredValue(id), correction, cancellation))
                throw new PolicySearchException(ErrorCode.UnknownTask, parsed.GetRequiredValue(id));
            session.Error.WriteLine(correction is null ? Texts.Of("label.removed", parsed.GetRequiredValue(id)) : Texts.Of("label.kept", parsed.GetRequiredValue(id)));
        });
        return command;
    }
}
