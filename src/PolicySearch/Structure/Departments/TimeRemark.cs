using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>
/// Tells when a task is to be finished from who does it, where a clause names both.
/// <code>
/// (省财政厅牵头,5月底前出台相关政策,年内持续推进) → 5月底前出台相关政策 and 年内持续推进 name nobody
/// 完成时限:2025年12月底前                         → due in 2025
/// </code>
/// </summary>
internal static partial class TimeRemark
{
    private const int Longest = 40;

    private static readonly WordSet Openings = ClauseWords.Set("time.opening");

    /// <summary>Words of which every <see cref="LabelledDeadline"/> holds one.</summary>
    private static readonly WordSet DeadlineLabels = ClauseWords.Set("time.label");

    /// <summary>Whether the words between two commas of a clause say when, and name nobody: <c>6月底前完成</c>.</summary>
    public static bool Is(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.Length is < 2 or > Longest)
            return false;
        return StartsWithDate(words) || Openings.Prefix(words) > 0 && !BodyWords.EndsAsBody(words);
    }

    /// <summary>The last year that a remark names: 2025 for <c>2023年—2025年12月</c>; null where it names none.</summary>
    public static int? Year(string? words)
    {
        if (words is null)
            return null;
        int? year = null;
        foreach (var match in PrintedYear().EnumerateMatches(words))
            year = int.Parse(words.AsSpan(match.Index, 4), CultureInfo.InvariantCulture);
        return year;
    }

    /// <summary>The deadline that a text itself prints behind a label: <c>新建水库3座。完成时限:2025年底</c>.</summary>
    public static string? Labelled(string text) => DeadlineLabels.IsIn(text) && LabelledDeadline().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>6月, 2025年, 12月底: digits, or 十二, before 年, 月 or 日; 到 or 于 may stand before them.</summary>
    private static bool StartsWithDate(ReadOnlySpan<char> words)
    {
        if (words[0] is '到' or '至' or '于' or '在')
            words = words[1..];
        var digits = 0;
        while (digits < words.Length && digits < 4 && (char.IsDigit(words[digits]) || words[digits] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '〇' or '○'))
            digits++;
        return digits > 0 && digits < words.Length && words[digits] is '年' or '月';
    }

    [GeneratedRegex("20[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex PrintedYear();

    [GeneratedRegex("(?:完成|办结|实施|推进)?(?:时限|期限|时间节点|完成时间)(?:要求)?[:：]([^。；;)）\n]{2,40})", RegexOptions.NonBacktracking)]
    private static partial Regex LabelledDeadline();
}
