using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Structure;
using PolicySearch.Targets;
using PolicySearch.Targets.Scope;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Extraction;

/// <summary>
/// The way of a document from bytes to records: Documents, Structure, Targets, Themes. Each stage is a pure function of the one
/// before; nothing here touches the disk. A document in traditional characters is understood in simplified ones and given back as
/// printed. Safe to use from several threads.
/// </summary>
/// <param name="classifier">Tags the tasks.</param>
public sealed class PolicyPipeline(IThemeClassifier classifier)
{
    /// <summary>Understands a file.</summary>
    /// <param name="name">The file's name, for messages and for naming its documents.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="options">Limits, column names, region.</param>
    /// <returns>One result a document: several for an archive or a data set.</returns>
    /// <exception cref="PolicySearchException">The file cannot be read; the message names it and the remedy.</exception>
    public IReadOnlyList<ExtractedDocument> Extract(string name, ReadOnlyMemory<byte> content, ReadOptions options)
    {
        try
        {
            return [.. DocumentReader.Read(name, content, options).Select(document => Understand(document, options))];
        }
        catch (Exception fault) when (fault is not PolicySearchException and not OperationCanceledException)
        {
            // One file that shows a fault of ours must not end a run over many.
            throw new PolicySearchException(ErrorCode.ProgramFault, name, [fault.GetType().Name, fault.Message], fault);
        }
    }

    /// <summary>Tags the tasks of a document that was understood before, as they were printed.</summary>
    internal IReadOnlyList<ThemeClassification> Tag(IReadOnlyList<PolicyTask> tasks) => classifier.Classify(PrintedForm.Simplified(tasks));

    private ExtractedDocument Understand(ReadDocument printed, ReadOptions options)
    {
        var print = PrintedForm.Of(printed);
        var read = print is null ? printed : PrintedForm.Simplified(printed);
        var document = MetadataReader.Read(read, options);
        var parsed = TaskParser.Parse(read, document);
        var untaken = new List<Untaken>(parsed.Untaken);
        var tasks = new List<PolicyTask>(parsed.Tasks.Count);
        var scope = DocumentScope.Of(document, read.Blocks.OfType<Paragraph>().Select(p => p.Text));
        var results = new ResultReader(scope).Of(parsed.Passages).ToList();
        foreach (var task in parsed.Tasks)
        {
            var found = TargetExtractor.Extract(task, scope);
            tasks.Add(task with { Targets = found.Targets, Stated = found.Stated });
            untaken.AddRange(found.Untaken);
            results.AddRange(found.Results);
        }

        var themes = classifier.Classify(tasks);
        var understood = new ExtractedDocument(document, [.. tasks.Zip(themes, Tag)])
        {
            Untaken = untaken,
            LeftOut = read.LeftOut,
            Results = [.. results.OrderBy(r => r.Line).Select((r, i) => r with { Sequence = i + 1 })],
        };
        return print is null ? understood : understood with
        {
            Document = print.Restore(document),
            Tasks = [.. understood.Tasks.Select(print.Restore)],
            Untaken = [.. untaken.Select(print.Restore)],
            Results = [.. understood.Results.Select(print.Restore)],
        };
    }

    private static PolicyTask Tag(PolicyTask task, ThemeClassification themes) =>
        task with { Themes = themes.Themes, Topics = themes.Topics };
}
