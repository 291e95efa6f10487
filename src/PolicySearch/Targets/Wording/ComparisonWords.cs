using System.Buffers;
using PolicySearch.Records;

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
    private static readonly (string Word, Comparison Op)[] Behind =
    [
        ("及以上", Comparison.AtLeast), ("(含)以上", Comparison.AtLeast), ("以上", Comparison.AtLeast),
        ("及以下", Comparison.AtMost), ("(含)以下", Comparison.AtMost), ("以下", Comparison.AtMost),
        ("以内", Comparison.AtMost), ("之内", Comparison.AtMost), ("内", Comparison.AtMost),
        ("左右", Comparison.About), ("上下", Comparison.About),
    ];

    private static readonly (string Word, Comparison Op)[] Before =
    [
        ("不低于", Comparison.AtLeast), ("不少于", Comparison.AtLeast), ("不得少于", Comparison.AtLeast), ("不得低于", Comparison.AtLeast),
        ("不能低于", Comparison.AtLeast), ("不能少于", Comparison.AtLeast), ("不能超过", Comparison.AtMost), ("不能高于", Comparison.AtMost),
        ("不小于", Comparison.AtLeast), ("不短于", Comparison.AtLeast), ("高于或等于", Comparison.AtLeast), ("至少", Comparison.AtLeast), ("最少", Comparison.AtLeast),
        ("不下于", Comparison.AtLeast), ("≥", Comparison.AtLeast), (">=", Comparison.AtLeast), ("大于等于", Comparison.AtLeast),
        ("不高于", Comparison.AtMost), ("不超过", Comparison.AtMost), ("不大于", Comparison.AtMost), ("不多于", Comparison.AtMost), ("不得超过", Comparison.AtMost),
        ("不得高于", Comparison.AtMost), ("小于等于", Comparison.AtMost), ("至多", Comparison.AtMost), ("最多", Comparison.AtMost), ("≤", Comparison.AtMost), ("<=", Comparison.AtMost),
        ("控制在", Comparison.AtMost), ("压降在", Comparison.AtMost), ("控制到", Comparison.AtMost), ("不突破", Comparison.AtMost),
        ("超过", Comparison.MoreThan), ("大于", Comparison.MoreThan), ("突破", Comparison.MoreThan), ("高于", Comparison.MoreThan), ("多于", Comparison.MoreThan), ("优于", Comparison.MoreThan),
        ("超", Comparison.MoreThan), ("逾", Comparison.MoreThan), (">", Comparison.MoreThan), ("跨越", Comparison.MoreThan), ("跨过", Comparison.MoreThan), ("迈过", Comparison.MoreThan),
        ("小于", Comparison.LessThan), ("低于", Comparison.LessThan), ("少于", Comparison.LessThan), ("<", Comparison.LessThan), ("短于", Comparison.LessThan),
        ("约为", Comparison.About), ("约", Comparison.About), ("接近", Comparison.About), ("近", Comparison.About), ("大约", Comparison.About),
        ("前", Comparison.AtMost),
    ];

    private static readonly SearchValues<char> BeforeEnds = SearchValues.Create([.. Before.Select(b => b.Word[^1])]);

    /// <summary>The comparison word that begins at an offset, directly behind a figure.</summary>
    /// <returns>What it means and its length; null where none stands there.</returns>
    public static (Comparison Op, int Length)? Behindward(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return null;
        foreach (var (word, op) in Behind)
        {
            if (text[at..].StartsWith(word) && !(word == "内" && !EndsClause(text, at + 1)))
                return (op, word.Length);
        }

        return null;
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
        if (trimmed.IsEmpty || !BeforeEnds.Contains(trimmed[^1]))
            return null;
        foreach (var (word, op) in Before)
        {
            if (!trimmed.EndsWith(word) || (word == "前" && end != left.Length) || (word == "近" && IsPartOfWord(trimmed)))
                continue;
            return (op, end - word.Length);
        }

        return null;
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> trimmed) => trimmed.Length > 1 && trimmed[^2] is '附' or '最' or '邻' or '临' or '就' or '相';

    private static bool EndsClause(ReadOnlySpan<char> text, int at) => at >= text.Length || char.IsPunctuation(text[at]) || text[at..].StartsWith("办结");
}
