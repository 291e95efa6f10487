using PolicySearch.Records;
using PolicySearch.Targets;

namespace PolicySearch.Tests.Targets.Scope;

/// <summary>What headings, documents and neighbouring words say about a figure.</summary>
public class ScopeTests
{
    [Theory]
    [InlineData("新建水库3座", "2026年6月底前", 2026, "the deadline goes before the heading")]
    [InlineData("新建水库3座", "2024年—2026年", 2026, "a span is due at its end")]
    [InlineData("新建水库3座", "12月底前", 2024, "without a year the heading counts")]
    [InlineData("到2027年,新建水库3座", "2026年6月底前", 2027, "the text's own year goes first")]
    public void A_deadline_beside_the_task_dates_what_its_text_leaves_undated(string text, string deadline, int year, string why) =>
        TargetExtractor.Extract(
            new PolicyTask { Document = "t", Sequence = 1, Text = text, Section = ["二、2024年主要目标"], Deadline = deadline },
            new PolicyDocument { Document = "t", Year = 2024, Kind = DocumentKind.TaskDivision }).Targets.Single().Year.ShouldBe(year, why);

    [Theory]
    [InlineData("森林覆盖率达到40%", "二、2024年主要目标", 2024)]
    [InlineData("森林覆盖率达到40%", "一、今后五年主要目标和重点任务", 2028)]
    [InlineData("森林覆盖率达到40%", "(二)远景目标", 2035)]
    [InlineData("森林覆盖率达到40%", "二、“十五五”时期主要目标", 2030)]
    [InlineData("森林覆盖率达到40%", "二、未来五年的奋斗目标", 2028)]
    [InlineData("到2026年,森林覆盖率达到40%。\n新建学校5所", "", 2026)]
    [InlineData("一是优化布局。到2026年,结构更合理。森林覆盖率达到40%", "", 2026)]
    [InlineData("到2027年,森林覆盖率达到40%", "二、2024年主要目标", 2027)]
    [InlineData("明年森林覆盖率达到40%", "", 2025)]
    [InlineData("到2026年,建成学校5所。今年开工2所", "", 2026)]
    public void The_nearest_statement_then_the_heading_then_the_document_dates_a_goal(string text, string heading, int year) =>
        Extract(text, heading).Targets[0].Year.ShouldBe(year);

    [Fact]
    public void A_date_reaches_to_the_end_of_its_paragraph() =>
        Extract("到2026年,森林覆盖率达到40%。\n新建学校5所").Targets.Select(t => t.Year).ShouldBe([2026, 2024]);

    [Theory]
    [InlineData("赤字率拟按4%左右安排", true)]
    [InlineData("拟安排地方政府专项债券4万亿元", true)]
    [InlineData("生产总值增长5%", false)]
    public void Marks_the_instruments_of_the_year(string text, bool instrument) => Extract(text).Targets.Single().Instrument.ShouldBe(instrument);

    [Theory]
    [InlineData("一、2023年工作回顾")]
    [InlineData("一、过去一年工作")]
    [InlineData("“十三五”发展成就")]
    [InlineData("名词解释")]
    public void Headings_of_the_review_and_the_glossary_hold_no_goals(string heading) =>
        Extract("新增就业3万人,粮食产量120万吨", heading).Targets.ShouldBeEmpty();

    [Theory]
    [InlineData("1992年钢产量达到8000万吨。铁路货运量增长23%", 0, "a year gone by, and nothing is meant to be done")]
    [InlineData("1992年钢产量达到8000万吨。今后要使铁路货运量增长23%", 1, "a word of what is to come")]
    [InlineData("到1997年,钢产量达到9000万吨", 1, "a year to come")]
    public void A_paragraph_of_a_report_that_only_looks_back_holds_no_goals(string text, int goals, string why) =>
        TargetExtractor.Extract(new PolicyTask { Document = "t", Sequence = 1, Text = text }, new PolicyDocument { Document = "t", Year = 1993, Kind = DocumentKind.WorkReport })
            .Targets.Count.ShouldBe(goals, why);

    [Theory]
    [InlineData("过去一年,全市新增就业3万人")]
    [InlineData("五年来,我们新建学校30所")]
    [InlineData("“双高计划”:是指建设100所高水平学校")]
    public void Opening_words_tell_results_and_explanations(string text) => Extract(text).Targets.ShouldBeEmpty();

    [Theory]
    [InlineData("云岭高新区要新建标准化厂房5万平方米", "云岭高新区")]
    [InlineData("甲山县、乙水县分别新建厂房5万平方米、8万平方米", "甲山县")]
    [InlineData("全市新建厂房5万平方米", null)]
    [InlineData("改造老旧小区50个", null)]
    [InlineData("建设示范区3个", null)]
    public void Says_whose_goal_it_is(string text, string? place) => Extract(text).Targets[0].Place.ShouldBe(place);

    [Theory]
    [InlineData("生产总值较2020年翻一番", "2020年")]
    [InlineData("居民收入增速高于全省平均1个百分点", "全省平均")]
    [InlineData("生产总值增长6%", null)]
    public void Names_the_base_that_a_figure_is_measured_against(string text, string? against) => Extract(text).Targets[0].Against.ShouldBe(against);

    [Theory]
    [InlineData("生产总值增长6%以上,力争更好结果", "力争更好结果")]
    [InlineData("生产总值增长6%以上,在实际工作中争取更好结果,新增就业3万人", "在实际工作中争取更好结果")]
    [InlineData("生产总值增长6%以上,力争达到7%", null)]
    public void Keeps_the_hope_attached_to_a_figure(string text, string? hope) => Extract(text).Targets[0].Aspiration.ShouldBe(hope);

    [Fact]
    public void An_asterisk_or_the_word_makes_a_goal_binding()
    {
        Extract("单位GDP能耗降低13%(约束性)").Targets[0].Nature.ShouldBe(TargetNature.Binding);
        Extract("主要预期目标是:生产总值增长6%").Targets[0].Nature.ShouldBe(TargetNature.Expected);
        Extract("新建学校5所").Targets[0].Nature.ShouldBeNull();
    }

    [Theory]
    [InlineData("新建高标准农田21万亩", 210000, "亩")]
    [InlineData("粮食产量730亿斤以上", 3650, "万吨")]
    [InlineData("城镇新增就业4.5万人", 45000, "人")]
    [InlineData("完成投资5000万元", 0.5, "亿元")]
    [InlineData("人均可支配收入3.9万元", 39000, "元")]
    [InlineData("森林覆盖率达到40%", 40, "%")]
    public void Converts_into_the_standard_unit(string text, double value, string unit)
    {
        var standard = Extract(text).Targets[0].Standard.ShouldNotBeNull();
        standard.Value.ShouldBe((decimal)value);
        standard.Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("居民收入增长和经济增长基本同步", "resident_income_growth", StatedAs.InStep)]
    [InlineData("城乡居民收入增速高于经济增速", "resident_income_growth", StatedAs.AboveAverage)]
    [InlineData("完成省定节能减排任务", "energy_intensity_reduction", StatedAs.Assigned)]
    public void Keeps_headline_goals_without_a_figure_apart(string text, string code, StatedAs stated)
    {
        var found = Extract(text);
        found.Targets.ShouldBeEmpty();
        var goal = found.Stated.ShouldHaveSingleItem();
        (goal.Code, goal.As).ShouldBe((code, stated));
        text.Substring(goal.Start, goal.Quote.Length).ShouldBe(goal.Quote);
    }

    [Fact]
    public void A_clause_with_a_figure_is_no_goal_without_one() =>
        Extract("居民收入增长7%,与经济增长同步").Stated.ShouldHaveSingleItem().Quote.ShouldBe("与经济增长同步");

    [Theory]
    [InlineData("新馆建筑面积1.2万平方米,2027年建成开放。", 2027, "behind the figure, with a word of finishing")]
    [InlineData("建设泵站3座,2027年底前完成。", 2027, "a deadline behind")]
    [InlineData("建设泵站3座,2027年启动水库建设。", 2024, "another thing begins then")]
    [InlineData("建设泵站3座,改造管网5公里,2027年建成。", 2024, "the nearer figure has it")]
    public void A_year_behind_the_figure_dates_it_where_it_says_that_the_thing_is_ready(string text, int year, string because) =>
        Extract(text).Targets[0].Year.ShouldBe(year, because);

    [Fact]
    public void A_growth_that_is_aimed_at_stands_before_its_noun()
    {
        var target = Extract("提出8%左右的国内生产总值增长目标。").Targets.Single();
        (target.Canonical, target.Basis, target.Op).ShouldBe(("gdp_growth", Basis.Growth, Comparison.About));
    }

    private static ExtractedTargets Extract(string text, params string[] section) => TargetExtractor.Extract(
        new PolicyTask { Document = "t", Sequence = 1, Text = text, Section = [.. section.Where(s => s.Length > 0)] },
        new PolicyDocument { Document = "t", Year = 2024, Kind = DocumentKind.WorkReport });
}
