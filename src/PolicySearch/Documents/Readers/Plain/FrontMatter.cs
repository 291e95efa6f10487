using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Plain;

/// <summary>The lines between <c>---</c> that some generators of sites put before a page: <c>title: …</c>.</summary>
internal static class FrontMatter
{
    private const int MostLines = 60;

    /// <summary>Cuts the lines off a text; what they state goes to <paramref name="stated"/>.</summary>
    public static string Strip(string text, Dictionary<string, string> stated)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \r\n");
        if (!rest.StartsWith("---\n") && !rest.StartsWith("---\r\n"))
            return text;
        var found = new Dictionary<string, string>();
        rest = rest[(rest.IndexOf('\n') + 1)..];
        for (var i = 0; i < MostLines && !rest.IsEmpty; i++)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line is "---" or "...")
            {
                foreach (var (key, value) in found)
                    stated[key] = value;
                return rest.ToString();
            }

            var colon = line.IndexOf(':');
            if (colon < 0 && !line.IsEmpty && line[0] is not ('-' or '#'))
                return text;
            if (colon > 0 && line[..colon] is "title")
                found[StatedFields.Title] = line[(colon + 1)..].Trim().Trim("\"'").ToString();
        }

        return text;
    }
}
