using System.Text.RegularExpressions;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Parts a subject that stands for several.
/// <code>
/// 城乡居民人均可支配收入            → 城镇居民人均可支配收入 | 农村居民人均可支配收入
/// 城镇、农村居民人均可支配收入      → 城镇居民人均可支配收入 | 农村居民人均可支配收入
/// 垃圾处理率、主干道硬化率          → 垃圾处理率 | 主干道硬化率
/// 生产总值和一般公共预算收入        → 生产总值 | 一般公共预算收入
/// 一二三产增加值                    → 第一产业增加值 | 第二产业增加值 | 第三产业增加值 (where 分别 asks)
/// </code>
/// </summary>
internal static partial class SubjectParts
{
    private static readonly string[] RateNouns = ["率", "比重", "占比", "比例", "覆盖面", "满意度", "水平", "强度", "指数"];
    private static readonly (string Both, string First, string Second)[] Pairs =
        [("城乡", "城镇", "农村"), ("省市", "省级", "市级"), ("市县", "市级", "县级"), ("县乡", "县级", "乡级"), ("男女", "男性", "女性"), ("存贷款", "存款", "贷款")];

    /// <summary>Parts a subject; one part where it stands for one thing.</summary>
    /// <param name="subject">The indicator's words.</param>
    /// <param name="pairs">Whether 城乡 is to be parted too, as 分别 asks.</param>
    public static List<string> Split(string subject, bool pairs)
    {
        if (pairs && Sectors().Match(subject) is { Success: true } sum)
            return [.. ((string[])["第一产业", "第二产业", "第三产业"]).Select(sector => subject[..sum.Index] + sector + subject[(sum.Index + sum.Length)..])];
        var parts = SplitList(subject);
        if (parts.Count > 1)
            return Complete(parts);
        if (pairs)
        {
            foreach (var (both, first, second) in Pairs)
            {
                var at = subject.IndexOf(both, StringComparison.Ordinal);
                if (at >= 0)
                    return [subject.Remove(at, both.Length).Insert(at, first), subject.Remove(at, both.Length).Insert(at, second)];
            }
        }

        return [subject];
    }

    /// <summary>Whether each part is a rate of its own, so that one figure holds for all of them.</summary>
    public static bool AreRates(IReadOnlyList<string> parts) => parts.Count > 1 && parts.All(p => p.Length > 2 && RateNouns.Any(p.EndsWith));

    /// <summary>Whether each part is an indicator that the catalogue knows, and no two are the same.</summary>
    public static bool AreIndicators(IReadOnlyList<string> parts)
    {
        if (parts.Count < 2)
            return false;
        var codes = parts.Select(Known).ToList();
        return codes.All(c => c is not null) && codes.Distinct().Count() == codes.Count;
    }

    private static string? Known(string part) => HeadNoun.Of(AliasText.Of(part), NamingWords.Measures) is [var first, ..] ? first.Indicators[0].Code : null;

    private static List<string> SplitList(string subject)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < subject.Length; i++)
        {
            var c = subject[i];
            depth += c is '(' or '“' or '<' ? 1 : c is ')' or '”' or '>' ? -1 : 0;
            if (depth > 0 || !(c is '、' || (c is '和' or '与' or '及' or ',' && i - start >= 2 && i + 2 < subject.Length && subject[i..] is not ['和', '谐', ..] and not ['和', '美', ..])))
                continue;
            if (i > start)
                parts.Add(subject[start..i]);
            start = i + 1;
        }

        if (start < subject.Length)
            parts.Add(subject[start..]);
        return parts;
    }

    /// <summary>城镇 | 农村居民人均可支配收入: a part without a noun of its own takes the last part's.</summary>
    private static List<string> Complete(List<string> parts)
    {
        if (SharedBase(parts[0]) is { Length: > 0 } @base)
            return [.. parts.Select(p => SharedBase(p).Length > 0 ? p : @base + p)];
        var last = parts[^1];
        // 二氧化硫、氮氧化物和挥发性有机物等主要污染物排放总量: each part is emitted.
        if (last.LastIndexOf("比20", StringComparison.Ordinal) is > 0 and var basis && last.EndsWith('年'))
            last = last[..basis];
        foreach (var noun in (string[])["排放总量", "排放量"])
        {
            if (!last.EndsWith(noun, StringComparison.Ordinal))
                continue;
            for (var i = 0; i < parts.Count - 1; i++)
                parts[i] = parts[i].EndsWith(noun, StringComparison.Ordinal) ? parts[i] : parts[i] + noun;
            parts[^1] = last.Replace("等主要污染物", "", StringComparison.Ordinal).Replace("等污染物", "", StringComparison.Ordinal);
            break;
        }

        foreach (var qualifier in (string[])["城镇", "农村", "城市", "乡村", "男性", "女性", "省级", "市级", "县级", "国家级", "一产", "二产", "三产", "全市", "全省", "全县", "全区"])
        {
            if (!last.StartsWith(qualifier, StringComparison.Ordinal))
                continue;
            for (var i = 0; i < parts.Count - 1; i++)
            {
                if (parts[i].Length <= 3)
                    parts[i] += last[qualifier.Length..];
            }
        }

        return parts;
    }

    /// <summary>单位GDP能耗、二氧化碳排放: what the first is divided by holds for all; empty where it is divided by nothing.</summary>
    private static string SharedBase(string part) => PerUnit().Match(part).Value;

    [GeneratedRegex("^(?:单位|万元)(?:国内生产总值|地区生产总值|生产总值|GDP|工业增加值|规上工业增加值|规模以上工业增加值)", RegexOptions.NonBacktracking)]
    private static partial Regex PerUnit();

    /// <summary>一二三产, 第一、二、三产业: the three sectors in one word.</summary>
    [GeneratedRegex("第?一[、]?二[、]?三(?:次产业|产业|产)", RegexOptions.NonBacktracking)]
    private static partial Regex Sectors();
}
