using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// The year in which a whole document's undated goals are due.
/// <code>
/// a plan for 2026 to 2028                          → 2028
/// a work report or task division for 2026          → 2026
/// else, 力争到2027年 anywhere in the text           → 2027
/// else, 用2年左右的时间 in a paper of 2026          → 2028
/// else, the title or 今年, 年底前, 全年 in the text → the document's year
/// else (measures without any date)                 → none
/// </code>
/// </summary>
internal static partial class DueYear
{
    /// <summary>Words that speak of the document's own year.</summary>
    private static readonly WordSet ThisYear = new(
        "今年", "年底前", "本年度", "年内完成", "年内建成", "年内实现", "年内新增", "年内力争", "全年完成", "全年建成", "全年实现", "全年新增", "全年力争", "全年培育");

    /// <summary>The year; null where nothing in the document dates its goals.</summary>
    /// <param name="document">The document.</param>
    /// <param name="texts">Its text, a block each, as printed.</param>
    public static int? Of(PolicyDocument document, IEnumerable<string> texts)
    {
        if (document.PlanEnd is not null || document.Year is not { } now || document.Kind is DocumentKind.WorkReport or DocumentKind.TaskDivision or DocumentKind.IndicatorList || NamesYear().IsMatch(Folding.Fold(document.Title)))
            return document.PlanEnd ?? document.Year;
        var (term, annual) = ((int?)null, false);
        var mainWork = now.ToString(CultureInfo.InvariantCulture) + "年主要";
        foreach (var printed in texts)
        {
            if (!printed.Contains('年'))
                continue;
            var text = Folding.Fold(printed);
            if (text.Contains("到20", StringComparison.Ordinal))
            {
                foreach (var match in Until().EnumerateMatches(text))
                {
                    if (int.Parse(text.AsSpan(match.Index + 1, 4), CultureInfo.InvariantCulture) is var year && year >= now)
                        return year;
                }
            }

            if (term is null && text.AsSpan().ContainsAny('用', '过') && Term().Match(text) is { Success: true } found)
                term = now + Years(found.Groups[1].Value);
            annual = annual || ThisYear.IsIn(text) || text.Contains(mainWork, StringComparison.Ordinal);
        }

        return term ?? (annual ? now : null);
    }

    private static int Years(string printed) =>
        "一二三四五六七八九十".IndexOf(printed[0]) is var at and >= 0 ? at + 1 : printed[0] == '两' ? 2 : int.Parse(printed, CultureInfo.InvariantCulture);

    [GeneratedRegex("20[0-9]{2}|今年|年度|十[一二三四五六七]五", RegexOptions.NonBacktracking)]
    private static partial Regex NamesYear();

    /// <summary>到2027年, 到2027年底: a year to reach, not the end of the paper's validity (有效期至2027年).</summary>
    [GeneratedRegex("到20[0-9]{2}年[底末,]", RegexOptions.NonBacktracking)]
    private static partial Regex Until();

    [GeneratedRegex("[用过]([1-9]|[一二两三四五六七八九十])年(?:左右)?的?(?:时间|努力)", RegexOptions.NonBacktracking)]
    private static partial Regex Term();
}
