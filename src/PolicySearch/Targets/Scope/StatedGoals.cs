using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// Finds headline goals that are stated without a figure.
/// <code>
/// 居民收入增长和经济增长基本同步      → resident_income_growth, in step
/// 完成省下达的节能减排任务            → energy_intensity_reduction, assigned
/// 城乡居民收入增速高于经济增速        → resident_income_growth, above average
/// </code>
/// </summary>
internal static class StatedGoals
{
    private static readonly (string Word, StatedAs As)[] Wordings =
    [
        ("同步", StatedAs.InStep), ("相适应", StatedAs.InStep), ("相当", StatedAs.InStep),
        ("省定", StatedAs.Assigned), ("下达", StatedAs.Assigned), ("省控", StatedAs.Assigned), ("国家要求", StatedAs.Assigned), ("省要求", StatedAs.Assigned),
        ("省控制", StatedAs.Assigned), ("市定", StatedAs.Assigned), ("上级", StatedAs.Assigned), ("省级目标", StatedAs.Assigned), ("省分解", StatedAs.Assigned), ("控制目标", StatedAs.Assigned),
        ("高于经济", StatedAs.AboveAverage), ("快于经济", StatedAs.AboveAverage), ("高于全", StatedAs.AboveAverage), ("快于全", StatedAs.AboveAverage), ("高于GDP", StatedAs.AboveAverage),
        ("不低于全", StatedAs.AboveAverage), ("高于GDP增速", StatedAs.AboveAverage), ("高于地区生产总值", StatedAs.AboveAverage), ("优于全", StatedAs.AboveAverage), ("低于全", StatedAs.AboveAverage),
    ];

    /// <summary>Words for headline goals that are named by their field where they have no figure.</summary>
    private static readonly (string Word, string Code)[] Fields =
    [
        ("节能减排", "energy_intensity_reduction"), ("节能降耗", "energy_intensity_reduction"), ("能耗", "energy_intensity_reduction"), ("节能", "energy_intensity_reduction"),
        ("居民收入", "resident_income_growth"), ("城乡居民", "resident_income_growth"), ("居民人均可支配收入", "resident_income_growth"),
        ("居民消费价格", "cpi_growth"), ("物价", "cpi_growth"), ("失业率", "urban_unemployment_rate"), ("碳排放", "co2_intensity_reduction"), ("降碳", "co2_intensity_reduction"),
        ("经济增速", "gdp_growth"), ("经济增长", "gdp_growth"), ("生产总值", "gdp_growth"), ("固定资产投资", "fixed_asset_investment_growth"), ("社会消费品零售总额", "retail_sales_growth"),
        ("财政收入", "budget_revenue_growth"), ("一般公共预算收入", "budget_revenue_growth"), ("粮食产量", "grain_output"), ("新增就业", "urban_new_jobs"), ("工业增加值", "industrial_value_added_growth"),
    ];

    private static readonly WordSet Triggers = new(Wordings.Select(w => w.Word));

    /// <summary>Whether a folded text holds any of the wordings, so that it is worth reading.</summary>
    public static bool MayHold(string text) => Triggers.IsIn(text);

    /// <summary>Finds the goals of a folded text.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="printed">The text as printed.</param>
    /// <param name="quantities">Its quantities: a clause with a figure states a target, not a goal without one.</param>
    /// <param name="year">The year in which the task's goals are due.</param>
    public static IReadOnlyList<StatedGoal> Find(string text, string printed, List<Quantity> quantities, int? year)
    {
        var at = Triggers.IndexIn(text);
        if (at < 0)
            return [];
        var goals = new List<StatedGoal>();
        while (at >= 0 && at < text.Length)
        {
            var clause = Clause(text, at);
            if (Read(text, printed, clause, quantities, year) is { } goal)
                goals.Add(goal);
            var next = Triggers.IndexIn(text.AsSpan(clause.End));
            at = next < 0 ? -1 : clause.End + next;
        }

        return goals;
    }

    private static StatedGoal? Read(string text, string printed, TextSpan clause, List<Quantity> quantities, int? year)
    {
        if (quantities.Exists(q => q.Reason is null && q.Start >= clause.Start && q.Start < clause.End))
            return null;
        var words = clause.Of(text);
        var (code, first) = ("", int.MaxValue);
        foreach (var (word, field) in Fields)
        {
            var found = words.IndexOf(word, StringComparison.Ordinal);
            if (found >= 0 && found < first)
                (code, first) = (field, found);
        }

        if (code.Length == 0 || IndicatorCatalogue.Default.ByCode(code) is not { } indicator)
            return null;
        foreach (var (word, stated) in Wordings)
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return new StatedGoal { Quote = printed[clause.Start..clause.End], Start = clause.Start, Indicator = indicator.Zh, Code = code, As = stated, Year = year };
        }

        return null;
    }

    private static TextSpan Clause(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(",;。:\n") + 1;
        var end = text.AsSpan(at).IndexOfAny(",;。:\n");
        return new TextSpan(start, end < 0 ? text.Length : at + end);
    }
}
