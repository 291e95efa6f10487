using PolicySearch.Documents;
using PolicySearch.Structure;

namespace PolicySearch.Targets;

/// <summary>Finds every quantity in a task's text that states a goal.</summary>
public static class TargetExtractor
{
    /// <summary>Extracts the targets of one task.</summary>
    /// <param name="task">The task; its text, headings and binding mark count.</param>
    /// <param name="document">The document; its year, plan end and kind date what the text leaves undated.</param>
    /// <returns>The targets in printed order, and the quantities that are none, with the reason.</returns>
    public static ExtractedTargets Extract(PolicyTask task, PolicyDocument document) => new([], []);
}

/// <summary>The targets of a task, and the quantities that were not taken for one.</summary>
public sealed record ExtractedTargets(IReadOnlyList<Target> Targets, IReadOnlyList<Untaken> Untaken);
