using PolicySearch.Language;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Rules;

/// <summary>What was achieved, apart from what is promised. Phrases stand in a task of 2024.</summary>
internal static class ReviewRules
{
    private static readonly string[] Past = WordLists.Of("past");
    private static readonly WordSet Scarce = WordLists.Set("scarce");
    private static readonly WordSet Losses = WordLists.Set("losses");
    private static readonly WordSet Curbs = WordLists.Set("curbs");
    private static readonly WordSet ToCome = WordLists.Set("to-come");

    /// <summary>The rows, in the order in which they are asked.</summary>
    public static readonly GoalRule[] Rows =
    [
        new(Refusal.Glossary, "it explains a word", f => f.Review.IsGlossary)
        {
            Refuses = ["“双高计划”:是指建设[100所]高水平学校"],
        },
        new(Refusal.LastYear, "the task opens with the time gone by, up to a year to come", f => f.Review.IsResult(f.Quantity.Start))
        {
            Refuses = ["过去一年,全市新增就业[3万人]", "五年来,我们新建学校[30所]", "去年以来成效明显。新建学校[3所]", "今年是开局之年。过去一年,工作成绩很大。产值增长[9%]"],
            Keeps = ["去年以来成效明显。到2025年,利用率达到[85%]", "去年基础较好,今年新建公园[5个]"],
        },
        new(Refusal.LastYear, "a word in the clause tells what was done", f => IsPast(f.Clause))
        {
            Refuses = ["全市已建成学校[30所]", "产值创历史新高达到[50亿元]"],
            Keeps = ["产值比上年增长[5%]", "入园率由目前的80%提升至[88%]"],
        },
        new(Refusal.LastYear, "了 before the figure, or 已 before its verb: it has been done", f => IsDone(f))
        {
            Refuses = ["上半年产值增长了[13%]", "机构裁减了[30个]", "比重已由15%降到[12%]", "全市已登记企业[3万户]"],
            Keeps = ["为了[3万户]居民安居", "今年要力争产值增长了[13%]以上", "已建设施加快投用,新增床位[200张]"],
        },
        new(Refusal.LastYear, "only so much there is", f => Scarce.Suffix(f.Left.TrimEnd('约')) > 0)
        {
            Refuses = ["技术人员仅占[3%]", "机械化水平只有[40%]"],
            Keeps = ["审批环节只减不增,压减[3个]"],
        },
        new(Refusal.LastYear, "what was lost", f => Losses.IsIn(f.Left) && !f.IsBounded && Curbs.IsIn(f.Clause) is false)
        {
            Refuses = ["因管理不善损失资金[20万元]", "库存积压产品[300吨]"],
            Keeps = ["灾害损失控制在[20万元]", "供水损失率下降[3%]"],
        },
        new(Refusal.LastYear, "a past year before the figure, in its sentence, that is no base", f => f.Review.FollowsPastYear(f.Candidate))
        {
            Refuses = ["2023年完成投资[50亿元]"],
            Keeps = ["2023年完成投资40亿元。2024年完成投资[50亿元]", "较2023年增长[5%]", "于2023年底前排查[500处]"],
        },
    ];

    private static bool IsDone(Figure f)
    {
        var left = f.Left.TrimEnd(" 约近");
        if (left is [.., var before, '了'] && before is not '为' && !ToCome.IsIn(f.Clause))
            return true;
        var at = f.Left.LastIndexOf('已');
        return at >= 0 && f.Left.Length - at > 2 && !f.Left[(at + 1)..].StartsWith("建") && !f.Left[(at + 1)..].StartsWith("有") && !ToCome.IsIn(f.Clause);
    }

    private static bool IsPast(ReadOnlySpan<char> clause)
    {
        foreach (var word in Past)
        {
            var at = clause.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !IsComparison(clause, at))
                return true;
        }

        return false;
    }

    /// <summary>比上年增长5%, 较去年提高, 由目前的80%提升至88%: the past is what is compared with.</summary>
    private static bool IsComparison(ReadOnlySpan<char> clause, int at) =>
        at > 0 && clause[at - 1] is '比' or '较' or '于' or '与' or '和' or '同' or '由' or '从';
}
