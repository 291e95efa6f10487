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
