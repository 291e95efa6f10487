using System.Collections.Frozen;

namespace PolicySearch.Language.Words;

/// <summary>The words that a term of the lexicon is made of, so that who asks for one of them finds the term too.</summary>
/// <remarks><code>
/// 老旧小区改造   老旧小区 老旧 小区 改造   (老旧小区 is a term itself)
/// 放管服         none                      (放 | 管 | 服: single characters say nothing)
/// </code></remarks>
internal sealed class WordParts
{
    private const int ShortestPart = 2;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _parts;

    /// <param name="lexicon">The terms.</param>
    /// <param name="cut">Cuts a text into the tokens that terms are joined of.</param>
    public WordParts(Lexicon lexicon, Action<string, List<Range>> cut)
    {
        var terms = lexicon.Terms.ToHashSet(StringComparer.Ordinal);
        var parts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var tokens = new List<Range>();
        foreach (var term in lexicon.Terms)
        {
            cut(term, tokens);
            if (Inside(term, tokens, terms) is { Length: > 0 } inside)
                parts.Add(term, inside);
        }

        _parts = parts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The parts of a word, the longest first; none where it is no term, or one without parts.</summary>
    public IReadOnlyList<string> Of(ReadOnlySpan<char> word) => _parts.TryGetValue(word, out var parts) ? parts : [];

    private static string[] Inside(string term, List<Range> tokens, HashSet<string> terms)
    {
        var inside = new HashSet<string>();
        for (var first = 0; first < tokens.Count; first++)
        {
            for (var last = first; last < tokens.Count; last++)
            {
                var part = term[tokens[first].Start..tokens[last].End];
                if (part.Length >= ShortestPart && part.Length < term.Length && (first == last || terms.Contains(part)))
                    inside.Add(part);
            }
        }

        return [.. inside.OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal)];
    }
}
