using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Util;

namespace PolicySearch.Search.Tokenizing;

/// <summary>The terms of the field <c>pairs</c> as bytes: the UTF-16 units of one or two characters, the upper byte first.</summary>
/// <remarks>
/// Terms lie in the order of their characters, and all pairs that begin with a character begin with its bytes, so that a single
/// character is found by a prefix. Two characters of the basic plane and one outside it take four bytes alike, and cannot be mistaken
/// for each other: a surrogate pair is always one character.
/// <code>
/// 基站             57 FA 7A D9
/// 站 before a break 7A D9
/// 𬭚钢             D8 72 DF 5A 94 A2
/// [sentence end]    01
/// </code>
/// </remarks>
internal static class PairTerm
{
    /// <summary>The most bytes that a term has: two characters outside the basic plane.</summary>
    public const int LongestTerm = 8;

    /// <summary>The term at each place where a sentence ends; a single byte, which no character has.</summary>
    public static ReadOnlySpan<byte> SentenceEnd => [1];

    /// <summary>The term of two neighbouring characters.</summary>
    /// <param name="first">A Unicode scalar value, or an unpaired surrogate.</param>
    /// <param name="second">The next one; 0 for the first character alone.</param>
    public static BytesRef Of(int first, int second)
    {
        var term = new BytesRef(LongestTerm);
        term.Length = Write(first, second, term.Bytes);
        return term;
    }

    /// <summary>Writes the term of two neighbouring characters.</summary>
    /// <param name="first">A Unicode scalar value, or an unpaired surrogate.</param>
    /// <param name="second">The next one; 0 for the first character alone.</param>
    /// <param name="bytes">At least <see cref="LongestTerm"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(int first, int second, Span<byte> bytes)
    {
        var length = Write(first, bytes);
        return second == 0 ? length : length + Write(second, bytes[length..]);
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

    private static int Write(int character, Span<byte> bytes)
    {
        if (character <= char.MaxValue)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)character);
            return 2;
        }

        var offset = character - 0x10000;
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(0xD800 + (offset >> 10)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], (ushort)(0xDC00 + (offset & 0x3FF)));
        return 4;
    }
}
