using PolicySearch.Records;

namespace PolicySearch.Documents.Metadata;

/// <summary>A document as lines of text, table rows as cells between <c>|</c>; its head and tail are where it speaks of itself.</summary>
internal sealed class DocumentLines
{
    private const int HeadLines = 80;
    private const int TailLines = 60;
    private const int LongestLine = 2000;

    private DocumentLines(IReadOnlyList<DocumentLine> all)
    {
        All = all;
        Head = [.. all.Take(HeadLines)];
        Tail = [.. all.Skip(Math.Max(HeadLines, all.Count - TailLines))];
    }

    /// <summary>Every line that is not empty, trimmed, cut after 2,000 characters.</summary>
    public IReadOnlyList<DocumentLine> All { get; }

    public IReadOnlyList<DocumentLine> Head { get; }

    /// <summary>The last lines that are not in the head.</summary>
    public IReadOnlyList<DocumentLine> Tail { get; }

    public static DocumentLines Of(ReadDocument document)
    {
        var lines = new List<DocumentLine>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Add(paragraph.Text, paragraph.OutlineLevel);
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                        Add(string.Join(" | ", row), null);
                    break;
            }
        }

        return new DocumentLines(lines);

        void Add(string text, int? level)
        {
            var trimmed = text.AsSpan().Trim();
            if (trimmed.IsEmpty)
                return;
            var from = 0;
            foreach (var cut in RunTogether.Cuts(trimmed))
            {
                Part(trimmed[from..cut].Trim());
                from = cut;
            }

            Part(trimmed[from..].Trim());

            void Part(ReadOnlySpan<char> part)
            {
                if (!part.IsEmpty)
                    lines.Add(new DocumentLine(part[..Math.Min(part.Length, LongestLine)].ToString(), level));
            }
        }
    }
}

/// <summary>A line, trimmed.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="OutlineLevel">The heading level that the format states, if any.</param>
internal readonly record struct DocumentLine(string Text, int? OutlineLevel);
