using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Language;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Dates as documents print them: <c>2022年4月16日</c>, <c>2022-04-22 11:00:00</c>, <c>2022/4/22</c>, <c>二〇二二年四月十六日</c>,
/// also with 0 or O for 〇, with spaces that scanning put in, and with 月 misprinted for 年 (<c>2026月3月26日</c>).
/// </summary>
internal static partial class PrintedDate
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The first date in a text; null where there is none.</summary>
    public static DateOnly? First(string text) => In(TextNormalizer.NormalizeText(text));

    /// <summary>The date that a line consists of, brackets and 印发 aside; null where it says anything else.</summary>
    public static DateOnly? Alone(string line)
    {
        if (line.Length > 60)
            return null;
        var text = TextNormalizer.NormalizeText(line).Trim('(', ')', '-', ' ');
        var match = Pattern().Match(text);
        if (!match.Success || match.Index > 0)
            return null;
        var rest = text[match.Length..].Trim(')', '(', ' ', ':');
        return rest.Length == 0 || rest is "印发" or "发布" || rest.All(c => char.IsAsciiDigit(c) || c is ':' or '时' or '分' or '秒' or '点') ? In(text) : null;
    }

    /// <summary>The date that a line ends with, behind a body's name: <c>桃源市人民政府 2022年4月16日</c>; null where it does not.</summary>
    public static (DateOnly Date, string Before)? AtEnd(string line)
    {
        if (line.Length > 80)
            return null;
        var normal = TextNormalizer.Normalize(line);
        Match? last = null;
        foreach (Match match in Pattern().Matches(normal.Text))
            last = match;
        if (last is null || normal.Text[(last.Index + last.Length)..].Trim(')', ' ') is not ("" or "印发" or "发布") || Value(last) is not { } date)
            return null;
        return (date, line[..normal.ToPrinted(last.Index)].Trim());
    }

    private static DateOnly? In(string normal)
    {
        foreach (Match match in Pattern().Matches(normal))
        {
            if (Value(match) is { } date)
                return date;
        }

        return null;
    }

    private static DateOnly? Value(Match match)
    {
        int year, month, day;
        if (match.Groups["y"].Success)
        {
            year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
            month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
            day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        }
        else
        {
            year = match.Groups["cy"].Value.Aggregate(0, (value, c) => value * 10 + Numerals.IndexOf(c));
            month = Tens(match.Groups["cm"].Value);
            day = Tens(match.Groups["cd"].Value);
        }

        return year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>十六 → 16, 二十八 → 28, 三十 → 30, 九 → 9.</summary>
    private static int Tens(string numeral)
    {
        var ten = numeral.IndexOf('十');
        if (ten < 0)
            return numeral.Length == 1 ? Numerals.IndexOf(numeral[0]) : 0;
        var tens = ten == 0 ? 1 : Numerals.IndexOf(numeral[0]);
        return tens * 10 + (ten + 1 < numeral.Length ? Numerals.IndexOf(numeral[ten + 1]) : 0);
    }

    [GeneratedRegex(
        @"(?<y>(?:19|20)[0-9]{2})(?:年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日?|月(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日|[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2}))|(?<cy>[一二][〇一二三四五六七八九]{3})年(?<cm>[一二三四五六七八九十]{1,2})月(?<cd>[一二三四五六七八九十]{1,3})日",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
