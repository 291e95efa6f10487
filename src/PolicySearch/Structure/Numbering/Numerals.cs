using System.Globalization;

namespace PolicySearch.Structure.Numbering;

/// <summary>Chinese and Arabic numerals as they stand in item numbers.</summary>
/// <remarks><c>十七</c> gives 17, <c>一百零三</c> 103, <c>２９</c> 29.</remarks>
internal static class Numerals
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const int Shared = 100;

    private static readonly string[] ArabicTexts = [.. Enumerable.Range(0, Shared).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] ChineseTexts = [.. Enumerable.Range(0, Shared).Select(n =>
        (n < 10 ? "" : n < 20 ? "十" : ChineseDigits[n / 10] + "十") + (n % 10 == 0 ? "" : ChineseDigits[n % 10]))];

    /// <summary>Whether a character can stand in a Chinese item number.</summary>
    public static bool IsChinese(char c) => c is '十' or '百' or '零' or '两' || ChineseDigits.Contains(c);

    /// <summary>Whether a character is a digit of either width.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>The value of a digit of either width.</summary>
    public static int Digit(char c) => c >= '０' ? c - '０' : c - '0';

    /// <summary>A numeral as a string; usual ones are shared, since every line that begins with a number needs one.</summary>
    public static string Text(ReadOnlySpan<char> numeral, int value)
    {
        if (value is > 0 and < Shared)
        {
            var usual = IsDigit(numeral[0]) ? ArabicTexts[value] : ChineseTexts[value];
            if (numeral.SequenceEqual(usual))
                return usual;
        }

        return numeral.ToString();
    }

    /// <summary>The value of a Chinese numeral up to 999; 0 where it is none.</summary>
    public static int ChineseValue(ReadOnlySpan<char> text)
    {
        int total = 0, digit = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '零':
                    break;
                case '十':
                    total += 10 * Math.Max(1, digit);
                    digit = 0;
                    break;
                case '百':
                    total += 100 * Math.Max(1, digit);
                    digit = 0;
                    break;
                default:
                    // 二三 is no number of this kind; 一一 would be a typing slip.
                    if (digit > 0)
                        return 0;
                    digit = c == '两' ? 2 : ChineseDigits.IndexOf(c);
                    if (digit < 0)
                        return 0;
                    break;
            }
        }

        return total + digit;
    }
}
