using System.Collections.Frozen;
using PolicySearch.Language;

namespace PolicySearch.Targets.Words;

/// <summary>
/// The word lists of <c>words.txt</c>: a section a list, words parted by spaces.
/// <code>
/// [limits] The most that is paid.
/// 上限 封顶 额度不超
/// </code>
/// </summary>
internal static class WordLists
{
    private const string Resource = "PolicySearch.Targets.words.txt";

    private static readonly FrozenDictionary<string, string[]> Lists = Read().ToFrozenDictionary(l => l.Name, l => l.Words);

    /// <summary>The words of a list.</summary>
    /// <exception cref="KeyNotFoundException">The file has no list of that name.</exception>
    public static string[] Of(string name) => Lists[name];

    /// <summary>The words of a list, to be looked for in phrases and at their ends.</summary>
    /// <exception cref="KeyNotFoundException">The file has no list of that name.</exception>
    public static WordSet Set(string name) => new(Lists[name]);

    /// <summary>All lists in the order of the file, repeated words and names included, for the checker.</summary>
    internal static List<(string Name, string Purpose, string[] Words)> Read()
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var reader = new StreamReader(stream);
        var lists = new List<(string Name, string Purpose, string[] Words)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                lists.Add((line[1..line.IndexOf(']', StringComparison.Ordinal)], line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim(), []));
            else
                lists[^1] = lists[^1] with { Words = [.. lists[^1].Words, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)] };
        }

        return lists;
    }
}
