using PolicySearch.Documents;
using PolicySearch.Structure.Tables;

namespace PolicySearch.Structure.Outline;

/// <summary>Cuts a document's blocks into lines, a line an item at most, and gathers lines that are a flattened table.</summary>
internal static class LineReader
{
    private static readonly char[] Blank = [' ', '\t', '\r', '\u3000', '\u00a0', '\ufeff', '\u200b', '\u2002', '\u2003'];

    /// <summary>Reads the lines of a document in order; empty ones are left out.</summary>
    public static List<SourceLine> Read(IReadOnlyList<TextBlock> blocks)
    {
        var lines = new List<SourceLine>(blocks.Count);
        foreach (var block in blocks)
        {
            // A table of one column only lays the text out.
            if (block is Table { Rows: var rows } layout && rows.All(r => r.Count <= 1))
                Add(new Paragraph(layout.Line, string.Join('\n', rows.SelectMany(r => r))), lines);
            else if (block is Table table)
                lines.Add(new SourceLine(table.Line, "", null, table));
            else if (block is Paragraph paragraph)
                Add(paragraph, lines);
        }

        return FlatTable.Gather(lines);
    }

    private static void Add(Paragraph paragraph, List<SourceLine> lines)
    {
        var text = paragraph.Text.AsSpan();
        while (true)
        {
            var stop = text.IndexOf('\n');
            var line = (stop < 0 ? text : text[..stop]).Trim(Blank);
            if (line.StartsWith("#") && line.TrimStart('#') is var heading && heading.Length > 1 && heading[0] == ' ')
                line = heading.Trim(Blank);
            if (!line.IsEmpty)
                InlineItems.Split(line, part => lines.Add(new SourceLine(paragraph.Line, part, paragraph.OutlineLevel)));
            if (stop < 0)
                return;
            text = text[(stop + 1)..];
        }
    }
}
