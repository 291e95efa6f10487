using PolicySearch.Documents;
using PolicySearch.Structure.Outline;

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
        var root = OutlineBuilder.Build(lines, from, to, metadata.Title, untaken);
        var tasks = TaskSelector.Select(metadata, root, rules, untaken);
        return new ParsedTasks(tasks, untaken);
    }
}

/// <summary>The tasks of a document, and what was not taken for one.</summary>
public sealed record ParsedTasks(IReadOnlyList<PolicyTask> Tasks, IReadOnlyList<Untaken> Untaken);
