using PolicySearch.Records;
using PolicySearch.Structure.Numbering;
using PolicySearch.Structure.Outline;
using PolicySearch.Structure.Selection;

namespace PolicySearch.Structure;

/// <summary>Turns a document's blocks into its tasks: heading tree, numbered items, department clauses.</summary>
public static class TaskParser
{
    /// <summary>Parses a document.</summary>
    /// <param name="document">What the reader made of the file.</param>
    /// <param name="metadata">Title, kind and issuer, which tell what the document's items look like.</param>
    /// <returns>The tasks in document order, without targets and themes, and what looked like a task or clause but was not taken.</returns>
    public static ParsedTasks Parse(ReadDocument document, PolicyDocument metadata)
    {
        var untaken = new List<Untaken>();
        var lines = LineReader.Read(document.Blocks);
        var rules = DocumentRules.Read(lines);
        var (from, to) = BodyZone.Find(lines);
        ReportOutside(lines, 0, from, UntakenReasons.Preamble, untaken);
        ReportOutside(lines, to, lines.Count, UntakenReasons.Closing, untaken);
        var root = OutlineBuilder.Build(lines, from, to, metadata.Title, untaken);
        var passages = Outside(lines, from);
        var tasks = TaskSelector.Select(metadata, root, rules, untaken, passages);
        return new ParsedTasks(tasks, [.. untaken.OrderBy(u => u.Line)]) { Passages = [.. passages.OrderBy(p => p.Line)] };
    }

    /// <summary>What stands before the body, a covering letter or an opening, may state results too.</summary>
    private static List<Passage> Outside(List<SourceLine> lines, int from) =>
        [.. lines.Take(from).Where(l => l.Table is null).Select(l => new Passage(l.Line, [], SectionPart.Preamble, l.Text))];

    /// <summary>What looks like a task in the covering letter, and behind the last signature.</summary>
    private static void ReportOutside(List<SourceLine> lines, int from, int to, string reason, List<Untaken> untaken)
    {
        for (var i = from; i < to; i++)
        {
            var (line, facts) = (lines[i], lines[i].Facts);
            if (facts.IsClauseOnly)
                untaken.Add(new Untaken(line.Line, UntakenKind.Departments, line.Text, from == 0 ? UntakenReasons.Metadata : reason));
            else if (line.Table is null && (facts.Marker.IsNumber || facts.Figures > 0 || facts.Clauses.Count > 0))
                untaken.Add(new Untaken(line.Line, UntakenKind.Task, line.Text, facts.IsDate ? UntakenReasons.Signature : reason));
            else if (line.Table is { } table)
                untaken.AddRange(table.Rows.Select(r => string.Join(" ", r.Distinct())).Where(r => Figures.Count(r) > 0).Select(r => new Untaken(line.Line, UntakenKind.Task, r, reason)));
        }
    }
}

/// <summary>The tasks of a document, and what was not taken for one.</summary>
public sealed record ParsedTasks(IReadOnlyList<PolicyTask> Tasks, IReadOnlyList<Untaken> Untaken)
{
    /// <summary>The paragraphs that are no tasks, in document order: look backs, openings, closings.</summary>
    internal IReadOnlyList<Passage> Passages { get; init; } = [];
}
