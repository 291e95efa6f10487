using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Wording;

/// <summary>
/// The words before and behind a figure that say how it bounds what is promised.
/// <code>
/// 不低于77.8%      → &gt;=      12%以上       → &gt;=      控制在4.3%以内 → &lt;=
/// 突破20万户       → &gt;       7%左右        → ~       小于500米      → &lt;
/// 达到60%          → =       达到60%以上   → &gt;= (what stands behind decides)
/// </code>
/// </summary>
internal static class ComparisonWords
{
    private static readonly Dictionary<string, Comparison> Behind = Table(
        ("at-least-behind", Comparison.AtLeast), ("at-most-behind", Comparison.AtMost), ("about-behind", Comparison.About));

    private static readonly Dictionary<string, Comparison> Before = Table(
        ("at-least-before", Comparison.AtLeast), ("at-most-before", Comparison.AtMost), ("more-than-before", Comparison.MoreThan),
        ("less-than-before", Comparison.LessThan), ("about-before", Comparison.About));

    private static readonly Dictionary<string, Comparison>.AlternateLookup<ReadOnlySpan<char>> BehindBySpan = Behind.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, Comparison>.AlternateLookup<ReadOnlySpan<char>> BeforeBySpan = Before.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly WordSet BehindWords = new(Behind.Keys);
    private static readonly WordSet BeforeWords = new(Before.Keys);

    /// <summary>The comparison word that begins at an offset, directly behind a figure.</summary>
    /// <returns>What it means and its length; null where none stands there.</returns>
    public static (Comparison Op, int Length)? Behindward(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || BehindWords.Prefix(text[at..]) is not (> 0 and var length))
            return null;
        var word = text.Slice(at, length);
        return word is "内" && !EndsClause(text, at + 1) ? null : (BehindBySpan[word], length);
    }

    /// <summary>The comparison word that ends at an offset, directly before a figure; words such as 至 and 到 may stand between.</summary>
    /// <returns>What it means and where it starts; null where none stands there.</returns>
    public static (Comparison Op, int Start)? Beforeward(ReadOnlySpan<char> left)
    {
        var end = left.Length;
        while (end > 0 && left[end - 1] is '到' or '至' or '为' or '了' or ' ' or '在')
        {
            if (left[end - 1] == '在' && end >= 3 && left[end - 3] is '控' or '压')
                break;
            end--;
        }

        var trimmed = left[..end];
        if (BeforeWords.Suffix(trimmed) is not (> 0 and var length))
            return null;
        var word = trimmed[^length..];
        if ((word is "前" && end != left.Length) || (word is "近" && IsPartOfWord(trimmed)))
            return null;
        return (BeforeBySpan[word], end - length);
    }

    /// <summary>
    /// The comparison word before what a share is of: <c>不少于</c> in 审核人员不少于执法人员总数的(5%); the last one counts.
    /// </summary>
    /// <returns>What it means and its span; null where none stands there.</returns>
    public static (Comparison Op, int Start, int End)? Within(ReadOnlySpan<char> left)
    {
        for (var at = left.Length - 2; at > 0; at--)
        {
            if (BeforeWords.Prefix(left[at..]) is >= 2 and var length && left.Slice(at, length) is var word && BeforeBySpan[word] != Comparison.About)
            {
                // 不超过, 不得超过, 不能超过: the longer word counts.
                foreach (var back in (ReadOnlySpan<int>)[2, 1])
                {
                    if (at >= back && left[at - back] == '不' && BeforeWords.Prefix(left[(at - back)..]) is > 2 and var longer)
                        return (BeforeBySpan[left.Slice(at - back, longer)], at - back, at - back + longer);
                }

                return (BeforeBySpan[word], at, at + length);
            }
        }

        return null;
    }

    private static Dictionary<string, Comparison> Table(params (string List, Comparison Op)[] rows) =>
        rows.SelectMany(r => WordLists.Of(r.List).Select(w => (w, r.Op))).ToDictionary(r => r.w, r => r.Op);

    private static bool IsPartOfWord(ReadOnlySpan<char> trimmed) => trimmed.Length > 1 && trimmed[^2] is '附' or '最' or '邻' or '临' or '就' or '相';

    private static bool EndsClause(ReadOnlySpan<char> text, int at) => at >= text.Length || char.IsPunctuation(text[at]) || text[at..].StartsWith("办结");
}
