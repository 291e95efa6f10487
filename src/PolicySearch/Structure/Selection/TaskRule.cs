using PolicySearch.Records;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>How a line stands in its document.</summary>
internal enum LineStanding
{
    /// <summary>A numbered line that stands lowest, with all its paragraphs, or a row of a table.</summary>
    Item,

    /// <summary>A paragraph directly below a heading.</summary>
    Below,

    /// <summary>A paragraph between a heading and its items, or above the first heading.</summary>
    LeadIn,
}

/// <summary>A line that may be a task, and where it stands.</summary>
/// <param name="Line">What is known of its words.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Part">What part its section plays.</param>
/// <param name="Numbered">Whether a number is printed before it.</param>
/// <param name="HasItems">Whether the document numbers its items.</param>
/// <param name="Headed">Whether a heading stands above it.</param>
/// <param name="Last">Whether no other work follows in the document.</param>
/// <param name="First">Whether it is the first paragraph below its heading.</param>
/// <param name="Brief">Whether it is short, among paragraphs that are not.</param>
/// <param name="Resolution">Whether the document is a congress's resolution.</param>
internal readonly record struct LineInPlace(
    LineFacts Line, LineStanding Standing, SectionPart Part, bool Numbered = false, bool HasItems = true, bool Headed = true, bool Last = false, bool First = false, bool Brief = false, bool Resolution = false);

/// <summary>One reason for which a line is no task.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Reason">The code that the report gives, one of <see cref="UntakenReasons"/>.</param>
/// <param name="Applies">Whether it holds for a line.</param>
internal sealed record TaskRule(string Name, string Reason, Func<LineInPlace, bool> Applies)
{
    /// <summary>Lines that it refuses, each below its heading: <c>五、保障措施 / 建立工作专班。</c></summary>
    public required (LineStanding Standing, string Text)[] Refuses { get; init; }

    /// <summary>Lines that look alike and are tasks.</summary>
    public required (LineStanding Standing, string Text)[] Keeps { get; init; }

    /// <summary>Whether a line with department clauses is refused as well.</summary>
    public bool DespiteClauses { get; init; }
}
