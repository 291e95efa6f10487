using PolicySearch.Structure.Departments;

namespace PolicySearch.Structure.Tables;

/// <summary>What a table's column holds.</summary>
internal enum ColumnRole
{
    /// <summary>Something that tasks do not need: marks, remarks, scores.</summary>
    Other,

    /// <summary>序号.</summary>
    Number,

    /// <summary>类别, 领域.</summary>
    Category,

    /// <summary>工作任务, 主要内容.</summary>
    Task,

    /// <summary>目标值 of a task.</summary>
    Goal,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>配合单位.</summary>
    Support,

    /// <summary>责任单位.</summary>
    Responsible,

    /// <summary>完成时限.</summary>
    Deadline,

    /// <summary>指标.</summary>
    Indicator,

    /// <summary>计量单位.</summary>
    Unit,

    /// <summary>基期值, 现状.</summary>
    Base,

    /// <summary>目标值 of an indicator, or a year's value.</summary>
    Target,

    /// <summary>属性: 约束性, 预期性.</summary>
    Nature,
}

/// <summary>Tells columns by their heads.</summary>
internal static class ColumnHeads
{
    private static readonly string[] Numbers = ["序号", "编号", "序", "项目序号", "任务序号", "序 号"];
    private static readonly string[] Categories = ["类别", "分类", "领域", "板块", "一级指标", "项目类别", "任务类别", "指标类别", "指标类型", "类型", "方面", "维度", "任务分类", "责任领域"];
    private static readonly string[] TaskEnds =
    [
        "任务", "内容", "事项", "举措", "措施", "重点工作", "工作要点", "任务名称", "项目名称", "任务分解", "工作安排", "要点", "考核项目", "考核指标", "项目", "工作", "名称", "政策", "条款", "任务清单", "标准", "细则",
    ];

    private static readonly string[] Goals = ["目标值", "目标", "目标要求", "工作目标", "年度目标", "完成目标", "预期目标", "量化目标", "目标任务值", "进度目标", "预期成果", "成果形式", "成效"];
    private static readonly string[] Indicators = ["指标", "指标名称", "主要指标", "二级指标", "三级指标", "指标内容", "具体指标", "目标指标", "发展指标"];
    private static readonly string[] Units = ["单位", "计量单位", "指标单位"];
    private static readonly string[] Natures = ["属性", "指标属性", "性质", "指标性质", "约束性/预期性"];
    private static readonly string[] Bases = ["基期", "现状", "基准", "实际", "完成值", "预计", "基数", "上年", "完成情况"];

    /// <summary>What the head of a column says.</summary>
    /// <param name="head">The head's cell.</param>
    /// <param name="indicators">Whether the table lists indicators, where 单位 is a unit and 目标 a value.</param>
    public static ColumnRole Of(string head, bool indicators)
    {
        head = Fold(head);
        if (head.Length is 0 or > 24)
            return ColumnRole.Other;
        if (Numbers.Contains(head))
            return ColumnRole.Number;
        if (indicators && Units.Contains(head))
            return ColumnRole.Unit;
        var role = RoleWords.OfLabel(head);
        if (role is RoleWord.Other)
            return RoleWords.NamesTime(head) ? ColumnRole.Deadline : ColumnRole.Other;
        if (role != RoleWord.None && !head.EndsWith("任务", StringComparison.Ordinal) && !head.EndsWith("落实", StringComparison.Ordinal))
            return role switch { RoleWord.Lead => ColumnRole.Lead, RoleWord.Support => ColumnRole.Support, _ => ColumnRole.Responsible };
        if (Natures.Contains(head))
            return ColumnRole.Nature;
        if (Array.Exists(Bases, head.Contains))
            return ColumnRole.Base;
        if (indicators && (YearOf(head) > 0 || head.Contains("目标") || head.Contains("年均") || head.EndsWith('值')))
            return ColumnRole.Target;
        if (Indicators.Contains(head))
            return ColumnRole.Indicator;
        if (Array.Exists(Goals, g => head.EndsWith(g, StringComparison.Ordinal)))
            return ColumnRole.Goal;
        if (Categories.Contains(head))
            return ColumnRole.Category;
        return Array.Exists(TaskEnds, e => head.EndsWith(e, StringComparison.Ordinal)) && !head.StartsWith("备注", StringComparison.Ordinal) ? ColumnRole.Task : ColumnRole.Other;
    }

    /// <summary>The year in a column's head; 0 where none stands there.</summary>
    public static int YearOf(string head)
    {
        for (var i = 0; i + 4 < head.Length; i++)
        {
            if (head[i] == '2' && head[i + 1] == '0' && char.IsAsciiDigit(head[i + 2]) && char.IsAsciiDigit(head[i + 3]) && head[i + 4] == '年')
                return int.Parse(head.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }

    /// <summary>A cell without space and line breaks.</summary>
    public static string Fold(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));
}
