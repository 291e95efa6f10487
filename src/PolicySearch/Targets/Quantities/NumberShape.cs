namespace PolicySearch.Targets.Quantities;

/// <summary>Numbers that their neighbours alone show to be no quantity: dates, ordinals, names, roads, document numbers.</summary>
internal static class NumberShape
{
    private static readonly string[] RoadWords = ["国道", "省道", "县道", "乡道", "高速", "线路"];

    /// <summary>The non-quantity that an Arabic number is part of; null where its shape rules nothing out.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Offset of the first digit.</param>
    /// <param name="end">Offset behind the last digit.</param>
    /// <param name="value">The number.</param>
    public static Quantity? Of(ReadOnlySpan<char> text, int at, int end, decimal value)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (before == '第')
            return Found(at, end, value, Refusal.Ordinal);
        if (Date(text, at, end, value) is { } date)
            return date;
        if (InBrackets(text, at, end) || after == '号' || after == '#')
            return Found(at, end, value, after == '号' && before != '〔' ? Refusal.Name : Refusal.DocumentNumber);
        if (IsRoad(text, at, end))
            return Found(at, end, value, Refusal.Road);
        if (before == '每')
            return Found(at, RangeEnd(text, end), value, Refusal.Name);
        if (after is '+' || before is '+' || (before is '/' && after is '/'))
            return Found(at, end, value, Refusal.Name);
        if (end - at >= 5 && text[end..].StartsWith("热线") || text[end..].StartsWith("平台") || text[end..].StartsWith("政务服务"))
            return Found(at, end, value, Refusal.Phone);
        if (char.IsAsciiLetter(after) && UnitTable.Match(text, end) is null)
            return Found(at, end, value, Refusal.Name);
        return null;
    }

    /// <summary>Whether the number is a year: four digits from 1900 to 2100 before 年; a space may part the two (到 2026 年).</summary>
    public static bool IsYear(ReadOnlySpan<char> text, decimal value, int end) => value is >= 1900 and <= 2100 && UnitEnd(text, end, '年') > 0 && (end < 4 || char.IsAsciiDigit(text[end - 4]) || text[end - 2] == ' ');

    /// <summary>较2020年, 比2020年, 在2020年基础上: a year to compare with, not one that a goal is due.</summary>
    public static bool IsBaseYear(string text, Quantity date)
    {
        var behind = text.AsSpan(date.End);
        return (date.Start > 0 && text[date.Start - 1] is '较' or '比' or '自' or '从' or '与' or '由')
            || behind.StartsWith("基础上") || behind.StartsWith("的") || behind.StartsWith("以来") || behind.StartsWith("相比") || behind.StartsWith("水平") || behind.StartsWith("价");
    }

    /// <summary>Whether a Latin letter stands directly before the number (PM2.5, IPv6).</summary>
    public static bool IsGluedToLetters(ReadOnlySpan<char> text, int at) =>
        at > 0 && (char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetter(text[at - 2])));

    private static Quantity? Date(ReadOnlySpan<char> text, int at, int end, decimal value)
    {
        var after = end < text.Length ? text[end] : ' ';
        if (IsYear(text, value, end))
            return Found(at, UnitEnd(text, end, '年'), value, Refusal.Date) with { Year = (int)value };
        if (value is >= 2000 and <= 2100 && end - at == 4 && after is '-' or '~' or '至' or '到' && LastYear(text, end) is { } last)
            return Found(at, last.End, value, Refusal.Date) with { Year = last.Year };
        if (value is >= 1990 and <= 2100 && end - at == 4 && after is '“' or '"' or '远' or '版' or '》')
            return Found(at, end, value, Refusal.Date) with { Year = (int)value };
        // "9月底前", "1-10月", but not "6个月".
        if (value is >= 1 and <= 12 && UnitEnd(text, end, '月') is > 0 and var month && !text[(month - 1)..].StartsWith("月均"))
            return Found(at, month, value, Refusal.Date);
        if (value is >= 1 and <= 12 && after is '-' or '~' or '至' or '、' && MonthBehind(text, end + 1) is > 0 and var range)
            return Found(at, range, value, Refusal.Date);
        if (value is >= 1 and <= 31 && UnitEnd(text, end, '日') is > 0 and var day && text[..at].TrimEnd(' ') is [.., '月'])
            return Found(at, day, value, Refusal.Date);
        if (after is '时' or ':' && value <= 24 && value == Math.Floor(value) && (at == 0 || text[at - 1] is '日' or ' '))
            return Found(at, end + 1, value, Refusal.Date);
        return null;
    }

    /// <summary>The offset behind 年, 月 or 日 where it follows a number, over the space that a word processor may put between; 0 where it does not.</summary>
    private static int UnitEnd(ReadOnlySpan<char> text, int end, char unit)
    {
        if (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length && text[end] == unit ? end + 1 : 0;
    }

    /// <summary>The 5月 of 3-5月, 3、5月: the offset behind it; 0 where no month follows.</summary>
    private static int MonthBehind(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '-' or ' ')
            at++;
        var digits = at;
        while (digits < text.Length && digits - at < 2 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > at ? UnitEnd(text, digits, '月') : 0;
    }

    /// <summary>The 10 of 每3至10万居民 belongs to the number before it.</summary>
    private static int RangeEnd(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('-' or '~' or '至' or '到') || !char.IsAsciiDigit(text[end + 1]))
            return end;
        var upper = NumberReader.ReadArabic(text, end + 1).End;
        return UnitReader.Read(text, upper)?.End ?? upper;
    }

    private static (int Year, int End)? LastYear(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '-' or '~' or '至' or '到')
            at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return null;
        var (value, end) = NumberReader.ReadArabic(text, at);
        return IsYear(text, value, end) ? ((int)value, UnitEnd(text, end, '年')) : null;
    }

    private static bool InBrackets(ReadOnlySpan<char> text, int at, int end) =>
        at > 0 && end < text.Length && text[at - 1] is '〔' or '[' or '【' && text[end] is '〕' or ']' or '】';

    private static bool IsRoad(ReadOnlySpan<char> text, int at, int end)
    {
        foreach (var word in RoadWords)
        {
            if (text[end..].StartsWith(word) || (word is not "高速" and not "线路" && text[..at].EndsWith(word) && !IsLength(text, at - word.Length, end)))
                return true;
        }

        return at > 0 && text[at - 1] is 'G' or 'S' or 'X' && end - at is >= 2 and <= 4 && (at < 2 || !char.IsAsciiLetter(text[at - 2]));
    }

    /// <summary>新建国省道60公里 is a length of roads, the 20公里 of 108国道20公里 a place on one.</summary>
    private static bool IsLength(ReadOnlySpan<char> text, int word, int end) =>
        (word < 1 || !char.IsAsciiDigit(text[word - 1])) && UnitReader.Read(text, end) is { Dimension: Dimension.Length };

    private static Quantity Found(int at, int end, decimal value, Refusal reason) =>
        new() { Start = at, End = end, Value = value, Reason = reason };
}
