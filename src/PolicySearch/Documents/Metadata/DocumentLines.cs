using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Documents.Metadata;

/// <summary>A document as lines of text, table rows as cells between <c>|</c>; its head and tail are where it speaks of itself.</summary>
internal sealed partial class DocumentLines
{
    private const int HeadLines = 80;
    private const int TailLines = 60;
    private const int LongestLine = 2000;
    private const int ShortestGlued = 60;

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
            var line = trimmed[..Math.Min(trimmed.Length, LongestLine)].ToString();
            if (lines.Count < HeadLines && line.Length > ShortestGlued && GluedHead().Match(line) is { Success: true } glued)
            {
                lines.Add(new DocumentLine(glued.Groups[1].Value, level));
                if (glued.Groups[2].Success)
                    lines.Add(new DocumentLine(glued.Groups[2].Value, null));
                line = line[glued.Length..].TrimStart();
            }

            lines.Add(new DocumentLine(line, level));
        }
    }

    /// <summary>桃源市人民政府关于印发…的通知 (桃政发〔2022〕4号) 各县区人民政府:…: title, number and letter in one line.</summary>
    [GeneratedRegex(@"^([^。:：|]{0,60}关于[^。:：|]{4,160}?的(?:通知|意见|实施意见|决定|通告|公告))\s*([(（]?[\u4E00-\u9FA5]{1,12}\s?[〔\[(（]\s?(?:19|20)[0-9]{2}\s?[〕\])）]\s?[0-9]{1,5}\s?号[)）]?)?\s+", RegexOptions.NonBacktracking)]
    private static partial Regex GluedHead();
}

/// <summary>A line, trimmed.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="OutlineLevel">The heading level that the format states, if any.</param>
internal readonly record struct DocumentLine(string Text, int? OutlineLevel);
