using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Rules;

/// <summary>Figures that describe the noun of another figure.</summary>
internal static class ThresholdRules
{
    private static readonly WordSet LeadsOn = WordLists.Set("leads-on");
    private static readonly WordSet Plants = WordLists.Set("plants");
    private static readonly WordSet Building = WordLists.Set("building");
    private static readonly WordSet People = WordLists.Set("people");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.InBrackets, "what there is, told in brackets", IsInBrackets)
        {
            Refuses = ["推进重点流域([45个])断面达标", "完善县乡村([386个])网络"],
            Keeps = ["新建学校([12所])", "新建学校(12所)和医院([3家])"],
        },
        new(Refusal.Threshold, "whoever has so many of something", f => f.Candidate.Head.Start == f.Candidate.SuffixEnd && IsBoundedNoun(f.Head))
        {
            Refuses = ["[1万名]老人以上的街道各建1个中心", "新建[500张床]位以上的医院1家", "各区建有1所[200张床]位以上的养老院"],
            Keeps = ["培训[1万名]以上老人", "各区建有[1所]200张床位以上的养老院"],
        },
        new(Refusal.Threshold, "a bound within a distance", f => f.Dimension == Dimension.Length && (f.Behind.StartsWith("内") || f.Behind.StartsWith("以内") || f.Behind.StartsWith("范围内")) && !EndsClause(f.Behind, f.Behind.IndexOf('内') + 1))
        {
            Refuses = ["清理[1公里]内有居民的尾矿库"],
            Keeps = ["候车距离控制在[500米]以内"],
        },
        new(Refusal.Threshold, "a bound that describes the noun behind it", f => IsMeasuredNoun(f))
        {
            Refuses = ["禁止生产厚度低于[0.01毫米]的地膜", "引进总投资超过[5亿元]的项目3个", "新建日处理能力[2万吨]的污水厂1座"],
            Keeps = ["新建总长约[25公里]的管道", "浓度控制在[35微克/立方米]以内的目标"],
        },
        new(Refusal.Threshold, "so many people make the thing that is counted", IsOfCounted)
        {
            Refuses = ["新建[500户]以上的小区1个", "各区建有1所[200人]以上的学校"],
            Keeps = ["每个社区拥有[3个]以上的组织"],
        },
        new(Refusal.Threshold, "a bound inside the name of what is counted", IsBoundOfName)
        {
            Refuses = ["新增投资[千万元]以上入园企业50户", "培育产值[5亿元]以上的企业10家", "面向[2-5人]的创业团队", "培育营收超[1000万元]企业100家"],
            Keeps = ["80%以上的村建成[1个]广场", "实现[90%]以上事项一次办结", "达到[3万元]以上并增长10%以上", "赤字率拟按[4%]左右安排", "[80%]以上的村建成文化广场", "失业率稳定在[5%]左右的较低水平"],
        },
        new(Refusal.Capacity, "the yearly output of a plant is part of its project's name", f => f.Dimension == Dimension.Mass && f.Candidate.Op == Comparison.Equal && f.Candidate.Core.IsEmpty && Plants.Suffix(f.Head) > 0)
        {
            Refuses = ["抓好[80万吨]乙烯项目"],
            Keeps = ["粮食产量[80万吨]"],
        },
        new(Refusal.Stock, "how many people live there", f => f.Unit.Contains('亿') && People.Prefix(f.Head.TrimStart("多余")) > 0)
        {
            Refuses = ["端牢[14亿]人口的饭碗"],
            Keeps = ["总人口控制在[14亿人]以内"],
        },
    ];

    /// <summary>Kept where a verb of building stands before the noun and the clause ends behind the bracket: 新建学校(12所).</summary>
    private static bool IsInBrackets(Figure f)
    {
        if (f.Candidate.Bracket < 0 || f.Dimension is Dimension.Percent or Dimension.Points or Dimension.Score)
            return false;
        var close = f.Candidate.SuffixEnd + 1;
        var ends = close >= f.Text.Length || f.Text[close] is ',' or '。' or ';' or '、' or '和' or '及' or '与' or '\n';
        return !(ends && Building.IsIn(f.Clause));
    }

    private static bool IsBoundedNoun(ReadOnlySpan<char> head)
    {
        var at = head[..Math.Min(8, head.Length)].IndexOf("以上的");
        return at is >= 1 and <= 5;
    }

    private static bool IsMeasuredNoun(Figure f)
    {
        if (f.Dimension is Dimension.Percent or Dimension.Points or Dimension.Times or Dimension.Count or Dimension.Persons or Dimension.Rank or Dimension.None or Dimension.Time)
            return false;
        // 新建日处理能力2万吨的污水厂1座: what it can do, and how many are built.
        if (f.Dimension is Dimension.Mass or Dimension.Volume or Dimension.Ratio or Dimension.Power && f.Head.StartsWith("的") && !f.Candidate.FollowsFigure && EndsAtFigure(f) && !IsOfGoal(f.Head))
            return true;
        return f.Candidate.Op is Comparison.LessThan or Comparison.MoreThan or Comparison.AtLeast && !f.IsBounded && f.Head.StartsWith("的") && !IsOfGoal(f.Head);
    }

    private static bool IsOfCounted(Figure f)
    {
        if (f.Dimension is not (Dimension.Count or Dimension.Persons) || !f.IsBounded)
            return false;
        // 1所200张床位以上的养老院: directly behind the figure whose noun it describes.
        return f.Head.StartsWith("的") && (EndsAtFigure(f) || f.Candidate.FollowsFigure) && (f.Candidate.FollowsFigure || f.Unit is "人" or "名" or "户");
    }

    private static bool IsBoundOfName(Figure f)
    {
        // 达到3万元以上并增长10%以上: 并 leads on to the next figure and is no noun.
        if (f.Candidate.Head.IsEmpty || LeadsOn.Prefix(f.Head) > 0 || StateMoney.IsInstrument(f))
            return false;
        if (f.Head.StartsWith("级") && f.IsBounded)
            return true;
        if (f.Dimension is Dimension.Count or Dimension.Persons && f.IsDone)
            return false;
        if (f.IsBounded && f.Dimension is Dimension.Count && f.Unit is "个" or "家" or "项" or "座" or "处" or "所" or "条" or "件" or "支")
            return false;
        if (f.IsBounded && f.Dimension == Dimension.Persons && f.Candidate.Scoped)
            return false;
        if (f.Dimension == Dimension.Percent && BodyShares.IsGoal(f))
            return false;
        if (f.IsBounded)
            return !IsOfGoal(f.Head) && !f.Head.StartsWith("标准") && !f.Head.StartsWith("水平") && !f.Head.StartsWith("办结");
        if (f.Dimension == Dimension.Persons && f.Head.StartsWith("的"))
            return true;
        // 营收超1000万元OPC100家, 总投资50亿元的项目.
        return f.Dimension is Dimension.Yuan or Dimension.Dollar && ((f.Head.StartsWith("的") && !IsOfGoal(f.Head) && !f.Candidate.Measures) || EndsAtFigure(f));
    }

    private static bool IsOfGoal(ReadOnlySpan<char> head) => head.StartsWith("的目标") || head.StartsWith("的要求") || (head.StartsWith("的") && head.IndexOf("水平") is > 0 and <= 3) || head.StartsWith("的标准") || head.StartsWith("的幅度") || head.EndsWith("增长目标");

    private static bool EndsAtFigure(Figure f)
    {
        var end = f.Candidate.Head.End;
        return end < f.Text.Length && char.IsAsciiDigit(f.Text[end]) && end - f.Candidate.Head.Start >= 2 && !f.Head.ContainsAny('、', '和');
    }

    private static bool EndsClause(ReadOnlySpan<char> text, int at) => at >= text.Length || char.IsPunctuation(text[at]);
}
