using System.Text.RegularExpressions;
using PolicySearch.Records;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Tells the kind of a document from its title or, where none is printed, from what its first lines say they do. Rows are tried
/// in order: a division of a plan's tasks is a task division, not a plan.
/// </summary>
internal static partial class KindReader
{
    private static readonly (DocumentKind Kind, Func<Regex> Title)[] Titles =
    [
        (DocumentKind.Other, ResolutionTitle),
        (DocumentKind.TaskDivision, DivisionTitle),
        (DocumentKind.WorkReport, ReportTitle),
        (DocumentKind.IndicatorList, IndicatorTitle),
        (DocumentKind.Plan, PlanTitle),
    ];

    private static readonly (DocumentKind Kind, Func<Regex> Opening)[] Openings =
    [
        (DocumentKind.WorkReport, ReportOpening),
        (DocumentKind.TaskDivision, DivisionOpening),
        (DocumentKind.Plan, PlanOpening),
    ];

    /// <summary>The kind.</summary>
    public static DocumentKind Read(string title, DocumentLines lines)
    {
        // 关于政府工作报告的决议 is no report.
        if (title.EndsWith("决议", StringComparison.Ordinal))
            return DocumentKind.Other;
        foreach (var (kind, pattern) in Titles)
        {
            if (pattern().IsMatch(title))
                return kind;
        }

        if (title.Length > 0 && !DivisionMayFollow().IsMatch(title))
            return DocumentKind.Other;
        foreach (var (kind, pattern) in Openings)
        {
            if (lines.Head.Take(40).Any(line => pattern().IsMatch(line.Text)))
                return kind;
        }

        return DocumentKind.Other;
    }

    /// <summary>关于政府工作报告的决议: a paper about a report, which neither promises nor tells anything itself.</summary>
    [GeneratedRegex(@"决议(?:[(（].{0,30})?$|报告的?(?:决定|起草说明|说明|解读|审议意见|审查报告)$", RegexOptions.CultureInvariant)]
    private static partial Regex ResolutionTitle();

    [GeneratedRegex(@"分工|分解|(?:任务|责任|工作|目标|项目)清单|任务书|责任书|台账|(?:重点|主要|目标)(?:工作)?任务|(?:落实|贯彻).{0,12}工作报告|工作报告.{0,12}(?:重点|任务|落实|目标|责任)|重点工作(?:安排|责任|实施)?|目标责任|责任制?分", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionTitle();

    [GeneratedRegex(@"政府工作报告|^[^关于]{0,30}工作报告(?:[(（].{0,30})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ReportTitle();

    [GeneratedRegex(@"指标体系|主要指标|指标(?:计划|表|清单|任务)|目标值|考核指标", RegexOptions.CultureInvariant)]
    private static partial Regex IndicatorTitle();

    [GeneratedRegex(@"规划|纲要|计划|方案|行动|工作要点|工作安排|实事", RegexOptions.CultureInvariant)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(@"工作报告|落实|通知$", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionMayFollow();

    [GeneratedRegex(@"(?:代表|受).{0,16}(?:政府|国务院).{0,30}(?:报告.{0,14}工作|工作报告)", RegexOptions.CultureInvariant)]
    private static partial Regex ReportOpening();

    [GeneratedRegex(@"(?:任务|工作|目标|事项).{0,20}(?:予以|进行|作如下|如下|作出)?(?:分解|分工)|(?:分解|分工)(?:方案|意见|如下)", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionOpening();

    [GeneratedRegex(@"制定(?:本|如下)(?:规划|行动计划|实施方案|工作方案|方案|计划)", RegexOptions.CultureInvariant)]
    private static partial Regex PlanOpening();
}
