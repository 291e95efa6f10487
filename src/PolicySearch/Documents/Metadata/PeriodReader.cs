using System.Globalization;
using System.Text.RegularExpressions;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Finds the years that a document's goals are for.
/// <para>
/// <list type="table">
/// <listheader><term>printed</term><description>first year, plan's last year</description></listheader>
/// <item><term>title …行动计划（2026—2028年）</term><description>2026, 2028</description></item>
/// <item><term>title …第十四个五年规划和二〇三五年远景目标纲要…</term><description>2021, 2025</description></item>
/// <item><term>title 2019年政府工作报告…分解方案</term><description>2019, none</description></item>
/// <item><term>no year in the title, a heading 二、2022年主要预期目标和重点任务</term><description>2022, none</description></item>
/// <item><term>nothing of all this, number 桃政发〔2020〕3号</term><description>2020, none</description></item>
/// </list>
/// </para>
/// </summary>
internal static partial class PeriodReader
{
    private const int BodyLines = 600;

    /// <summary>Finds the years.</summary>
    /// <param name="title">The title, may be empty.</param>
    /// <param name="lines">The document.</param>
    /// <param name="said">The year of the number, of the signature, of publication: the first that is known dates the document.</param>
    /// <param name="kind">A work report looks back on the year before it as well; its goals are never for that year.</param>
    public static (int? Year, int? PlanEnd) Read(string title, DocumentLines lines, int? said, DocumentKind kind)
    {
        var earliest = kind == DocumentKind.WorkReport ? said : said - 1;
        var normal = TextNormalizer.NormalizeText(title);
        var range = Range().Match(normal);
        if (range.Success)
            return (Number(range.Groups[1]), Number(range.Groups[2]));
        var fiveYears = FiveYears(normal);
        foreach (Match match in SingleYear().Matches(normal))
            return (Number(match.Groups[1]), fiveYears?.End is { } end && end > Number(match.Groups[1]) && !Annual().IsMatch(normal) ? end : null);
        if (fiveYears is { } plan)
            return (plan.Start, plan.End);
        foreach (var line in lines.All.Take(BodyLines))
        {
            var text = TextNormalizer.NormalizeText(line.Text);
            var period = Period().Match(text);
            if (period.Success)
                return (Number(period.Groups[1]), Number(period.Groups[2]));
            var annual = AnnualGoals().Match(text);
            if (annual.Success && Number(annual.Groups[1]) is var year && (said is null || (year >= earliest && year <= said + 2)))
                return (year, null);
        }

        return (said, null);
    }

    /// <summary>十四五, 第十四个五年规划: the 1st plan began in 1953, the 10th in 2001, each five years after the one before.</summary>
    private static (int Start, int End)? FiveYears(string title)
    {
        var match = FiveYearPlan().Match(title);
        if (!match.Success)
            return null;
        var ordinal = "一二三四五六七八九".IndexOf(match.Groups[1].Value[0]) + 1;
        return (2001 + 5 * ordinal, 2005 + 5 * ordinal);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(20[0-9]{2})年?[-~至到](20[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<!到|至)((?:19[5-9]|20[0-9])[0-9])年(?!远景|修订|版|\)?印发)", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();

    [GeneratedRegex(@"十([一二三四五六])(?:""|')?(?:五|个五年)", RegexOptions.CultureInvariant)]
    private static partial Regex FiveYearPlan();

    [GeneratedRegex(@"年度?(?:重点|工作|政府工作报告|任务|目标|计划)", RegexOptions.CultureInvariant)]
    private static partial Regex Annual();

    [GeneratedRegex(@"(?:政策|规划|实施|行动|方案|计划)期(?:限|间)?[为是:]?(20[0-9]{2})年?[-~至到](20[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(
        @"(20[0-9]{2})年(?:度|全市|全县|全省|全区|经济社会发展|国民经济|政府|的|工作|主要|""){0,4}(?:重点工作|重点任务|工作任务|目标任务|预期目标|主要目标|主要任务|发展目标|工作安排|工作要点|总体要求|政府工作报告)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AnnualGoals();
}
