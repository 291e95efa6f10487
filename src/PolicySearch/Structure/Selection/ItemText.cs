using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Structure.Selection;

/// <summary>What belongs to a numbered item: its own words, its paragraphs and parts, its clauses, its deadline.</summary>
internal sealed class ItemText
{
    private const int ShortestParagraph = 15;

    private ItemText()
    {
    }

    /// <summary>Its words without the clauses, a text a paragraph.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Its department clauses, those of several lines joined.</summary>
    public List<FoundClause> Clauses { get; } = [];

    /// <summary>The lines that belong to it.</summary>
    public List<PartText> Parts { get; } = [];

    /// <summary>What stands below it and closes the document instead.</summary>
    public List<PartText> Behind { get; } = [];

    /// <summary>When it is to be finished, as printed on a line of its own.</summary>
    public string? Deadline { get; private set; }

    /// <summary>Gathers an item.</summary>
    /// <param name="node">Its line, with all that stands below.</param>
    /// <param name="isLast">Whether the document numbers nothing more behind it: a paragraph to everybody then closes the document.</param>
    public static ItemText Of(OutlineNode node, bool isLast)
    {
        if (node.Parts.Count == 0)
            return Alone(node.Head);
        var parts = new List<PartText>(1 + node.Parts.Count) { node.Head };
        var below = new List<bool>(1 + node.Parts.Count) { false };
        Collect(node, parts, below);
        var item = new ItemText();
        var last = parts.FindLastIndex(p => p.Clauses.Count > 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var inside = i == 0 || i <= last || below[i] || last < 0 && Continues(part, isLast);
            if (!inside && !part.IsAside)
            {
                // Behind the item's clause, or where the document's own closing begins, nothing more belongs to it.
                item.Behind.AddRange(parts[i..]);
                break;
            }

            item.Parts.Add(part);
            // 完成时限:… closes the item behind its departments.
            item.Deadline ??= part.Deadline;
            if (part.IsAside && (i > 0 || parts.Count > 1))
                continue;
            if (part.IsClauseOnly && i > 0)
            {
                var lines = new List<FoundClause>(part.Clauses);
                for (; i + 1 < parts.Count && (parts[i + 1].IsClauseOnly || parts[i + 1].IsAside); i++)
                {
                    lines.AddRange(parts[i + 1].Clauses);
                    item.Deadline ??= parts[i + 1].Deadline;
                    item.Parts.Add(parts[i + 1]);
                }

                item.Clauses.Add(new FoundClause(0, 0, Clause.Joined([.. lines.Select(l => l.Clause)])));
                continue;
            }

            item.Clauses.AddRange(part.Clauses);
            if (part.Words.Length > 0)
                item.Texts.Add(part.Words);
        }

        return item;
    }

    /// <summary>Most items are one line.</summary>
    private static ItemText Alone(PartText head)
    {
        var item = new ItemText { Deadline = head.Deadline };
        item.Parts.Add(head);
        item.Clauses.AddRange(head.Clauses);
        if (head.Words.Length > 0)
            item.Texts.Add(head.Words);
        return item;
    }

    private static void Collect(OutlineNode node, List<PartText> parts, List<bool> below)
    {
        foreach (var part in node.Parts)
        {
            if (part is PartText text)
            {
                parts.Add(text);
                below.Add(false);
            }
            else if (part is OutlineNode child)
            {
                parts.Add(new PartText(child.Line, child.Printed));
                below.Add(true);
                Collect(child, parts, below);
            }
        }
    }

    private static bool Continues(PartText part, bool isLast) =>
        part.Facts.Marker.IsNumber
        || !part.Facts.IsClosing && !(part.Facts.IsToEveryone && isLast) && !part.Facts.IsReview && !part.Facts.IsFurniture && !part.Facts.IsDate
        && (part.Text[^1] is ':' or '：' || part.Text.Length >= ShortestParagraph && ItemWords.EndsAsSentence(part.Text) || part.Facts.Figures > 0 && !LineWords.IsNote(part.Text) || ItemWords.EndsAsSentence(part.Text) && !isLast && part.Text[0] is not ('（' or '('));
}
