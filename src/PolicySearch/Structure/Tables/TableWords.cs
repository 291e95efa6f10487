using PolicySearch.Files;

namespace PolicySearch.Structure.Tables;

/// <summary>The words of heads and cells by kind; they stand in <c>table-words.txt</c>.</summary>
internal static class TableWords
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rows = WordRows.Load("data/table-words.txt");

    /// <summary>Whether a text is one of a kind's words.</summary>
    public static bool Is(string kind, string text) => Rows[kind].Contains(text);

    /// <summary>Whether a text ends with one of them.</summary>
    public static bool Ends(string kind, string text) => Rows[kind].Any(w => text.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a text begins with one of them.</summary>
    public static bool Begins(string kind, string text) => Rows[kind].Any(w => text.StartsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a text holds one of them.</summary>
    public static bool Holds(string kind, string text) => Rows[kind].Any(text.Contains);
}
