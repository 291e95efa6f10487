using PolicySearch.Records;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>How a document is built as a whole.</summary>
/// <param name="HasItems">Whether it numbers its items.</param>
/// <param name="IsProse">Whether its tasks are paragraphs below headings, as in a work report.</param>
/// <param name="IsResolution">Whether it is a congress's resolution on somebody else's report.</param>
internal sealed record DocumentShape(bool HasItems, bool IsProse, bool IsResolution)
{
    private const int ShortestParagraph = 15;

    private readonly List<OutlineNode> _last = [];

    /// <summary>Looks at a document's tree.</summary>
    public static DocumentShape Of(OutlineNode root, PolicyDocument document)
    {
        var (clauses, items) = Survey(root);
        var shape = new DocumentShape(items > 1, clauses <= 1 && (items <= 1 || document.Kind == DocumentKind.WorkReport), IsResolutionTitle(document.Title));
        for (var node = root; node is not null; node = node.Children.LastOrDefault())
            shape._last.Add(node);
        return shape;
    }

    /// <summary>Whether a title is a resolution's: …关于政府工作报告的决议.</summary>
    public static bool IsResolutionTitle(string title) => title.EndsWith("决议", StringComparison.Ordinal);

    /// <summary>Whether no numbered line follows behind what stands below a heading.</summary>
    public bool IsLast(OutlineNode heading) => _last.Exists(n => ReferenceEquals(n, heading));

    /// <summary>Whether a paragraph is long enough to be work, or names who does it.</summary>
    public static bool IsSubstantive(PartText paragraph) =>
        paragraph.Clauses.Count > 0 || paragraph.Text.Length >= ShortestParagraph && ItemWords.EndsAsSentence(paragraph.Text) && !paragraph.Facts.IsFurniture;

    /// <summary>How many lines carry a clause, and how many numbered lines stand lowest.</summary>
    private static (int Clauses, int Items) Survey(OutlineNode node)
    {
        // The explanations behind a report are numbered, its tasks are not.
        if (HeadingParts.Of(node.Head.Text) is SectionPart.Glossary or SectionPart.Closing || LineWords.IsExplanation(node.Head.Text))
            return (0, 0);
        int clauses = node.Head.Clauses.Count > 0 ? 1 : 0, items = node.Marker.IsNumber && !node.HasChildren && ItemWords.IsItemKind(node.Marker.Kind) ? 1 : 0;
        foreach (var part in node.Parts)
        {
            if (part is PartText { Clauses.Count: > 0 })
                clauses++;
            if (part is not OutlineNode child)
                continue;
            var below = Survey(child);
            clauses += below.Clauses;
            items += below.Items;
        }

        return (clauses, items);
    }
}
