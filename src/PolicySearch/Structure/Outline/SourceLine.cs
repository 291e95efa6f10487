using PolicySearch.Records;

namespace PolicySearch.Structure.Outline;

/// <summary>One line of a document, or a table.</summary>
/// <param name="Line">Where it stands in the source, counted from 1.</param>
/// <param name="Text">Its text without the space around it; empty for a table.</param>
/// <param name="OutlineLevel">The heading level that the format states.</param>
/// <param name="Table">The table that stands here.</param>
internal sealed record SourceLine(int Line, string Text, int? OutlineLevel = null, Table? Table = null)
{
    private LineFacts? _facts;

    /// <summary>Whether an empty line stands above it.</summary>
    public bool Gap { get; init; }

    /// <summary>What is known of its words.</summary>
    public LineFacts Facts => _facts is { } facts && ReferenceEquals(facts.Text, Text) ? facts : _facts = new LineFacts(Text);
}
