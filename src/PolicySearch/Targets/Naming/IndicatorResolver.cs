using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Finds the catalogue's indicator for the words round a quantity: the alias nearest to the figure whose kind, unit and wording fit.
/// <code>
/// 生产总值 + 9 % growth                        → gdp_growth
/// 数字经济核心产业增加值占GDP比重 + 5 % level  → digital_economy_share (what stands before 占 counts)
/// 新增高新技术企业 + 20户                      → new_high_tech_firms; 高新技术企业超过280家 → high_tech_firms
/// 卫生重点项目 + 15个                          → none: another kind of project
/// </code>
/// </summary>
internal static class IndicatorResolver
{
    private static readonly string[] Leads = ["高于", "快于", "低于", "领先"];
    private static readonly string[] Added = ["新增", "新培育", "培育", "净增", "新认定", "认定", "入库", "新登记", "新升规", "升规", "新发展", "新入", "新引进", "孵化", "发展"];
    private static readonly string[] Stock = ["总量", "总数", "达到", "超过", "突破", "保有量", "累计", "存量", "达", "超", "稳定在", "保持在"];
    private static readonly string[] Qualifiers = ["市级", "省级", "县级", "区级", "全市", "全省", "全县", "全区", "国家级", "省市", "重大", "年度", "个", "省市县", "市县", "省、市", "新建", "州级", "谋划", "实施", "推进", "建设", "的"];

    /// <summary>Resolves an indicator; null where the catalogue has none that fits.</summary>
    /// <param name="evidence">The words to look in.</param>
    /// <param name="basis">What the value states.</param>
    /// <param name="quantity">The quantity.</param>
    public static Indicator? Resolve(Evidence evidence, Basis basis, Quantity quantity)
    {
        // A lead over another rate (高于全市10个百分点) is no value of the indicator itself.
        if (quantity.Dimension == Dimension.Points && Leads.Any(w => evidence.Left.Contains(w, StringComparison.Ordinal)))
            return null;
        var subject = ShareSubject(evidence.Verb + evidence.Subject, out var share);
        return Pick(subject, evidence, share, basis, quantity, fromEnd: true)
            ?? (share ? null : Pick(evidence.Head, evidence, share, basis, quantity, fromEnd: false));
    }

    /// <summary>X占Y比重: what is a share is named before 占.</summary>
    private static string ShareSubject(string subject, out bool share)
    {
        var at = subject.IndexOf('占');
        share = at > 0 && (subject.Contains('比', StringComparison.Ordinal) || at < subject.Length - 1);
        if (!share)
            return subject;
        return subject[..at];
    }

    private static Indicator? Pick(string words, Evidence evidence, bool share, Basis basis, Quantity quantity, bool fromEnd)
    {
        if (words.Length < 2)
            return null;
        var hits = IndicatorMatcher.Default.Find(words);
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = fromEnd ? hits[^(i + 1)] : hits[i];
            var tail = words[hit.End..];
            // 单位GDP建设用地: an alias in the middle of a longer noun names something else.
            if (!fromEnd && ((tail.Length > 2 && !HeadTails.Any(t => tail.StartsWith(t, StringComparison.Ordinal))) || words.AsSpan(0, hit.Start).IndexOf("建成") >= 0))
                return null;
            if (fromEnd && i == 0 && tail.Length > 0 && !IsTail(tail) && evidence.Head.Length == 0 && !hit.Indicators.Any(x => x.Context.Count > 0))
                return null;
            foreach (var indicator in hit.Indicators)
            {
                if (Fits(indicator, hit, words, evidence, share, basis, quantity))
                    return indicator;
            }
        }

        return null;
    }

    private static bool Fits(Indicator indicator, IndicatorHit hit, string words, Evidence evidence, bool share, Basis basis, Quantity quantity)
    {
        if (!KindFits(indicator.Kind, basis, share, quantity) || !UnitFits(indicator, basis, quantity))
            return false;
        if (indicator.Bounded && !IsBounded(words, hit.Start))
            return false;
        if (indicator.Context.Count > 0 && !indicator.Context.Any(w => evidence.Task.Contains(w, StringComparison.Ordinal)))
            return false;
        if (indicator.After is { } code && evidence.Previous != code)
            return false;
        if (indicator.Not.Any(w => words.Contains(w, StringComparison.Ordinal) || evidence.Head.Contains(w, StringComparison.Ordinal)))
            return false;
        return indicator.Counts is not { } counts || counts == Counted(evidence);
    }

    private static bool KindFits(IndicatorKind kind, Basis basis, bool share, Quantity quantity) => kind switch
    {
        // 森林覆盖率提高1.5个百分点 is that indicator's increase.
        IndicatorKind.Share or IndicatorKind.Rate when quantity.Dimension == Dimension.Points => basis != Basis.Level,
        IndicatorKind.Growth => basis == Basis.Growth && !share,
        IndicatorKind.Reduction => basis == Basis.Reduction,
        IndicatorKind.Share => basis == Basis.Level,
        IndicatorKind.Rate => basis == Basis.Level,
        _ => basis == Basis.Level && !share,
    };

    private static bool UnitFits(Indicator indicator, Basis basis, Quantity quantity)
    {
        var dimension = UnitTable.Find(indicator.Unit)?.Unit.Dimension ?? Dimension.None;
        if (quantity.Dimension == Dimension.Count && dimension == Dimension.Count && !Counts(indicator.Unit, quantity.Unit))
            return false;
        if (quantity.Dimension == dimension || indicator.Dimensions.Contains(quantity.Dimension))
            return true;
        return quantity.Dimension switch
        {
            Dimension.None => quantity.Unit.Length > 0 && dimension is Dimension.Persons or Dimension.Count or Dimension.Yuan,
            Dimension.Times => basis == Basis.Growth,
            Dimension.Points => dimension == Dimension.Percent,
            Dimension.Count => dimension == Dimension.Persons && quantity.Unit.EndsWith('个') || dimension is Dimension.Count,
            _ => false,
        };
    }

    /// <summary>Homes are counted in 套 and 户, and what is counted in 个 is never counted in households.</summary>
    private static bool Counts(string standard, string printed) => standard switch
    {
        "套" => printed.EndsWith('套') || printed.EndsWith('户') || printed.Contains('('),
        "个" => !printed.EndsWith('户') && !printed.EndsWith('套'),
        _ => true,
    };

    /// <summary>Whether the alias starts a noun of its own: 市级重点项目, but not 卫生重点项目.</summary>
    private static bool IsBounded(string words, int start) =>
        start == 0 || Qualifiers.Any(q => words.AsSpan(0, start).EndsWith(q)) || words[start - 1] is '、' or '和' or ',' or '》';

    /// <summary>What may follow an indicator before the figure: 总量, 人数, 比重 …</summary>
    private static bool IsTail(string tail) =>
        tail.Length <= 2 || Tails.Any(t => tail.StartsWith(t, StringComparison.Ordinal) || tail.EndsWith(t, StringComparison.Ordinal));

    /// <summary>What may follow an indicator's noun behind the figure: 老旧小区改造, 5G基站建设.</summary>
    private static readonly string[] HeadTails =
        ["建设", "改造", "升级", "提升", "整治", "工程", "项目", "加固", "新建", "全部", "建成", "按", "的建设", "脱贫", "就业", "培育", "修复", "治理", "实施", "落地", "开工", "投产", "(", "创建", "更新", "扩建", "等", "任务", "目标", "覆盖", "试点", "续建", "上云", "配套"];

    private static readonly string[] Tails =
        ["增加值", "水体", "总量", "人数", "比重", "占比", "数量", "总数", "面积", "规模", "建设", "改造", "累计", "年均", "同口径", "增速", "增长", "里程", "分别", "浓度", "降低", "下降", "较", "比", "达到", "平均", "产值", "强度", "户数", "提高", "均", "用能", "投入", "(", "保持", "稳定", "力争", "由", "从", "水平", "排放", "增幅", "质量", "在"];

    private static CountOf Counted(Evidence evidence)
    {
        if (Added.Any(w => evidence.Verb.Contains(w, StringComparison.Ordinal) || evidence.Subject.StartsWith(w, StringComparison.Ordinal)))
            return CountOf.Added;
        return Stock.Any(w => evidence.Left.EndsWith(w, StringComparison.Ordinal) || evidence.Left.Contains("总量", StringComparison.Ordinal) || evidence.Left.Contains("总数", StringComparison.Ordinal))
            ? CountOf.Stock
            : CountOf.Added;
    }
}

/// <summary>The words that an indicator is resolved from.</summary>
/// <param name="Subject">Before the quantity, without verb and comparison.</param>
/// <param name="Verb">The verb, own or carried on from the quantity before.</param>
/// <param name="Head">Behind the quantity.</param>
/// <param name="Left">All words of the clause before the quantity.</param>
/// <param name="Task">The whole task.</param>
/// <param name="Previous">The code of the indicator stated before, in the same task.</param>
internal sealed record Evidence(string Subject, string Verb, string Head, string Left, string Task, string? Previous);
