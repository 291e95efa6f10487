using System.Buffers;
using System.Collections.Frozen;

namespace PolicySearch.Targets.Wording;

/// <summary>A set of short words that finds the longest one at either end of a phrase with a few look-ups, however many words it has.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly SearchValues<char> _first;
    private readonly SearchValues<char> _last;
    private readonly int[] _lengths;

    public WordSet(params IEnumerable<string> words)
    {
        var all = words.Distinct().ToArray();
        _words = all.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _first = SearchValues.Create([.. all.Select(w => w[0]).Distinct()]);
        _last = SearchValues.Create([.. all.Select(w => w[^1]).Distinct()]);
        _lengths = [.. all.Select(w => w.Length).Distinct().OrderDescending()];
    }

    /// <summary>The length of the longest word that a phrase begins with; 0 where it begins with none.</summary>
    public int Prefix(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || !_first.Contains(phrase[0]))
            return 0;
        foreach (var length in _lengths)
        {
            if (length <= phrase.Length && _words.Contains(phrase[..length]))
                return length;
        }

        return 0;
    }

    /// <summary>The length of the longest word that a phrase ends with; 0 where it ends with none.</summary>
    public int Suffix(ReadOnlySpan<char> phrase)
    {
        if (phrase.IsEmpty || !_last.Contains(phrase[^1]))
            return 0;
        foreach (var length in _lengths)
        {
            if (length <= phrase.Length && _words.Contains(phrase[^length..]))
                return length;
        }

        return 0;
    }
}
