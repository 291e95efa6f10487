using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Rules;

/// <summary>What is paid or handed to whoever comes or qualifies, the marks of an assessment, and funds.</summary>
internal static class GiftRules
{
    private static readonly WordSet Paid = WordLists.Set("paid");
    private static readonly WordSet Granted = WordLists.Set("granted");
    private static readonly WordSet Shares = WordLists.Set("shares-of-payment");
    private static readonly WordSet Marks = WordLists.Set("marks");
    private static readonly WordSet Handouts = WordLists.Set("handouts");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.FundSize, "a fund that is there, or is only described", IsFund)
        {
            Refuses = ["发挥[5亿元]科技基金作用", "用好[1000亿元]金融工具", "设立产业基金[10亿元]"],
            Keeps = ["产业基金总规模超过[30亿元]"],
        },
        new(Refusal.Subsidy, "the share of a sum that is paid", f => Shares.Prefix(f.Left) > 0 && f.Dimension is Dimension.Percent or Dimension.Yuan or Dimension.Times && !StateMoney.IsInstrument(f) && !f.IsPace)
        {
            Refuses = ["按投资额的[20%]兑现"],
            Keeps = ["按不低于[5%]的幅度压减一般性支出", "按年均[10%]的速度增长"],
        },
        new(Refusal.Subsidy, "at most, or as a gift", f => (f.Left.Contains("最高", StringComparison.Ordinal) || Granted.IsIn(f.Left)) && f.Dimension is not (Dimension.Persons or Dimension.Rank) && !StateMoney.IsInstrument(f))
        {
            Refuses = ["给予最高[10万元]支持", "享受[3处]场地"],
        },
        new(Refusal.Subsidy, "the condition of a payment", f => f.Quantity.Value == 1 && f.Left.Contains('每') && !f.Left.Contains("每年", StringComparison.Ordinal) && (IsForEachDone(f.Left) || Paid.IsIn(f.Behind)))
        {
            HoldsForResults = true,
            Refuses = ["每引进[1名]博士奖励5万元", "每引进[1名]博士", "每个企业聘用[1人]补贴5万元"],
            Keeps = ["每个街道建有[1个]广场"],
        },
        new(Refusal.Subsidy, "money beside a word of paying, unless a standard for all is raised", IsPaid)
        {
            Refuses = ["对创业者补贴[5000元]", "对每名学生资助[500元]", "安排奖补资金[3000万元]"],
            Keeps = ["低保标准每人每月提高[30元]", "拟安排专项债券[4万亿元]支持建设补助项目"],
        },
        new(Refusal.Handout, "what each comer is handed", f => f.Dimension == Dimension.Count && f.Quantity.Value < 10 && Handouts.IsIn(f.Clause))
        {
            Refuses = ["免费发放印章[4枚]", "为企业免费赠送公章[3枚]"],
            Keeps = ["免费培训[5000人]"],
        },
        new(Refusal.Frequency, "how often within years", f => f.Unit is "次" or "轮" or "遍" && IsEverySomeYears(f.Left))
        {
            HoldsForResults = true,
            Refuses = ["每3年修订[1次]目录"],
            Keeps = ["每年开展培训[20次]"],
        },
        new(Refusal.Mark, "what is done for each mark of an assessment", f => f.Dimension == Dimension.Count && EarnsMarks(f))
        {
            HoldsForResults = true,
            Refuses = ["推广[1篇],得3分", "会议至少[3次](3分,少一次扣1分)"],
            Keeps = ["推广[1篇]以上"],
        },
        new(Refusal.Mark, "marks, not a score to reach", f => f.Unit == "分" && (f.Candidate.Core.IsEmpty || IsBracketed(f) || Marks.Suffix(f.Left) > 0 || f.Left.ContainsAny('扣', '奖', '积')))
        {
            HoldsForResults = true,
            Refuses = ["检查合格得[2分]", "完成整治([10分])"],
            Keeps = ["营商环境评价大于[80分]"],
        },
        new(Refusal.Forecast, "what is expected, not promised", f => EndsWithAny(f.Left, "预测", "测算"))
        {
            Refuses = ["产值据测算[50亿元]"],
            Keeps = ["产值达到[50亿元]"],
        },
    ];

    private static bool IsFund(Figure f)
    {
        if (f.Dimension is not (Dimension.Yuan or Dimension.Dollar) && f.Unit != "亿")
            return false;
        if (f.Core is "用好" or "用足" or "管好" or "用足用好" or "发挥" or "发挥好" && !f.Candidate.Head.IsEmpty)
            return true;
        // 基金总规模超30亿元: a size to be reached; 设立规模10亿元的基金 only describes the fund.
        if (f.Core.EndsWith("规模") && f.Core.Contains("基金", StringComparison.Ordinal) && (f.Candidate.Op is Comparison.MoreThan or Comparison.AtLeast || f.Left.Contains("达到", StringComparison.Ordinal)))
            return false;
        return f.Head.Contains("基金", StringComparison.Ordinal) || f.Core.Contains("基金", StringComparison.Ordinal);
    }

    private static bool IsPaid(Figure f)
    {
        if (f.Dimension is not (Dimension.Yuan or Dimension.Dollar or Dimension.Percent) && !f.IsMoney)
            return false;
        if (StateMoney.IsInstrument(f) || StateMoney.IsRaisedStandard(f))
            return false;
        return Paid.IsIn(f.Clause) || (f.Dimension != Dimension.Percent && Paid.Prefix(f.Head) > 0) || ContainsAny(f.Head, "奖励", "补贴");
    }

    /// <summary>每3年, 每两年: not 每年, which a year's work keeps.</summary>
    private static bool IsEverySomeYears(ReadOnlySpan<char> left)
    {
        var each = left.LastIndexOf('每');
        if (each < 0)
            return false;
        var behind = left[(each + 1)..];
        var year = behind.IndexOf('年');
        return year is 1 or 2 && (char.IsAsciiDigit(behind[0]) || NumberReader.IsNumeral(behind[0]));
    }

    /// <summary>每引进1名: what is done once; 每个街道建有1个 is a goal for each street.</summary>
    private static bool IsForEachDone(ReadOnlySpan<char> left) => Phrases.LeadingVerbs(left[(left.LastIndexOf('每') + 1)..]).Length > 0;

    private static bool EarnsMarks(Figure f)
    {
        var behind = f.Behind[..Math.Min(f.Unit is "篇" or "次" or "条" or "例" ? 40 : 16, f.Behind.Length)];
        var at = behind.IndexOfAny("得扣加计");
        return (at >= 0 && at + 2 < behind.Length && char.IsAsciiDigit(behind[at + 1]) && behind[(at + 2)..].Contains('分'))
            || (f.Candidate.Core.IsEmpty && LosesMarks(f.Behind, f.Unit));
    }

    /// <summary>年内至少3次(3分,少一次扣1分): what an assessment takes marks off for.</summary>
    private static bool LosesMarks(ReadOnlySpan<char> behind, string unit)
    {
        var at = behind.IndexOf("少");
        if (at < 0 || at + 3 > behind.Length || behind[at + 1] is not ('一' or '1'))
            return false;
        var rest = behind[(at + 2)..];
        return rest.StartsWith(unit) && rest[unit.Length..].StartsWith("扣");
    }

    private static bool IsBracketed(Figure f) =>
        f.Quantity.Start > 0 && f.Text[f.Quantity.Start - 1] == '(' && f.Quantity.End < f.Text.Length && f.Text[f.Quantity.End] is ')' or ',' or ';';
}
