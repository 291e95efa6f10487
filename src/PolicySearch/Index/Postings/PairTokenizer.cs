using System.Text;

namespace PolicySearch.Index.Postings;

/// <summary>Turns normalised text into overlapping character pairs, each with the offset it stands at.</summary>
/// <remarks>
/// Every two neighbouring characters are one token, whatever they are: Han, letters, digits or punctuation. A term then stands
/// where its pairs stand side by side, so that a term is found exactly where it is a substring, inside a longer word or number too.
/// A pair never crosses a <see cref="FieldBreak"/>; the last character before one is a token of its own, so that single characters
/// are found as well (all tokens that begin with it). A character outside the Basic Multilingual Plane is whole and takes two positions.
/// <code>
/// text        token  position  offsets
/// 5g基站      5g     0         0-2
///             g基    1         1-3
///             基站   2         2-4
///             站     3         3-4
/// 𬭚钢        𬭚钢   0         0-3
///             钢     2         2-3
/// a。b        a。    0         0-2
///             。b    1         1-3
///             [end]  1         1-2     (where a sentence ends; see SentenceEnd)
///             b      2         2-3
/// </code>
/// </remarks>
internal static class PairTokenizer
{
    /// <summary>Stands between two fields, headings or departments; no term contains it.</summary>
    public const char FieldBreak = '\u0001';

    /// <summary>The token at each place where a sentence ends: 。！？ (normalised to !?), a line end or a field break.</summary>
    public const ulong SentenceEnd = 1UL << CharacterBits;

    private const int CharacterBits = 21;

    /// <summary>The token of two neighbouring characters.</summary>
    /// <param name="first">A Unicode scalar value.</param>
    /// <param name="second">The next one; 0 where a field ends after <paramref name="first"/>.</param>
    public static ulong Pair(int first, int second) => ((ulong)(uint)first << CharacterBits) | (uint)second;

    /// <summary>The least and the greatest token that begin with a character.</summary>
    public static (ulong From, ulong To) BeginningWith(int first) => (Pair(first, 0), Pair(first, (1 << CharacterBits) - 1));

    /// <summary>Calls <paramref name="emit"/> for every token of a text in order of position.</summary>
    public static void Tokenise(ReadOnlySpan<char> text, Action<ulong, int> emit)
    {
        var at = 0;
        while (at < text.Length)
        {
            var first = Character(text, at, out var length);
            if (first == FieldBreak || first == '\n')
            {
                emit(SentenceEnd, at);
                at += length;
                continue;
            }

            var next = at + length;
            var second = next < text.Length ? Character(text, next, out _) : 0;
            emit(Pair(first, second is FieldBreak or '\n' ? 0 : second), at);
            if (EndsSentence(first))
                emit(SentenceEnd, at);
            at = next;
        }
    }

    /// <summary>The character at an offset; an unpaired surrogate stands for itself.</summary>
    public static int Character(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return new Rune(c, text[at + 1]).Value;
        }

        length = 1;
        return c;
    }

    /// <summary>Whether a sentence ends with this character. A semicolon parts clauses of one sentence.</summary>
    public static bool EndsSentence(int character) => character is '。' or '！' or '？' or '!' or '?';
}
