using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Wording;

/// <summary>
/// Tells whether a figure is a level, an increase or a decrease, from the words before it.
/// <code>
/// 生产总值增长9%            → growth         审批时间压缩40%以上     → reduction
/// 年均经济增速7%左右        → growth         占比下降到11%以下       → level (下降到 names where it ends)
/// 占比提高2个百分点         → growth         新增市场主体3万户       → level (a count of new things)
/// 基础养老金提高20元        → growth         增加学位3000个          → level
/// </code>
/// </summary>
internal static class BasisWords
{
    private static readonly string[] Growth = WordLists.Of("growth");

    private static readonly string[] Reduction = WordLists.Of("reduction");

    private static readonly string[] NoChange = WordLists.Of("no-change");

    /// <summary>Words of degree and measure that may stand between 增长 and its figure.</summary>
    private static readonly WordSet Degrees = WordLists.Set("degrees");

    /// <summary>The basis of a figure.</summary>
    /// <param name="left">The words of its clause that stand before it.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="counts">Whether a noun stands behind it: 增加500个停车位 counts what is added.</param>
    public static Basis Of(ReadOnlySpan<char> left, Quantity quantity, bool counts = false)
    {
        if (quantity.Doubling)
            return Basis.Growth;
        var relative = quantity.Dimension is Dimension.Percent or Dimension.Points or Dimension.Times;
        var (growth, growthEnd) = Last(left, Growth);
        var (reduction, reductionEnd) = Last(left, Reduction);
        if (growth < 0 && reduction < 0)
            return quantity.Dimension == Dimension.Times && left.Contains('的') ? Basis.Growth : Basis.Level;
        var (end, basis) = growth > reduction ? (growthEnd, Basis.Growth) : (reductionEnd, Basis.Reduction);
        var between = left[end..];
        if (between.Length > 0 && between[0] is '到' or '至' or '为')
            return Basis.Level;
        if (between.ContainsAny('、', '和') && !left.Contains("分别", StringComparison.Ordinal))
            return Basis.Level;
        if (basis == Basis.Reduction && !relative)
            return IsDirect(between) || (reduction <= 2 && quantity.Dimension is not (Dimension.Count or Dimension.Persons or Dimension.None or Dimension.Time)) ? Basis.Reduction : Basis.Level;
        if (!relative)
            return IsIncrement(left[growth..growthEnd], between, left, quantity, counts) ? Basis.Growth : Basis.Level;
        if (left[(growth > reduction ? growth : reduction)..end] is "高于" or "快于" && quantity.Dimension != Dimension.Points)
            return left.Contains("增速", StringComparison.Ordinal) || left.Contains("增长", StringComparison.Ordinal) ? Basis.Growth : Basis.Level;
        // 实现增长率...达到98%: a rate with 达到 between is a level unless the word is the measure itself (增速达到8%).
        var word = left[(growth > reduction ? growth : reduction)..end];
        return IsDirect(between) || word is "增速" or "增幅" or "涨幅" or "降幅" ? basis : Basis.Level;
    }

    /// <summary>基础养老金提高20元, 比上年增加12亿元: an increase by an amount; 增加学位3000个 and 新增就业5万人 count what is added.</summary>
    private static bool IsIncrement(ReadOnlySpan<char> word, ReadOnlySpan<char> between, ReadOnlySpan<char> left, Quantity quantity, bool counts)
    {
        if (word is not ("提高" or "增加" or "上升" or "上涨" or "上调" or "增长" or "扩大" or "递增" or "提升" or "增收") || !IsDirect(between) || quantity.Dimension is Dimension.Rank or Dimension.Time || word is "增收" && !left.ContainsAny('比', '较'))
            return false;
        var before = left[..(left.Length - between.Length - word.Length)];
        return !before.EndsWith("新") && (Phrases.LeadingLength(before) < before.Length || !counts);
    }

    /// <summary>Only words of degree may stand between 增长 and its figure.</summary>
    private static bool IsDirect(ReadOnlySpan<char> between)
    {
        var (i, other) = (0, 0);
        while (i < between.Length && other <= 2)
        {
            var length = Degrees.Prefix(between[i..]);
            other += length == 0 ? 1 : 0;
            i += Math.Max(1, length);
        }

        return other <= 2;
    }

    private static (int Start, int End) Last(ReadOnlySpan<char> left, string[] words)
    {
        var (start, end) = (-1, -1);
        foreach (var word in words)
        {
            var at = left.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at + word.Length < end || (at + word.Length == end && at > start) || IsPartOf(left, at))
                continue;
            (start, end) = (at, at + word.Length);
        }

        return (start, end);
    }

    private static bool IsPartOf(ReadOnlySpan<char> left, int at)
    {
        // 不高于 bounds a level; 高于 measures a lead only.
        if (at > 0 && left[at - 1] == '不')
            return true;
        foreach (var name in NoChange)
        {
            for (var shift = 0; shift < name.Length; shift++)
            {
                if (at - shift >= 0 && left[(at - shift)..].StartsWith(name))
                    return true;
            }
        }

        return false;
    }

    /// <summary>增加一倍 is twice what was, as 翻一番 is; 增长2倍 is three times. 是2020年的2倍 tells the multiple itself.</summary>
    public static Quantity Multiple(Quantity quantity, Basis basis, ReadOnlySpan<char> left) =>
        quantity is { Dimension: Dimension.Times, Doubling: false } && basis == Basis.Growth && left[^1] is not ('的' or '到' or '至' or '为' or '是')
            ? quantity with { Value = quantity.Value + 1, Upper = quantity.Upper + 1 }
            : quantity;
}
