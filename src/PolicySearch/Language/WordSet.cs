using System.Buffers;

namespace PolicySearch.Language;

/// <summary>A set of short words that finds the longest one at either end of a phrase with a few look-ups, however many words it has.</summary>
/// <remarks>
/// Inside a text it goes from one first character of a word to the next. <see cref="SearchValues{T}"/> of strings do the same for ASCII
/// only; words of ideographs they look for by walking an automaton over every character, several times slower.
/// </remarks>
internal sealed class WordSet
{
    private readonly SearchValues<char> _first;
    private readonly CharMap<string[]> _byFirst;
    private readonly CharMap<string[]> _byLast;

    /// <summary>Makes a set; no word may be empty.</summary>
    public WordSet(params IEnumerable<string> words)
    {
        var all = words.Distinct().OrderByDescending(w => w.Length).ToArray();
        _first = SearchValues.Create([.. all.Select(w => w[0]).Distinct()]);
        _byFirst = By(all, w => w[0]);
        _byLast = By(all, w => w[^1]);
    }

    /// <summary>Where the first word stands in a text; -1 where it holds none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(_first);
            if (next < 0)
                return -1;
            at += next;
            if (Prefix(text[at..]) > 0)
                return at;
        }

        return -1;
    }

    /// <summary>The first word at or behind an offset: where it starts and how long it is; null where none follows.</summary>
    public (int Start, int Length)? Next(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at..].IndexOfAny(_first) is not (>= 0 and var next))
                return null;
            at += next;
            if (Prefix(text[at..]) is > 0 and var length)
                return (at, length);
        }

        return null;
    }

    /// <summary>Whether a text holds one of the words.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>The length of the longest word that a phrase begins with; 0 where it begins with none.</summary>
    public int Prefix(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || _byFirst[phrase[0]] is not { } words)
            return 0;
        foreach (var word in words)
        {
            if (phrase.StartsWith(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The length of the longest word that a phrase ends with; 0 where it ends with none.</summary>
    public int Suffix(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || _byLast[phrase[^1]] is not { } words)
            return 0;
        foreach (var word in words)
        {
            if (phrase.EndsWith(word))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The words by one of their characters, the longest first.</summary>
    private static CharMap<string[]> By(string[] words, Func<string, char> key) =>
        new([.. words.GroupBy(key).Select(g => KeyValuePair.Create(g.Key, g.ToArray()))]);
}
