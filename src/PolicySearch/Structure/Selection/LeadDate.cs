using System.Text.RegularExpressions;

namespace PolicySearch.Structure.Selection;

/// <summary>
/// Reads the date in a paragraph that leads to a list, which holds for each of its points.
/// <code>
/// 到2025年，实现以下目标： / ——森林覆盖率达到40%。 / ——新建公园5个。   → both are due in 2025
/// 到2025年，重点做好以下工作： / 1.新建学校3所。 / 2.改造道路8条。      → both
/// </code>
/// </summary>
internal static partial class LeadDate
{
    /// <summary>What the paragraph says: 到2025年底; null where it leads to nothing or names no year to reach.</summary>
    public static string? Of(string text) => text.Length > 0 && text[^1] is ':' or '：' && Until().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>Whether a paragraph is a point of a list.</summary>
    public static bool IsBullet(string text) => text.Length > 1 && text[0] is '—' or '-' or '–' or '•' or '●' or '·' or '◆' or '■';

    [GeneratedRegex("到20[0-9]{2}年[底末]?", RegexOptions.NonBacktracking)]
    private static partial Regex Until();
}
