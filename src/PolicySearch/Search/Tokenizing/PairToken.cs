using Lucene.Net.Util;

namespace PolicySearch.Search.Tokenizing;

/// <summary>A term of the field <c>pairs</c> as one number, for what is kept in memory by pair; see <see cref="PairTerm"/> for its bytes.</summary>
internal static class PairToken
{
    /// <summary>Where a sentence ends.</summary>
    public const ulong SentenceEnd = 1UL << CharacterBits;

    private const int CharacterBits = 21;

    /// <summary>Two neighbouring characters.</summary>
    /// <param name="first">A Unicode scalar value, or an unpaired surrogate.</param>
    /// <param name="second">The next one; 0 where a field ends after <paramref name="first"/>.</param>
    public static ulong Of(int first, int second) => ((ulong)(uint)first << CharacterBits) | (uint)second;

    /// <summary>All pairs that begin with a character.</summary>
    public static ulong Beginning(int first) => Of(first, (1 << CharacterBits) - 1);

    /// <summary>The pair as Lucene knows it.</summary>
    public static BytesRef Term(ulong token) => token == SentenceEnd
        ? new BytesRef(PairTerm.SentenceEnd.ToArray()) : PairTerm.Of((int)(token >> CharacterBits), (int)(token & ((1 << CharacterBits) - 1)));
}
