using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>Where in the document a line stands.</summary>
/// <param name="Section">The headings above it, as printed.</param>
/// <param name="Part">What part they play.</param>
/// <param name="Inherited">The departments that they name.</param>
internal sealed record Place(IReadOnlyList<string> Section, SectionPart Part, IReadOnlyList<FoundClause> Inherited)
{
    /// <summary>The lines of these headings.</summary>
    public IReadOnlyList<PartText> Heads { get; init; } = [];

    /// <summary>When all that stands here is due, as the paragraph that leads to it says; null where it does not.</summary>
    public string? Deadline { get; init; }
}
