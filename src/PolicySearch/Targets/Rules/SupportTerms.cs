using PolicySearch.Records;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>
/// The terms of support papers (若干措施, 扶持办法): who qualifies, what is paid to each, and how much at most. None is a goal of the region.
/// <code>
/// 单个项目不超过1000万元              each        贷款利率不高于4%                    rate
/// 每年遴选不超过20名                  selection   对年销售额1亿元以上的企业给予奖励   condition
/// 按人均不低于20平方米提供住房        standard    全县每年补助上限100名               cap
/// </code>
/// </summary>
internal static class SupportTerms
{
    /// <summary>The rules, each with the reason for which it refuses; the first that applies counts.</summary>
    public static readonly (string Reason, Func<Candidate, string, bool> Applies)[] Rules =
    [
        ("support-cap", IsCap),
        ("support-each", IsForEach),
        ("support-rate", IsRateOfPayment),
        ("support-condition", IsCondition),
        ("support-standard", IsStandardPerPerson),
        ("selection-cap", IsSelectionCap),
        ("subsidy", StandsBesideGrant),
        ("budget", IsBudget),
    ];

    private static readonly string[] Limits = ["上限", "封顶", "额度不超"];
    private static readonly string[] Burdens = ["控制在", "债务", "支出", "经费", "余额", "成本", "负债"];
    private static readonly string[] Recipients = ["每家", "每户", "每人", "每名", "每个", "单个", "单家", "单户", "单笔", "单台", "单品种", "单项", "同一", "每单", "每台", "每套", "每场", "每件"];
    private static readonly string[] Earnings = ["收入", "增收", "产值", "效益", "利润", "税收", "营收", "节约"];
    private static readonly string[] Payments = ["利率", "利息", "租金", "市场价", "评估价", "财政贡献", "费用的", "成本的", "投入的", "金额的", "投资额的", "合同额的", "薪酬", "价格的", "实付"];
    private static readonly string[] Measured = ["占", "达到", "增长", "下降", "降低", "提高", "收缴", "压减"];
    private static readonly string[] Selections = ["遴选", "择优", "评选", "评定", "认定", "选拔", "推荐", "申报", "限报", "支持", "资助", "奖励", "名额", "评审", "入选", "立项"];
    private static readonly string[] Conditions = ["对", "凡", "针对", "符合", "满足", "鼓励对"];
    private static readonly string[] Grants = ["给予", "奖励", "补助", "补贴", "资助", "贴息", "补偿", "享受", "可申请", "优先", "授予", "参照其", "按其", "分别奖", "予以", "贷款"];
    private static readonly string[] Follows = ["一次性给予", "给予", "一次性奖励", "奖励", "分别给予", "再给予", "按其", "予以"];
    private static readonly string[] Paid = ["给予", "予以奖励", "予以补", "予以资助", "发放补贴", "分别奖", "参照其", "奖励支持", "奖补支持", "资金支持"];
    private static readonly string[] GoalWords = ["力争", "达到", "突破", "实现", "完成", "增长", "确保", "规模", "总投资", "累计", "新增", "全年", "带动", "拉动", "撬动", "争取", "超过", "增收", "收入", "占"];

    /// <summary>全县每年补助上限100名, 发放不超过5000万元算力券: money is capped where it is paid out, not where it is earned.</summary>
    private static bool IsCap(Candidate c, string text)
    {
        var left = c.Left.Of(text);
        if (ContainsAny(left, Limits))
            return true;
        return IsMoney(c) && c.Op == Comparison.AtMost && !ContainsAny(c.Clause.Of(text), Burdens);
    }

    /// <summary>单个项目1000万元, 150万元/家: an amount for each recipient; 每户增收5000元 is a goal.</summary>
    private static bool IsForEach(Candidate c, string text) =>
        (c.Quantity.Dimension == Dimension.Ratio && ContainsAny(c.Left.Of(text), ["奖励", "给予"]))
        || IsMoney(c) && ((c.Quantity.End < text.Length && text[c.Quantity.End] == '/') || ContainsAny(c.Clause.Of(text), Recipients)) && !ContainsAny(c.Clause.Of(text), Earnings);

    /// <summary>贷款利率不高于4%, 按市场评估租金的40%支付: the share of a sum that is paid or charged.</summary>
    private static bool IsRateOfPayment(Candidate c, string text)
    {
        var clause = c.Clause.Of(text);
        var left = c.Left.Of(text);
        if (c.Quantity.Dimension is Dimension.Percent or Dimension.Ratio or Dimension.Times && (left.EndsWith("按") || left.EndsWith("按照")))
            return true;
        if (IsMoney(c) || c.Quantity.Dimension is Dimension.Percent or Dimension.Times)
        {
            if ((clause.StartsWith("按") || clause.Contains("的按", StringComparison.Ordinal)) && !IsPace(c, text))
                return true;
        }

        return c.Quantity.Dimension == Dimension.Percent && ContainsAny(left, Payments) && !ContainsAny(left, Measured);
    }

    /// <summary>按年均10%的速度增长, 按年内完成50%的目标, 按计划完成投资.</summary>
    private static bool IsPace(Candidate c, string text)
    {
        var head = c.Head.Of(text);
        return head.StartsWith("的速度") || head.StartsWith("的目标") || head.StartsWith("的增") || head.StartsWith("的要求") || ContainsAny(c.Clause.Of(text), ["完成", "增长", "要求", "目标"]);
    }

    /// <summary>对形成5个以上合同的产品给予奖励, 年销售额在1亿元以上的,给予…: what must be met before something is paid.</summary>
    private static bool IsCondition(Candidate c, string text)
    {
        var end = text.AsSpan(c.Quantity.End).IndexOfAny(",;。\n");
        var behind = text.AsSpan(c.Quantity.End, end < 0 ? text.Length - c.Quantity.End : end);
        // 缴税达到30万元以上,一次性给予10万元奖励; 500亩以上(含500亩).
        if (end >= 0 && IsMoney(c) && StartsWithAny(text.AsSpan(c.Quantity.End + end + 1), Follows))
            return true;
        if (c.Quantity.Start > 1 && text[c.Quantity.Start - 1] == '含' && text[c.Quantity.Start - 2] == '(')
            return true;
        var of = behind.LastIndexOf('的');
        if (of < 0)
            return false;
        var stop = text.AsSpan(c.Quantity.End).IndexOfAny(";。\n");
        var rest = text.AsSpan(c.Quantity.End, stop < 0 ? text.Length - c.Quantity.End : stop);
        if (!ContainsAny(rest[of..], Grants))
            return false;
        return of == behind.Length - 1 || (behind.StartsWith("的") && ContainsAny(behind, ["给予", "奖", "补", "资助"]))
            || StartsWithAny(WithoutNumber(c.Clause.Of(text)), Conditions);
    }

    /// <summary>按人均不低于20平方米: room for each person; 人均公园绿地面积13平方米 is a goal.</summary>
    private static bool IsStandardPerPerson(Candidate c, string text)
    {
        if (c.Quantity.Dimension is not (Dimension.Floor or Dimension.Land))
            return false;
        // 50-200平方米面积的租金减免: room that is let at a discount.
        if (ContainsAny(c.Head.Of(text), ["减免", "租金", "免租", "免费", "补贴"]))
            return true;
        var left = c.Left.Of(text);
        var at = Math.Max(left.LastIndexOf("人均", StringComparison.Ordinal), left.LastIndexOf("每人", StringComparison.Ordinal));
        return left.StartsWith("按") || (at >= 0 && left.Length - at <= 6 && left[(at + 2)..] is "" or "不低于" or "不少于" or "不超过" or "不高于");
    }

    /// <summary>每年遴选不超过20名: at most so many are chosen. 评选典型案例100个 is a goal.</summary>
    private static bool IsSelectionCap(Candidate c, string text) =>
        c.Op == Comparison.AtMost && c.Quantity.Dimension is Dimension.Count or Dimension.Persons
        && (ContainsAny(c.Clause.Of(text), Selections) || ContainsAny(text.AsSpan(c.Sentence.Start, c.Clause.Start - c.Sentence.Start), ["遴选", "择优", "选拔"]));

    /// <summary>An amount or share in a sentence that says what is given, without a word of reaching anything.</summary>
    private static bool StandsBesideGrant(Candidate c, string text)
    {
        if (!IsMoney(c) && c.Quantity.Dimension is not (Dimension.Percent or Dimension.Times))
            return false;
        var start = text.AsSpan(c.Sentence.Start, c.Quantity.Start - c.Sentence.Start).LastIndexOf(';') + 1 + c.Sentence.Start;
        var length = text.AsSpan(c.Quantity.End, c.Sentence.End - c.Quantity.End).IndexOf(';');
        var end = length < 0 ? c.Sentence.End : c.Quantity.End + length;
        return ContainsAny(text.AsSpan(start, end - start), Paid) && !ContainsAny(c.Clause.Of(text), GoalWords);
    }

    /// <summary>每年安排专项资金2亿元, 安排算力资源10万元: what is set aside, not what is reached.</summary>
    private static bool IsBudget(Candidate c, string text) =>
        IsMoney(c) && c.Clause.Of(text).Contains("安排", StringComparison.Ordinal) && !ContainsAny(c.Clause.Of(text), ["投资", "项目"]);

    private static bool IsMoney(Candidate c) =>
        c.Quantity.Dimension is Dimension.Yuan or Dimension.Dollar || (c.Quantity.Unit is "万" or "亿" && c.Quantity.Dimension == Dimension.None);

    /// <summary>(1)对首年业绩…: without the item's number.</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> clause) => clause.TrimStart("()0123456789.、 ");
}
