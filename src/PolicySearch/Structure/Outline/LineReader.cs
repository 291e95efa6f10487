using PolicySearch.Records;
using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

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

        JoinWrapped(lines);
        return FlatTable.Gather(StackedTable.Gather(lines));
    }

    /// <summary>Joins a line to the next where it breaks off inside a bracket behind a comma: <c>(市水利局牵头,</c> / <c>市财政局配合)</c>.</summary>
    private static void JoinWrapped(List<SourceLine> lines)
    {
        var kept = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            while (i + 1 < lines.Count && BreaksOff(line.Text) && lines[i + 1] is { Table: null } next && !MarkerReader.Read(next.Text).IsNumber)
            {
                line = line with { Text = line.Text + next.Text };
                i++;
            }

            lines[kept++] = line;
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    private static bool BreaksOff(string text)
    {
        if (text.Length is 0 or > 3000 || text[^1] is not ('，' or ',' or '、' or '；' or ';'))
            return false;
        var depth = 0;
        foreach (var c in text)
            depth += Brackets.Opens(c) ? 1 : Brackets.Closes(c) ? -1 : 0;
        return depth > 0;
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
            if (LostLines.In(line))
                LostLines.Split(line, part => AddItems(paragraph, part, lines));
            else if (!line.IsEmpty)
                AddItems(paragraph, line, lines);
            if (stop < 0)
                return;
            text = text[(stop + 1)..];
        }
    }

    /// <summary>Adds the items that run on in a line, or the whole line.</summary>
    private static void AddItems(Paragraph paragraph, ReadOnlySpan<char> line, List<SourceLine> lines)
    {
        var start = 0;
        foreach (var next in InlineItems.Starts(line))
        {
            lines.Add(new SourceLine(paragraph.Line, line[start..next].TrimEnd().ToString(), paragraph.OutlineLevel));
            start = next;
        }

        // Most paragraphs are one line as they stand, which needs no copy.
        var last = line[start..];
        lines.Add(new SourceLine(paragraph.Line, last.Length == paragraph.Text.Length ? paragraph.Text : last.ToString(), paragraph.OutlineLevel));
    }
}
