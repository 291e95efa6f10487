using System.Numerics;

namespace PolicySearch.Language.Words;

/// <summary>
/// Words and their log probabilities, looked up by a hash that grows character by character, so that all words beginning at one
/// place are found in one sweep. Open addressing over 64-bit hashes: 350,000 words take 6 MB, no strings are kept, and two words of
/// one hash are not to be expected (chance 3·10⁻⁹ for the whole dictionary).
/// </summary>
internal sealed class WordTable
{
    private readonly ulong[] _keys;
    private readonly float[] _weights;
    private readonly byte[] _longest = new byte[char.MaxValue + 1];
    private readonly int _mask;

    internal WordTable(int expectedWords)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expectedWords + (expectedWords / 3)));
        _keys = new ulong[capacity];
        _weights = new float[capacity];
        _mask = capacity - 1;
    }

    internal const ulong EmptyHash = 0x9E3779B97F4A7C15;

    internal int Count { get; private set; }

    /// <summary>The hash of a text one character longer.</summary>
    internal static ulong Extend(ulong hash, char next)
    {
        hash = (hash ^ next) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    /// <summary>Full-width letters, digits and signs become ASCII, and capitals small letters: <c>５Ｇ</c> → <c>5g</c>.</summary>
    internal static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
    }

    /// <summary><see cref="Fold(char)"/> over a whole term.</summary>
    internal static string Fold(string term) => string.Create(term.Length, term, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Fold(source[i]);
    });

    internal void Add(ReadOnlySpan<char> word, float weight)
    {
        var hash = EmptyHash;
        foreach (var c in word)
            hash = Extend(hash, Fold(c));
        Add(Fold(word[0]), hash, word.Length, weight);
    }

    /// <summary>Adds a word of which only the hash is known; the first weight of a word stays.</summary>
    internal void Add(char first, ulong hash, int length, float weight)
    {
        if (Count * 4L >= _keys.Length * 3L)
            throw new InvalidOperationException("More words than the table was made for");

        var slot = Slot(hash);
        if (_keys[slot] == hash)
            return;

        _keys[slot] = hash;
        _weights[slot] = weight;
        _longest[first] = (byte)Math.Max(_longest[first], Math.Min(length, byte.MaxValue));
        Count++;
    }

    /// <summary>The most characters that a word with this first character has; 0 where there is none.</summary>
    internal int Longest(char first) => _longest[first];

    internal bool TryGet(ulong hash, out float weight)
    {
        var slot = Slot(hash);
        weight = _weights[slot];
        return _keys[slot] == hash;
    }

    private int Slot(ulong hash)
    {
        var slot = (int)(hash >> 7) & _mask;
        while (_keys[slot] != 0 && _keys[slot] != hash)
            slot = (slot + 1) & _mask;
        return slot;
    }
}
