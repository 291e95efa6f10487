namespace PolicySearch.Files;

/// <summary>Reads a word list: rows of a key and its words, parted by spaces or tabs; lines that begin with <c>#</c> are remarks.</summary>
internal static class WordRows
{
    /// <summary>The words of each key, in the order of the file; a key may have several rows.</summary>
    /// <param name="resource">The list's name among the assembly's resources.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Load(string resource)
    {
        using var reader = new StreamReader(EmbeddedData.Open(resource));
        var rows = new Dictionary<string, List<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            // 首页 > holds a space: where a row has tabs they alone part its words.
            var words = line.Split(line.Contains('\t') ? '\t' : ' ', StringSplitOptions.RemoveEmptyEntries);
            if (!rows.TryGetValue(words[0], out var list))
                rows.Add(words[0], list = []);
            list.AddRange(words[1..]);
        }

        return rows.ToDictionary(r => r.Key, r => (IReadOnlyList<string>)r.Value);
    }
}
