namespace PolicySearch.Targets.Quantities;

/// <summary>
/// Reads numbers, Arabic and Chinese.
/// <code>
/// 1,100        → 1100        一万五千   → 15000
/// 77.8         → 77.8        二百       → 200
/// 一万零十二   → 10012       九十五点五 → 95.5
/// 4 9 2 5 0    → 49250
/// 二十(万亿)   → 20          二零二五   → 2025 (a year's digits)
/// </code>
/// </summary>
internal static class NumberReader
{
    private const string Digits = "零一二三四五六七八九";

    private const int MostParted = 12;

    /// <summary>Whether a character can begin a Chinese numeral.</summary>
    public static bool IsNumeral(char c) => c is '零' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千';

    /// <summary>Reads a number of either kind at an offset.</summary>
    /// <returns>The value and the offset behind it, or null where none stands there.</returns>
    public static (decimal Value, int End)? Read(ReadOnlySpan<char> text, int at) =>
        at >= text.Length ? null : char.IsAsciiDigit(text[at]) ? ReadArabic(text, at) : IsNumeral(text[at]) ? ReadChinese(text, at) : null;

    /// <summary>Reads an Arabic number at an offset.</summary>
    /// <returns>The value and the offset behind its last digit.</returns>
    public static (decimal Value, int End) ReadArabic(ReadOnlySpan<char> text, int at)
    {
        if (Parted(text, at) is { } parted)
            return parted;
        var i = at;
        decimal value = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || IsGroup(text, at, i)))
        {
            if (text[i] != ',')
                value = i - at > 24 ? value : value * 10 + (text[i] - '0');
            i++;
        }

        if (i + 1 >= text.Length || text[i] is not ('.' or '·' or '．') || !char.IsAsciiDigit(text[i + 1]))
            return (value, i);
        decimal place = 0.1m;
        for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, place /= 10)
            value += place > 1e-12m ? (text[i] - '0') * place : 0;
        return (Normalize(value), i);
    }

    /// <summary>4 9 2 5 0万吨, 2 0 2 5年: digits that a scan has parted, at least three, each by itself and one blank between; null elsewhere.</summary>
    private static (decimal Value, int End)? Parted(ReadOnlySpan<char> text, int at)
    {
        decimal value = text[at] - '0';
        var (end, digits) = (at + 1, 1);
        for (; digits < MostParted && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]); end += 2, digits++)
            value = value * 10 + (text[end + 1] - '0');
        var alone = (end >= text.Length || !(char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')) && (at == 0 || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] is not '.');
        return digits >= 3 && alone ? (value, end) : null;
    }

    /// <summary>Reads a Chinese numeral at an offset; a trailing 万 or 亿 is left to the unit.</summary>
    /// <returns>The value and the offset behind it, or null where the run is no number (二三五, 十百千万).</returns>
    public static (decimal Value, int End)? ReadChinese(ReadOnlySpan<char> text, int at)
    {
        decimal total = 0, section = 0, digit = -1;
        var i = at;
        var lastPower = decimal.MaxValue;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (DigitOf(c) is var d and >= 0)
            {
                if (digit > 0)
                    return null;
                digit = d;
                continue;
            }

            if (Power(c) is var power and > 0)
            {
                if (power >= lastPower || (digit < 0 && section == 0 && power > 10 && i > at))
                    return null;
                section += (digit <= 0 ? 1 : digit) * power;
                digit = -1;
                lastPower = power;
                continue;
            }

            // 一万五千(亿), 一万零十二: a 万 inside the number, not the one that ends it.
            if (c != '万' || !Continues(text[(i + 1)..]))
                break;
            total = (section + Math.Max(digit, 0)) * 10000;
            (section, digit, lastPower) = (0, -1, decimal.MaxValue);
        }

        if (i == at)
            return null;
        var value = total + section + Math.Max(digit, 0);
        return Decimals(text, i) is { } decimals ? (value + decimals.Value, decimals.End) : (value, i);
    }

    /// <summary>Reads a year that is printed digit by digit, 二零二五年; null where none stands there.</summary>
    /// <returns>The year and the offset of 年.</returns>
    public static (int Year, int End)? ReadYear(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 >= text.Length || text[at + 4] != '年' || text[at] is not ('一' or '二'))
            return null;
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (Digits.IndexOf(text[i]) is var digit && digit < 0)
                return null;
            year = year * 10 + digit;
        }

        return year is >= 1900 and <= 2100 ? (year, at + 4) : null;
    }

    private static bool Continues(ReadOnlySpan<char> behind)
    {
        if (behind is ['零', var next, ..])
            return DigitOf(next) >= 1 || Power(next) > 0;
        return behind.Length > 0 && (DigitOf(behind[0]) >= 1 || Power(behind[0]) > 0);
    }

    /// <summary>The 点五 of 九十五点五.</summary>
    private static (decimal Value, int End)? Decimals(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '点' || DigitOf(text[at + 1]) < 0 || text[at + 1] == '两')
            return null;
        decimal value = 0, place = 0.1m;
        var i = at + 1;
        for (; i < text.Length && DigitOf(text[i]) is >= 0 and var digit && i - at < 12; i++, place /= 10)
            value += digit * place;
        return (value, i);
    }

    private static decimal Normalize(decimal value) => value / 1.000000000000000000000000000000m;

    private static int DigitOf(char c) => c == '两' ? 2 : Digits.IndexOf(c);

    private static decimal Power(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    /// <summary>A comma between groups of three digits (1,100,000), not one that ends a clause (2022,3项).</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int start, int i)
    {
        if (text[i] != ',' || i == start || i + 3 >= text.Length)
            return false;
        var back = i - 1;
        while (back >= start && char.IsAsciiDigit(text[back]))
            back--;
        var group = i - 1 - back;
        if (group is < 1 or > 3 || (back >= start && group != 3))
            return false;
        return char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
            && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
    }
}
