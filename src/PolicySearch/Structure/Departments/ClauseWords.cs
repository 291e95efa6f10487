using System.Collections.Frozen;
using PolicySearch.Files;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>The words of department clauses by their kind, from <c>clause-words.txt</c>: <c>verb.lead: 牵头 主办</c>.</summary>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, string[]> Kinds = Lines().GroupBy(l => l.Kind).ToFrozenDictionary(g => g.Key, g => g.SelectMany(l => l.Words).ToArray());

    /// <summary>The words of a kind, in the file's order.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such kind.</exception>
    public static IReadOnlyList<string> Of(string kind) => Kinds[kind];

    /// <summary>The words of a kind, to be looked for at either end of a phrase.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such kind.</exception>
    public static WordSet Set(params string[] kinds) => new(kinds.SelectMany(k => Kinds[k]));

    /// <summary>The file's lines: a kind and its words.</summary>
    public static IEnumerable<(string Kind, string[] Words)> Lines()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/clause-words.txt"));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(':') is > 0 and var colon)
                yield return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
