using PolicySearch.Documents.Metadata;
using PolicySearch.Records;

namespace PolicySearch.Structure.Outline;

/// <summary>Cuts a document's blocks into lines, a line an item at most, and gathers lines that are a flattened table.</summary>
internal static class LineReader
{
    private static readonly char[] Blank = [' ', '\t', '\r', '\u3000', '\u00a0', '\ufeff', '\u200b', '\u200c', '\u200d', '\u2002', '\u2003'];

    /// <summary>Reads the lines of a document in order; empty ones are left out.</summary>
    public static List<SourceLine> Read(IReadOnlyList<TextBlock> blocks)
    {
        var lines = new List<SourceLine>(blocks.Count);
        var gap = false;
        foreach (var block in blocks)
        {
            // A table of one column only lays the text out.
            if (block is Table { Rows: var rows } layout && rows.All(r => r.Count <= 1))
                Add(new Paragraph(layout.Line, string.Join('\n', rows.SelectMany(r => r))), lines, ref gap);
            else if (block is Table table)
                lines.Add(new SourceLine(table.Line, "", null, table));
            else if (block is Paragraph paragraph)
                Add(paragraph, lines, ref gap);
        }

        lines = FormTable.Gather(FlatTable.Gather(StackedTable.Gather(lines)));
        WrappedLines.Join(lines);
        return Parted(lines);
    }

    /// <summary>The lines of a paragraph, without the space around them.</summary>
    private static void Add(Paragraph paragraph, List<SourceLine> lines, ref bool gap)
    {
        var text = paragraph.Text.AsSpan();
        while (true)
        {
            var stop = text.IndexOf('\n');
            var line = (stop < 0 ? text : text[..stop]).Trim(Blank);
            if (line.StartsWith("#") && line.TrimStart('#') is var heading && heading.Length > 1 && heading[0] == ' ')
                line = heading.Trim(Blank);
            // Most paragraphs are one line as they stand, which needs no copy.
            if (!line.IsEmpty)
                lines.Add(new SourceLine(paragraph.Line, line.Length == paragraph.Text.Length ? paragraph.Text : line.ToString(), paragraph.OutlineLevel) { Gap = gap });
            gap = line.IsEmpty;
            if (stop < 0)
                return;
            text = text[(stop + 1)..];
        }
    }

    /// <summary>Parts the lines that hold several: a whole document, a letter's head and signature, items that run on.</summary>
    private static List<SourceLine> Parted(List<SourceLine> lines)
    {
        var all = lines.Sum(l => l.Text.Length);
        var parted = new List<SourceLine>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Table is not null)
            {
                parted.Add(line);
                continue;
            }

            var whole = line.Text.Length * 3 > all * 2;
            var from = 0;
            foreach (var cut in RunTogether.Cuts(line.Text))
            {
                Part(line, line.Text.AsSpan(from, cut - from).Trim(Blank), whole, parted);
                from = cut;
            }

            Part(line, line.Text.AsSpan(from).Trim(Blank), whole, parted);
        }

        return parted;
    }

    private static void Part(SourceLine line, ReadOnlySpan<char> text, bool whole, List<SourceLine> parted)
    {
        if (text.IsEmpty)
            return;
        if (LostLines.In(text, whole))
            Lost(line, text, parted);
        else
            Items(line, text, parted);
    }

    private static void Lost(SourceLine line, ReadOnlySpan<char> text, List<SourceLine> parted) => LostLines.Split(text, part => Items(line, part, parted));

    /// <summary>Adds the items that run on in a line, or the whole line.</summary>
    private static void Items(SourceLine line, ReadOnlySpan<char> text, List<SourceLine> parted)
    {
        var start = 0;
        foreach (var next in InlineItems.Starts(text))
        {
            parted.Add(line with { Text = text[start..next].TrimEnd().ToString() });
            start = next;
        }

        var last = text[start..];
        parted.Add(last.Length == line.Text.Length ? line : line with { Text = last.ToString() });
    }
}
