using PolicySearch.Structure.Departments;

namespace PolicySearch.Structure.Tables;

/// <summary>What a column's head says, tried in order; a head that no rule takes says nothing. Words stand in <c>table-words.txt</c>.</summary>
internal static class ColumnRules
{
    /// <summary>The rows.</summary>
    public static readonly ColumnRule[] All =
    [
        new("number", ColumnRole.Number, (h, _) => TableWords.Is("number", h))
        {
            Takes = [("序号", ColumnRole.Number), ("编号", ColumnRole.Number)],
            Leaves = ["任务", "文号"],
        },
        new("unit of an indicator", ColumnRole.Unit, (h, indicators) => indicators && TableWords.Is("unit", h))
        {
            Takes = [("单位", ColumnRole.Unit), ("计量单位", ColumnRole.Unit)],
            Leaves = ["责任单位"],
            OfIndicators = true,
        },
        new("label of a person or a time", (h, _) => RoleWords.OfLabel(h) is RoleWord.Other, h => RoleWords.NamesTime(h) ? ColumnRole.Deadline : ColumnRole.Other)
        {
            Takes = [("完成时限", ColumnRole.Deadline), ("责任领导", ColumnRole.Other)],
            Leaves = ["工作任务"],
        },
        new("label of bodies", (h, _) => RoleWords.OfLabel(h) is not RoleWord.None && !h.EndsWith("任务", StringComparison.Ordinal) && !h.EndsWith("落实", StringComparison.Ordinal), Bodies)
        {
            Takes = [("牵头单位", ColumnRole.Lead), ("配合部门", ColumnRole.Support), ("责任单位", ColumnRole.Responsible)],
            Leaves = ["责任任务", "工作落实"],
        },
        new("nature", ColumnRole.Nature, (h, _) => TableWords.Is("nature", h))
        {
            Takes = [("属性", ColumnRole.Nature), ("指标性质", ColumnRole.Nature)],
            Leaves = ["类别"],
        },
        new("base", ColumnRole.Base, (h, _) => TableWords.Holds("base", h))
        {
            Takes = [("2020年基期值", ColumnRole.Base), ("完成情况", ColumnRole.Base)],
            Leaves = ["目标值"],
        },
        new("value to reach", ColumnRole.Target, (h, indicators) => indicators && (ColumnHeads.YearOf(h) > 0 || TableWords.Holds("value", h) || h.EndsWith('值')))
        {
            Takes = [("2025年", ColumnRole.Target), ("目标值", ColumnRole.Target), ("年均增长", ColumnRole.Target)],
            Leaves = ["指标"],
            OfIndicators = true,
        },
        new("indicator", ColumnRole.Indicator, (h, _) => TableWords.Is("indicator", h))
        {
            Takes = [("指标", ColumnRole.Indicator), ("主要指标", ColumnRole.Indicator)],
            Leaves = ["考核指标"],
        },
        new("goal of a task", ColumnRole.Goal, (h, _) => TableWords.Ends("goal", h))
        {
            Takes = [("目标值", ColumnRole.Goal), ("年度目标", ColumnRole.Goal)],
            Leaves = ["目标任务"],
        },
        new("category", ColumnRole.Category, (h, _) => TableWords.Is("category", h))
        {
            Takes = [("类别", ColumnRole.Category), ("责任领域", ColumnRole.Category)],
            Leaves = ["工作内容"],
        },
        new("task", ColumnRole.Task, (h, _) => TableWords.Ends("task", h) && !h.StartsWith("备注", StringComparison.Ordinal))
        {
            Takes = [("工作任务", ColumnRole.Task), ("主要内容", ColumnRole.Task), ("考核指标", ColumnRole.Task)],
            Leaves = ["备注事项", "得分"],
        },
    ];

    /// <summary>The first row that takes a head; null where none does.</summary>
    public static ColumnRule? First(string head, bool indicators) => Array.Find(All, r => r.Applies(head, indicators));

    private static ColumnRole Bodies(string head) => RoleWords.OfLabel(head) switch { RoleWord.Lead => ColumnRole.Lead, RoleWord.Support => ColumnRole.Support, _ => ColumnRole.Responsible };
}
