using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;
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
internal static class SupportRules
{
    private static readonly WordSet Limits = WordLists.Set("limits");
    private static readonly WordSet Burdens = WordLists.Set("burdens");
    private static readonly WordSet Recipients = WordLists.Set("recipients");
    private static readonly WordSet Earnings = WordLists.Set("earnings");
    private static readonly WordSet Payments = WordLists.Set("payments");
    private static readonly WordSet Measured = WordLists.Set("measured");
    private static readonly WordSet Selections = WordLists.Set("selections");
    private static readonly WordSet Conditions = WordLists.Set("conditions");
    private static readonly WordSet Grants = WordLists.Set("grants");
    private static readonly WordSet Follows = WordLists.Set("follows");
    private static readonly WordSet Paid = WordLists.Set("handed");
    private static readonly WordSet GoalWords = WordLists.Set("reached");
    private static readonly WordSet ChosenBefore = WordLists.Set("chosen-before");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.SupportCap, "money is capped where it is paid out, not where it is earned", IsCap)
        {
            Refuses = ["全县每年补助上限[100名]", "发放算力券不超过[5000万元]"],
            Keeps = ["政府债务余额控制在[50亿元]以内"],
        },
        new(Refusal.SupportEach, "an amount for each recipient, unless it is earned", IsForEach)
        {
            Refuses = ["单个项目[1000万元]", "每户发放[2000元]"],
            Keeps = ["每户增收[5000元]", "人均公共卫生经费标准提高到[80元]"],
        },
        new(Refusal.SupportRate, "the share of a sum that is paid or charged", IsRateOfPayment)
        {
            Refuses = ["贷款利率[4%]", "房屋租金的[40%]由县里支付"],
            Keeps = ["赤字率拟按[3%]安排", "利息支出不超过预算收入的[10%]"],
        },
        new(Refusal.SupportCondition, "what must be met before something is paid", IsCondition)
        {
            Refuses = ["对形成[5个]以上合同的产品给予奖励", "缴税达到[30万元]以上,一次性给予10万元"],
            Keeps = ["新增形成合同[5个]以上"],
        },
        new(Refusal.SupportStandard, "room for each person", IsStandardPerPerson)
        {
            Refuses = ["按人均不低于[20平方米]提供住房", "减租[50平方米]面积的租金", "新建小区按每百户不少于[30平方米]的标准配建用房"],
            Keeps = ["人均公园绿地面积达到[13平方米]"],
        },
        new(Refusal.SelectionCap, "at most so many are chosen", IsSelectionCap)
        {
            Refuses = ["每年遴选不超过[20名]"],
            Keeps = ["评选典型案例[100个]"],
        },
        new(Refusal.Subsidy, "an amount or share in a sentence that says what is given, without a word of reaching anything", StandsBesideGrant)
        {
            Refuses = ["购置设备[2万元],由县里予以补助"],
            Keeps = ["完成投资[2万元],由县里予以补助"],
        },
        new(Refusal.Budget, "what is set aside, not what is reached", IsBudget)
        {
            Refuses = ["每年安排专项资金[2亿元]"],
            Keeps = ["安排项目投资[2亿元]", "拟安排财政赤字[3万亿元]"],
        },
    ];

    /// <summary>全县每年补助上限100名, 发放不超过5000万元算力券: money is capped where it is paid out, not where it is earned.</summary>
    private static bool IsCap(Figure f)
    {
        var left = f.Left;
        if (Limits.IsIn(left))
            return true;
        return f.IsMoney && f.Candidate.Op == Comparison.AtMost && !Burdens.IsIn(f.Clause);
    }

    /// <summary>单个项目1000万元, 150万元/家: an amount for each recipient; 每户增收5000元 is a goal.</summary>
    private static bool IsForEach(Figure f) =>
        (f.Dimension == Dimension.Ratio && ContainsAny(f.Left, "奖励", "给予"))
        || f.IsMoney && ((f.Quantity.End < f.Text.Length && f.Text[f.Quantity.End] == '/') || Recipients.IsIn(f.Clause)) && !Earnings.IsIn(f.Clause) && !StateMoney.IsRaisedStandard(f);

    /// <summary>贷款利率不高于4%, 按市场评估租金的40%支付: the share of a sum that is paid or charged.</summary>
    private static bool IsRateOfPayment(Figure f)
    {
        if (StateMoney.IsInstrument(f) || !f.Candidate.Of.IsEmpty && !f.Candidate.Core.IsEmpty)
            return false;
        var clause = f.Clause;
        var left = f.Left;
        if (f.Dimension is Dimension.Percent or Dimension.Ratio or Dimension.Times && (left.EndsWith("按") || left.EndsWith("按照")))
            return true;
        if (f.IsMoney || f.Dimension is Dimension.Percent or Dimension.Times)
        {
            if ((clause.StartsWith("按") || clause.Contains("的按", StringComparison.Ordinal)) && !IsPace(f))
                return true;
        }

        return f.Dimension == Dimension.Percent && Payments.IsIn(left) && !Measured.IsIn(left);
    }

    /// <summary>按年均10%的速度增长, 按年内完成50%的目标, 按计划完成投资.</summary>
    private static bool IsPace(Figure f) => f.IsPace || ContainsAny(f.Clause, "完成", "增长", "要求", "目标");

    /// <summary>对形成5个以上合同的产品给予奖励, 年销售额在1亿元以上的,给予…: what must be met before something is paid.</summary>
    private static bool IsCondition(Figure f)
    {
        var end = f.Text.AsSpan(f.Quantity.End).IndexOfAny(",;。\n");
        var behind = f.Text.AsSpan(f.Quantity.End, end < 0 ? f.Text.Length - f.Quantity.End : end);
        // 缴税达到30万元以上,一次性给予10万元奖励; 500亩以上(含500亩).
        if (end >= 0 && f.IsMoney && Follows.Prefix(f.Text.AsSpan(f.Quantity.End + end + 1)) > 0)
            return true;
        if (f.Quantity.Start > 1 && f.Text[f.Quantity.Start - 1] == '含' && f.Text[f.Quantity.Start - 2] == '(')
            return true;
        var of = behind.LastIndexOf('的');
        if (of < 0)
            return false;
        var stop = f.Text.AsSpan(f.Quantity.End).IndexOfAny(";。\n");
        var rest = f.Text.AsSpan(f.Quantity.End, stop < 0 ? f.Text.Length - f.Quantity.End : stop);
        if (!Grants.IsIn(rest[of..]))
            return false;
        return of == behind.Length - 1 || (behind.StartsWith("的") && ContainsAny(behind, "给予", "奖", "补", "资助"))
            || Conditions.Prefix(WithoutNumber(f.Clause)) > 0;
    }

    /// <summary>按人均不低于20平方米: room for each person; 人均公园绿地面积13平方米 is a goal.</summary>
    private static bool IsStandardPerPerson(Figure f)
    {
        if (f.Dimension is not (Dimension.Floor or Dimension.Land))
            return false;
        // 50-200平方米面积的租金减免: room that is let at a discount.
        if (ContainsAny(f.Head, "减免", "租金", "免租", "免费", "补贴"))
            return true;
        var left = f.Left;
        // 按每百户不少于30平方米的标准配建: a measure for whoever builds.
        if (f.Head.StartsWith("的标准") && left.Contains('按'))
            return true;
        var at = Math.Max(left.LastIndexOf("人均", StringComparison.Ordinal), left.LastIndexOf("每人", StringComparison.Ordinal));
        return left.StartsWith("按") || (at >= 0 && left.Length - at <= 6 && left[(at + 2)..] is "" or "不低于" or "不少于" or "不超过" or "不高于");
    }

    /// <summary>每年遴选不超过20名: at most so many are chosen. 评选典型案例100个 is a goal.</summary>
    private static bool IsSelectionCap(Figure f) =>
        f.Candidate.Op == Comparison.AtMost && f.Dimension is Dimension.Count or Dimension.Persons
        && (Selections.IsIn(f.Clause) || ChosenBefore.IsIn(f.Text.AsSpan(f.Candidate.Sentence.Start, f.Candidate.Clause.Start - f.Candidate.Sentence.Start)));

    /// <summary>An amount or share in a sentence that says what is given, without a word of reaching anything.</summary>
    private static bool StandsBesideGrant(Figure f)
    {
        if (!f.IsMoney && f.Dimension is not (Dimension.Percent or Dimension.Times))
            return false;
        if (StateMoney.IsInstrument(f) || StateMoney.IsRaisedStandard(f))
            return false;
        var start = f.Text.AsSpan(f.Candidate.Sentence.Start, f.Quantity.Start - f.Candidate.Sentence.Start).LastIndexOf(';') + 1 + f.Candidate.Sentence.Start;
        var length = f.Text.AsSpan(f.Quantity.End, f.Candidate.Sentence.End - f.Quantity.End).IndexOf(';');
        var end = length < 0 ? f.Candidate.Sentence.End : f.Quantity.End + length;
        return Paid.IsIn(f.Text.AsSpan(start, end - start)) && !GoalWords.IsIn(f.Clause);
    }

    /// <summary>每年安排专项资金2亿元, 安排算力资源10万元: what is set aside, not what is reached.</summary>
    private static bool IsBudget(Figure f) =>
        f.IsMoney && f.Clause.Contains("安排", StringComparison.Ordinal) && !ContainsAny(f.Clause, "投资", "项目") && !StateMoney.IsInstrument(f);


    /// <summary>(1)对首年业绩…: without the item's number.</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> clause) => clause.TrimStart("()0123456789.、 ");
}
