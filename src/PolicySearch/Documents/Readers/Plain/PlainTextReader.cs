using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>Reads a plain text: a paragraph a line, empty lines included, so that line numbers are those of the file.</summary>
internal static class PlainTextReader
{
    /// <summary>Cuts a text into its lines, each as printed; line and page breaks of every system end one.</summary>
    public static List<TextBlock> Read(string text)
    {
        var blocks = new List<TextBlock>();
        var rest = text.AsSpan().TrimStart('\uFEFF');
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny("\n\r\f\u2028\u2029");
            var line = end < 0 ? rest : rest[..end];
            blocks.Add(new Paragraph(blocks.Count + 1, line.ToString()));
            if (end < 0)
                break;
            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }

        return blocks;
    }
}
