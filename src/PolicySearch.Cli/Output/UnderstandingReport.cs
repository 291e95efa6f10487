using PolicySearch.Records;

namespace PolicySearch.Cli.Output;

/// <summary>
/// <c>extract --report</c>: what was understood of a document, a line each task with its counts, and every line that looks like a
/// task, a clause or a quantity but was not taken, with the reason.
/// </summary>
internal static class UnderstandingReport
{
    private const int TextWidth = 40;

    public static void Write(Session session, ExtractedDocument document)
    {
        var output = session.Output;
        var metadata = document.Document;
        output.WriteLine($"== {metadata.Document}");
        foreach (var (label, value) in Metadata(document))
            output.WriteLine($"{label}: {value ?? "-"}");
        output.WriteLine(Texts.Of("report.counts", document.Tasks.Count, document.Tasks.Sum(t => t.Departments.Count), document.Tasks.Sum(t => t.Targets.Count), document.Untaken.Count));
        output.WriteLine();
        foreach (var task in document.Tasks)
            output.WriteLine(Texts.Of("report.task", task.Line, task.Number.Length > 0 ? task.Number : "-", task.Departments.Count, task.Targets.Count, Start(task.Text)));
        foreach (var group in document.Untaken.OrderBy(u => u.Line).GroupBy(u => u.Kind).OrderBy(g => g.Key))
        {
            output.WriteLine();
            output.WriteLine(Texts.Of("report.untaken", KindName(group.Key), group.Count()));
            foreach (var untaken in group)
                output.WriteLine($"{untaken.Line,6}  {untaken.Reason}: {Start(untaken.Text)}");
        }

        if (document.LeftOut.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(Texts.Of("report.left-out", document.LeftOut.Count));
            foreach (var words in document.LeftOut)
                output.WriteLine("        " + words.ReplaceLineEndings(" "));
        }

        output.WriteLine();
    }

    /// <summary>The same as one JSON object a document.</summary>
    public static void WriteJson(Session session, ExtractedDocument document) => session.WriteJsonLine(new Report(
        document.Document,
        [.. document.Tasks.Select(t => new ReportedTask(t.Line, t.Sequence, t.Number, t.Departments.Count, t.Targets.Count, Start(t.Text)))],
        [.. document.Untaken.OrderBy(u => u.Line)],
        document.LeftOut));

    private sealed record Report(PolicyDocument Document, IReadOnlyList<ReportedTask> Tasks, IReadOnlyList<Untaken> Untaken, IReadOnlyList<string> LeftOut);

    /// <summary>A task with how many departments and targets were found in it.</summary>
    private sealed record ReportedTask(int Line, int Sequence, string Number, int Departments, int Targets, string Start);

    private static IEnumerable<(string Label, string? Value)> Metadata(ExtractedDocument document)
    {
        var metadata = document.Document;
        yield return (Texts.Of("head.title"), metadata.Title.Length > 0 ? metadata.Title : null);
        yield return (Texts.Of("head.document-number"), metadata.DocumentNumber);
        yield return (Texts.Of("head.issuer"), metadata.Issuer);
        yield return (Texts.Of("head.region"), metadata.Region is { } region ? $"{region.Code} {string.Concat(region.Path)}" : null);
        yield return (Texts.Of("head.issued"), metadata.Issued?.ToString("yyyy-MM-dd"));
        yield return (Texts.Of("head.year"), metadata.Year?.ToString());
        yield return (Texts.Of("head.kind"), JsonCode.Of(metadata.Kind));
    }

    private static string KindName(UntakenKind kind) => kind switch
    {
        UntakenKind.Task => Texts.Of("report.kind.task"),
        UntakenKind.Departments => Texts.Of("report.kind.departments"),
        _ => Texts.Of("report.kind.quantity"),
    };

    private static string Start(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= TextWidth ? line : string.Concat(line.AsSpan(0, TextWidth - 1), "…");
    }
}
