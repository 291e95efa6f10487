using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Cli;

/// <summary>The texts that are to be tagged, read one at a time: words of the command line, lines of standard input, files.</summary>
internal sealed class TagInput(Session session, ThemeModel classifier, ReadOptions options)
{
    private static readonly string[] DataSets = ["csv", "jsonl"];

    private readonly PolicyPipeline _pipeline = new(classifier);

    /// <summary>True once a file could not be read; its line has been written.</summary>
    public bool Failed { get; private set; }

    /// <summary>Each argument is a text; <c>-</c> stands for the lines of standard input.</summary>
    public IEnumerable<PolicyTask> Texts(IEnumerable<string> arguments) =>
        arguments.SelectMany(argument => argument == "-" ? Lines() : [argument]).Select((text, i) => new PolicyTask { Document = "", Sequence = i + 1, Text = text });

    /// <summary>The tasks of documents, and each row of a data set (CSV, JSONL) as a text of its own.</summary>
    public IEnumerable<TaggedTask> Files(IEnumerable<string> paths) => paths.SelectMany(InputFiles.Below).SelectMany(File);

    private IEnumerable<TaggedTask> File(string path)
    {
        try
        {
            var content = OrdinaryFile.Read(path, options.MaxBytes);
            var name = Path.GetFileName(path);
            if (DataSets.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant()))
                return Rows(DocumentReader.Read(name, content, options));
            return _pipeline.Extract(name, content, options).SelectMany(document => document.Tasks)
                .Select(task => new TaggedTask(task, task.Themes, task.Topics) { Uncertain = task.Themes is [{ Score: < ThemeModel.CertainFrom }, ..] });
        }
        catch (PolicySearchException e)
        {
            session.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            Failed = true;
            return [];
        }
    }

    private ParallelQuery<TaggedTask> Rows(IReadOnlyList<ReadDocument> rows) =>
        rows.AsParallel().AsOrdered().Select((row, i) =>
        {
            var text = string.Join('\n', row.Blocks.OfType<Paragraph>().Select(p => p.Text));
            var task = new PolicyTask { Document = row.Name, Sequence = i + 1, Text = text };
            return TaggedTask.Of(task, classifier);
        });

    private IEnumerable<string> Lines()
    {
        while (session.Input.ReadLine() is { } line)
            yield return line;
    }
}
