using PolicySearch.Records;
using PolicySearch.Targets.Scope;

namespace PolicySearch.Tests.Targets.Scope;

public class DueYearTests
{
    [Theory]
    [InlineData("甲市扶持创业若干措施", "力争到2027年,培育企业100家。", 2027, "the goal year that the text states")]
    [InlineData("甲市扶持创业若干措施", "力争用2年左右的时间建成园区。", 2028, "a term counts from the paper's year")]
    [InlineData("甲市扶持创业若干措施", "经过三年的努力,形成一批企业。", 2029, "a term in Chinese numerals")]
    [InlineData("甲市2026年扶持创业要点", "培育企业100家。", 2026, "the title names the year")]
    [InlineData("甲市扶持创业若干措施", "年底前建成园区。", 2026, "the text speaks of this year")]
    [InlineData("甲市扶持创业若干措施", "本措施有效期至2028年12月31日。", null, "the end of validity dates no goal")]
    [InlineData("甲市扶持创业若干措施", "到2020年已建成园区。", null, "a year gone by dates no goal")]
    [InlineData("甲市扶持创业若干措施", "每个县打造1个社区。", null, "measures without any date")]
    public void Dates_what_the_text_leaves_undated(string title, string text, int? expected, string because) =>
        DueYear.Of(Paper(title, DocumentKind.Other), [text]).ShouldBe(expected, because);

    [Fact]
    public void A_work_report_is_for_its_year() =>
        DueYear.Of(Paper("政府工作报告", DocumentKind.WorkReport), ["到2030年,达到30%。"]).ShouldBe(2026);

    [Fact]
    public void A_plan_is_due_at_its_end() =>
        DueYear.Of(Paper("行动计划", DocumentKind.Plan) with { PlanEnd = 2028 }, []).ShouldBe(2028);

    private static PolicyDocument Paper(string title, DocumentKind kind) => new() { Document = "d", Title = title, Year = 2026, Kind = kind };
}
