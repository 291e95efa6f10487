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
            return Found(at, end, value, "ordinal");
        if (Date(text, at, end, value) is { } date)
            return date;
        if (InBrackets(text, at, end) || after == '号' || after == '#')
            return Found(at, end, value, after == '号' && before != '〔' ? "name" : "document-number");
        if (IsRoad(text, at, end))
            return Found(at, end, value, "road");
        if (before == '每')
            return Found(at, end, value, "name");
        if (after is '+' || before is '+' || (before is '/' && after is '/'))
            return Found(at, end, value, "name");
        if (end - at >= 5 && text[end..].StartsWith("热线") || text[end..].StartsWith("平台") || text[end..].StartsWith("政务服务"))
            return Found(at, end, value, "phone");
        if (char.IsAsciiLetter(after) && UnitTable.Match(text, end) is null)
            return Found(at, end, value, "name");
        return null;
    }

    /// <summary>Whether the number is a year: four digits from 1900 to 2100 before 年.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, decimal value, int end) =>
        value is >= 1900 and <= 2100 && end < text.Length && text[end] == '年' && (end < 4 || char.IsAsciiDigit(text[end - 4]));

    /// <summary>Whether a Latin letter stands directly before the number (PM2.5, IPv6).</summary>
    public static bool IsGluedToLetters(ReadOnlySpan<char> text, int at) =>
        at > 0 && (char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetter(text[at - 2])));

    private static Quantity? Date(ReadOnlySpan<char> text, int at, int end, decimal value)
    {
        var after = end < text.Length ? text[end] : ' ';
        if (IsYear(text, value, end))
            return Found(at, end + 1, value, "date") with { Year = (int)value };
        if (value is >= 2000 and <= 2100 && end - at == 4 && after is '-' or '~' or '至' or '到' && LastYear(text, end) is { } last)
            return Found(at, last.End, value, "date") with { Year = last.Year };
        if (value is >= 1990 and <= 2100 && end - at == 4 && after is '“' or '"' or '远' or '版')
            return Found(at, end, value, "date") with { Year = (int)value };
        // "9月底前", "1-10月", but not "6个月".
        if (after == '月' && value is >= 1 and <= 12 && !text[end..].StartsWith("月均"))
            return Found(at, end + 1, value, "date");
        if (after == '日' && value is >= 1 and <= 31 && at > 0 && text[at - 1] == '月')
            return Found(at, end + 1, value, "date");
        if (after is '时' or ':' && value <= 24 && value == Math.Floor(value) && (at == 0 || text[at - 1] is '日' or ' '))
            return Found(at, end + 1, value, "date");
        return null;
    }

    private static (int Year, int End)? LastYear(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '-' or '~' or '至' or '到')
            at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return null;
        var (value, end) = NumberReader.ReadArabic(text, at);
        return IsYear(text, value, end) ? ((int)value, end + 1) : null;
    }

    private static bool InBrackets(ReadOnlySpan<char> text, int at, int end) =>
        at > 0 && end < text.Length && text[at - 1] is '〔' or '[' or '【' && text[end] is '〕' or ']' or '】';

    private static bool IsRoad(ReadOnlySpan<char> text, int at, int end)
    {
        foreach (var word in RoadWords)
        {
            if (text[end..].StartsWith(word) || (word is not "高速" and not "线路" && text[..at].EndsWith(word)))
                return true;
        }

        return at > 0 && text[at - 1] is 'G' or 'S' or 'X' && end - at is >= 2 and <= 4 && (at < 2 || !char.IsAsciiLetter(text[at - 2]));
    }

    private static Quantity Found(int at, int end, decimal value, string reason) =>
        new() { Start = at, End = end, Value = value, Reason = reason };
}
