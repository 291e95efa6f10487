using System.CommandLine;
using PolicySearch.Cli.Output;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli.Commands;

/// <summary><c>tag [TEXT|-]</c>: themes and topics of new text, of lines from standard input, of documents and of data sets.</summary>
internal static class TagCommand
{
    private const int Batch = 512;

    public static Command Create(Session session)
    {
        var texts = Options.Words("TEXT", Texts.Of("tag.text"), least: 0);
        var files = Options.Many("--file", "FILE", Texts.Of("tag.file"));
        var model = Options.Text("--model", "FILE", Texts.Of("option.model"));
        var explain = new Option<bool>("--explain") { Description = Texts.Of("tag.explain") };
        var reading = new ReadingOptions();
        var format = Options.Format(ResultFormat.Table, ResultFormat.Json);
        var command = new Command("tag", Texts.Of("tag.about")) { texts, files, format, model, explain };
        reading.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(texts) ?? []).Length == 0 && (result.GetValue(files) ?? []).Length == 0)
                result.AddError(Texts.Of("tag.nothing"));
        });
        command.SetAction((parsed, cancellation) =>
        {
            var classifier = Workplace.Model(parsed.GetValue(model));
            var input = new TagInput(session, classifier, reading.Read(parsed));
            var tagged = input.Texts(parsed.GetValue(texts) ?? []).Chunk(Batch).SelectMany(chunk => Tag(classifier, chunk))
                .Concat(input.Files(parsed.GetValue(files) ?? []));
            if (parsed.GetValue(explain))
                tagged = tagged.Select(item => string.IsNullOrWhiteSpace(item.Task.Text) ? item : item with { Reasons = classifier.Explain(item.Task).Reasons });
            var view = new TagView(session, parsed.GetRequiredValue(format));
            foreach (var item in Progress.Count(session, Texts.Of("tag.progress"), tagged))
            {
                cancellation.ThrowIfCancellationRequested();
                view.Add(item);
            }

            view.Finish();
            return Task.FromResult(input.Failed ? ExitCode.Failed : ExitCode.Done);
        });
        return command;
    }

    // Each text stands by itself: what came before it on standard input says nothing about it.
    private static ParallelQuery<TaggedTask> Tag(ThemeModel classifier, PolicyTask[] tasks) =>
        tasks.AsParallel().AsOrdered().Select(task => TaggedTask.Of(task, classifier));
}
