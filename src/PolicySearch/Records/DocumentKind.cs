namespace PolicySearch.Records;

/// <summary>What kind of paper a document is, as far as its title tells.</summary>
public enum DocumentKind
{
    /// <summary>None of the kinds below.</summary>
    Other,

    /// <summary>A task division (重点工作部门分工, 任务分解): numbered tasks with responsible departments.</summary>
    TaskDivision,

    /// <summary>A government work report (政府工作报告): last year in review, this year's goals.</summary>
    WorkReport,

    /// <summary>A plan (规划, 纲要, 行动计划, 实施方案, a year's 工作要点 or 民生实事).</summary>
    Plan,

    /// <summary>A list of indicators with target values (指标体系, 主要指标).</summary>
    IndicatorList,
}
