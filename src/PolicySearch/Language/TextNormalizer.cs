using System.Buffers;

namespace PolicySearch.Language;

/// <summary>
/// Makes texts comparable for search and matching; what is shown and quoted is always the printed text, found again through
/// <see cref="NormalizedText"/>. Linear in the text's length; the same text in gives the same text out, and normalising twice
/// changes nothing more.
/// <para>
/// <list type="table">
/// <listheader><term>printed</term><description>normalised, and why</description></listheader>
/// <item><term><c>ＧＤＰ增长７％</c></term><description><c>gdp增长7%</c>: width and case</description></item>
/// <item><term><c>萬畝、發展</c></term><description><c>万亩、发展</c>: traditional to simplified</description></item>
/// <item><term><c>咸政发[2022]4号</c>, <c>咸政发〔2022〕4号</c></term><description><c>咸政发(2022)4号</c>: one bracket of all forms</description></item>
/// <item><term><c>“双碳”</c>, <c>「双碳」</c></term><description><c>"双碳"</c>: one quotation mark</description></item>
/// <item><term><c>重点产 业</c>, <c>5G 基站</c></term><description><c>重点产业</c>, <c>5g基站</c>: no space beside Chinese text</description></item>
/// <item><term><c>第 2 4 条</c>, <c>20 25年</c></term><description><c>第24条</c>, <c>2025年</c>: spaces that scanning put into a number</description></item>
/// <item><term><c>smart city</c>, <c>100 200</c></term><description>unchanged: spaces between words and between numbers stay</description></item>
/// <item><term><c>二O三五年</c>, <c>二0三五年</c></term><description><c>二〇三五年</c>: letter or digit for the Chinese zero</description></item>
/// <item><term><c>⻓⽅</c> (radicals in PDF files)</term><description><c>长方</c></description></item>
/// </list>
/// </para>
/// </summary>
public static class TextNormalizer
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>Normalises a text and keeps the way back to print.</summary>
    /// <param name="printed">Any text.</param>
    public static NormalizedText Normalize(string printed)
    {
        var start = FirstChange(printed);
        if (start == printed.Length)
            return new NormalizedText(printed, null);
        var buffer = ArrayPool<char>.Shared.Rent(printed.Length);
        var offsets = ArrayPool<int>.Shared.Rent(printed.Length);
        var length = Run(printed, start, buffer, offsets);
        var result = new NormalizedText(new string(buffer, 0, length), offsets.AsSpan(0, length).ToArray());
        ArrayPool<char>.Shared.Return(buffer);
        ArrayPool<int>.Shared.Return(offsets);
        return result;
    }

    /// <summary>Normalises a text without the way back; a text that is normal already is returned as it is.</summary>
    /// <param name="printed">Any text.</param>
    public static string NormalizeText(string printed)
    {
        var start = FirstChange(printed);
        if (start == printed.Length)
            return printed;
        var buffer = ArrayPool<char>.Shared.Rent(printed.Length);
        var result = new string(buffer, 0, Run(printed, start, buffer, []));
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Where the first character stands that may not stay as it is; the length where there is none.</summary>
    private static int FirstChange(string text)
    {
        var table = CharacterFolding.Table;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (table[c] != c || c == ' ' || (IsZeroLike(c) && i > 0 && Numerals.Contains(text[i - 1])))
                return i;
        }

        return text.Length;
    }

    /// <summary>Normalises into a buffer of at least the text's length; returns how many characters were written.</summary>
    private static int Run(ReadOnlySpan<char> text, int start, Span<char> output, Span<int> offsets)
    {
        var table = CharacterFolding.Table;
        text[..start].CopyTo(output);
        for (var i = 0; i < start && !offsets.IsEmpty; i++)
            offsets[i] = i;
        var length = start;
        var space = -1;
        for (var i = start; i < text.Length; i++)
        {
            var c = table[text[i]];
            if (c == CharacterFolding.Dropped)
                continue;
            if (c == ' ')
            {
                if (length > 0 && space < 0)
                    space = i;
                continue;
            }

            if (space >= 0 && KeepsSpace(output[..length], c, text[i..]))
            {
                if (!offsets.IsEmpty)
                    offsets[length] = space;
                output[length++] = ' ';
            }

            space = -1;
            if (IsZeroLike(c) && length > 0 && Numerals.Contains(output[length - 1]) && NumeralFollows(text[(i + 1)..]))
                c = '〇';
            if (!offsets.IsEmpty)
                offsets[length] = i;
            output[length++] = c;
        }

        return length;
    }

    /// <summary>Whether the space between two characters parts two words or two numbers.</summary>
    /// <param name="before">What was written so far.</param>
    /// <param name="next">The next character, folded.</param>
    /// <param name="rest">The printed text from the next character on.</param>
    private static bool KeepsSpace(ReadOnlySpan<char> before, char next, ReadOnlySpan<char> rest)
    {
        var last = before[^1];
        if (IsWide(last) || IsWide(next) || last == '(' || ",.;:!?)%".Contains(next))
            return false;
        return !char.IsAsciiDigit(last) || !char.IsAsciiDigit(next) || !SplitNumber(before, rest);
    }

    /// <summary>Scanning splits numbers into single digits (<c>2 4</c>), and years in two (<c>20 25年</c>).</summary>
    private static bool SplitNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        var left = 0;
        while (left < before.Length && left < 3 && char.IsAsciiDigit(before[^(left + 1)]))
            left++;
        var right = 0;
        var i = 0;
        for (; i < rest.Length && right < 3; i++)
        {
            var c = CharacterFolding.Table[rest[i]];
            if (char.IsAsciiDigit(c))
                right++;
            else if (c != CharacterFolding.Dropped)
                break;
        }

        return left == 1 || right == 1 || (left == 2 && right == 2 && FirstVisible(rest[i..]) == '年');
    }

    /// <summary>Whether a Chinese numeral or 年 comes next, zeros between them aside.</summary>
    private static bool NumeralFollows(ReadOnlySpan<char> rest)
    {
        var zeros = 0;
        for (var i = 0; i < rest.Length && zeros < 3; i++)
        {
            var c = CharacterFolding.Table[rest[i]];
            if (c is CharacterFolding.Dropped or ' ')
                continue;
            if (!IsZeroLike(c))
                return c == '年' || Numerals.Contains(c);
            zeros++;
        }

        return false;
    }

    private static char FirstVisible(ReadOnlySpan<char> text)
    {
        foreach (var printed in text)
        {
            var c = CharacterFolding.Table[printed];
            if (c is not (CharacterFolding.Dropped or ' '))
                return c;
        }

        return ' ';
    }

    private static bool IsZeroLike(char c) => c is 'o' or '0' or '○' or 'O' or '〇' or '◯' or '０';

    private static bool IsWide(char c) => c >= '\u2E80' || c is '"' or '、' or '。' or '…' or '·' or '<' or '>';
}
