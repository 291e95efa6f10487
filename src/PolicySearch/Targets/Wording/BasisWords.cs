using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Wording;

/// <summary>
/// Tells whether a figure is a level, an increase or a decrease, from the words before it.
/// <code>
/// 生产总值增长9%            → growth         审批时间压缩40%以上     → reduction
/// 年均经济增速7%左右        → growth         占比下降到11%以下       → level (下降到 names where it ends)
/// 占比提高2个百分点         → growth         新增市场主体3万户       → level (SCHEMA: counts of new things)
/// </code>
/// </summary>
internal static class BasisWords
{
    private static readonly string[] Growth =
        ["增长", "增速", "增幅", "涨幅", "递增", "提高", "提升", "上升", "上涨", "高于", "快于", "增加", "翻", "扩大", "增收", "增量", "提速", "攀升", "涨"];

    private static readonly string[] Reduction =
        ["下降", "降低", "压缩", "减少", "缩短", "压减", "削减", "降幅", "精简", "减排", "缩减", "降", "压降", "降比", "减"];

    private static readonly string[] Rates = ["自然增长率", "增长极", "增长点", "增长率控制", "提升工程", "提升改造", "提升行动", "改造提升", "巩固提升", "减速带", "减灾", "减量", "减负", "节能减排", "减税", "降费", "减税降费"];

    /// <summary>Words of degree and measure that may stand between 增长 and its figure.</summary>
    private static readonly WordSet Degrees = new(
        "分别", "达到", "达", "保持在", "稳定在", "控制在", "保持", "力争", "不低于", "不少于", "超过", "突破", "高于", "约", "超", "率", "幅度", "速度", "均", "都", "全市", "全省", "全国", "平均", "水平", "比例", "全县", "全区", "确保", "在", "不超过", "不高于", "近", "低于", "以上", "左右", "为", "了", "持续", "同比", "不", "低", "于", "上年", "去年", "幅", "规模", "以", "实现", "比重", "年均", "或", "再");

    /// <summary>The basis of a figure.</summary>
    /// <param name="left">The words of its clause that stand before it.</param>
    /// <param name="quantity">The figure.</param>
    public static Basis Of(ReadOnlySpan<char> left, Quantity quantity)
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
            return Basis.Level;
        if (left[(growth > reduction ? growth : reduction)..end] is "高于" or "快于" && quantity.Dimension != Dimension.Points)
            return left.Contains("增速", StringComparison.Ordinal) || left.Contains("增长", StringComparison.Ordinal) ? Basis.Growth : Basis.Level;
        // 实现增长率...达到98%: a rate with 达到 between is a level unless the word is the measure itself (增速达到8%).
        var word = left[(growth > reduction ? growth : reduction)..end];
        return IsDirect(between) || word is "增速" or "增幅" or "涨幅" or "降幅" ? basis : Basis.Level;
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
        foreach (var name in Rates)
        {
            for (var shift = 0; shift < name.Length; shift++)
            {
                if (at - shift >= 0 && left[(at - shift)..].StartsWith(name))
                    return true;
            }
        }

        return false;
    }
}
