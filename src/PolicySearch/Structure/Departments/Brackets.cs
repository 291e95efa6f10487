namespace PolicySearch.Structure.Departments;

/// <summary>Brackets of all widths; an opener of one width may be closed by another, as printers do.</summary>
internal static class Brackets
{
    /// <summary>Whether a bracket opens here.</summary>
    public static bool Opens(char c) => c is '(' or '（' or '[' or '［' or '【' or '〔' or '〈' or '<' or '＜' or '{' or '﹙';

    /// <summary>Whether a bracket closes here.</summary>
    public static bool Closes(char c) => c is ')' or '）' or ']' or '］' or '】' or '〕' or '〉' or '>' or '＞' or '}' or '﹚';

    /// <summary>Where the bracket that opens at <paramref name="open"/> closes; -1 where it does not within <paramref name="limit"/> characters.</summary>
    public static int Close(ReadOnlySpan<char> text, int open, int limit = 4000)
    {
        var depth = 0;
        var end = Math.Min(text.Length, open + limit);
        for (var i = open; i < end; i++)
        {
            if (Opens(text[i]))
                depth++;
            else if (Closes(text[i]) && --depth == 0)
                return i;
        }

        return -1;
    }
}
