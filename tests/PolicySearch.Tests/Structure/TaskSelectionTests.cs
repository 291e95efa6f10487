using PolicySearch.Records;
using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure;

/// <summary>Which lines of a document are tasks, and what is told of those that only look like some.</summary>
public sealed class TaskSelectionTests
{
    [Fact]
    public void A_paragraph_without_departments_introduces_those_below_it_that_have_some()
    {
        var parsed = Parse("""
            一、加快转型升级
            坚持优化结构，推动产业高端化发展，构筑产业高地。
            突出工业主体地位。改造传统产业，安排引导资金。
            牵头单位：市经信委 责任单位：市财政局
            发展现代农业。培育龙头企业5家。
            牵头单位：市农业局 责任单位：市水产局
            """);

        parsed.Tasks.Select(t => t.Text[..6]).ShouldBe(["突出工业主体", "发展现代农业"]);
        parsed.Untaken.Count(u => u.Kind == UntakenKind.Departments).ShouldBe(0);
    }

    [Fact]
    public void Requirements_on_the_whole_are_no_tasks_whatever_their_heading_adds()
    {
        var tasks = Tasks("""
            一、民生实事的内容
            （一）新建公厕50座。
            （二）新增停车位300个。
            二、推进民生实事的具体要求
            （一）压实责任。各单位要制定方案。
            （二）严格考核。对未完成的单位扣减2分。
            """);

        tasks.Select(t => t.Text).ShouldBe(["新建公厕50座。", "新增停车位300个。"]);
    }

    [Fact]
    public void Leaves_out_the_covering_letter_that_is_signed_before_the_annex()
    {
        var parsed = Parse("""
            各县区人民政府:
            现将重点任务分解印发给你们。
            一、加强领导。各单位要亲自抓、负总责。
            二、强化督办。市政府督查室要建立台账。
            青山市人民政府
            2020年3月1日
            重点任务分解方案
            2020年主要预期目标为:生产总值增长8%,城镇新增就业2万人。
            一、稳定增长
            1.新增企业20户。(市工信局负责)
            2.建设厂房。(市工信局负责)
            """);

        parsed.Tasks.Select(t => t.Text).ShouldBe(["2020年主要预期目标为:生产总值增长8%,城镇新增就业2万人。", "新增企业20户。", "建设厂房。"]);
        parsed.Tasks[0].Number.ShouldBe("");
        parsed.Tasks[0].Section.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_the_closing_requirements_the_signature_and_the_site()
    {
        var tasks = Tasks("""
            一、稳定增长
            1.新增企业20户。(市工信局负责)
            2.建设厂房。(市工信局负责)
            各部门、各单位要切实增强责任感,逐项制定方案,狠抓落实。
            市政府督查室要建立总台账,适时组织专项督查。
            青山市人民政府
            2020年3月1日
            主办单位:青山市人民政府办公室 承办单位:青山市大数据局
            扫一扫在手机打开当前页
            """);

        tasks.Select(t => t.Text).ShouldBe(["新增企业20户。", "建设厂房。"]);
        tasks[1].Departments.Count.ShouldBe(1);
    }

    [Fact]
    public void Takes_the_paragraphs_of_a_work_report_as_tasks_and_its_review_as_none()
    {
        var parsed = Parse("""
            一、2024年工作回顾
            过去一年,全市生产总值增长6%,新建学校8所。
            二、2025年工作安排
            今年主要预期目标是:生产总值增长7%左右,粮食产量20万吨。
            (一)扩大内需
            提振消费信心。开展以旧换新,新增限上企业30家。
            扩大有效投资。实施重点项目100个。
            (二)深化改革。统筹推进各项改革,激发活力动力。
            建设统一市场。清理妨碍公平竞争的规定20件。
            各位代表!让我们更加紧密地团结起来,为美好未来而奋斗。
            """);

        parsed.Tasks.Select(t => $"{t.Number}|{t.Section[^1]}|{t.Text[..4]}").ShouldBe([
            "|二、2025年工作安排|今年主要",
            "|(一)扩大内需|提振消费",
            "|(一)扩大内需|扩大有效",
            "二|二、2025年工作安排|深化改革",
            "|(二)深化改革|建设统一",
        ]);
        parsed.Untaken.ShouldContain(u => u.Reason == UntakenReasons.Review);
    }

    [Theory]
    [InlineData("五、营造良好发展环境", 1, "发展环境 inside a heading is work")]
    [InlineData("五、发展环境", 0, "发展环境 alone looks back")]
    [InlineData("五、完善组织实施体系", 1, "组织实施 inside a heading is work")]
    [InlineData("五、组织实施", 0, "组织实施 alone closes the document")]
    [InlineData("五、保障措施", 0, "requirements close the document")]
    [InlineData("五、指导思想", 0, "principles are no tasks")]
    [InlineData("五、2025年主要预期目标和重点任务", 1, "what stands last in a heading counts")]
    [InlineData("五、名词解释", 0, "explanations are no tasks")]
    public void Tells_by_its_heading_whether_a_section_holds_tasks(string heading, int tasks, string why) =>
        Tasks(heading + "\n1.推动各项工作落到实处。\n").Count.ShouldBe(tasks, why);

    [Fact]
    public void Leaves_out_the_principles_of_a_report_but_not_the_goals_that_stand_with_them() =>
        Tasks("一、2024年主要目标\n今年工作的总体要求是：坚持稳中求进，统筹各项工作。\n总体要求是：坚持稳中求进。主要目标是：生产总值增长6%。").Select(t => t.Text[^3..]).ShouldBe(["6%。"]);

    [Fact]
    public void Reports_with_its_reason_what_looks_like_a_task_or_a_clause_but_was_not_taken()
    {
        var parsed = Parse("""
            牵头单位：组织部
            1.加强领导。
            2.强化督办。
            青山市人民政府
            2020年3月1日
            一、重点任务
            1.新增企业20户。(市工信局负责)
            2.支持龙头企业牵头组建联合体。
            3.建设厂房。(市工信局负责)
            二、保障措施
            4.加强组织领导。
            附件:1.任务表
            主办单位:青山市人民政府办公室
            """);

        parsed.Tasks.Select(t => t.Number).ShouldBe(["1", "2", "3"]);
        parsed.Tasks[2].Departments.Count.ShouldBe(1);
        parsed.Untaken.Select(u => $"{u.Line} {u.Kind} {u.Reason}").ShouldBe([
            "1 Departments metadata", "2 Task preamble", "3 Task preamble", "8 Departments ordinary-verb", "10 Task heading", "11 Task closing", "12 Task attachment", "13 Departments furniture"]);
    }

    [Fact]
    public void Takes_a_heading_s_sentence_over_several_paragraphs_of_a_report_for_their_introduction()
    {
        var parsed = Parse("一、今年工作\n（一）扩大内需。精准发力促进消费和投资。\n促进消费扩容升级，办好各类展会活动。\n扩大有效投资规模，加快重大项目建设。\n（二）改善民生。新建一批幼儿园和养老院。");

        parsed.Tasks.Select(t => t.Text[..4]).ShouldBe(["促进消费", "扩大有效", "改善民生"]);
        parsed.Tasks[0].Section.ShouldBe(["一、今年工作", "（一）扩大内需"]);
        parsed.Untaken.ShouldContain(u => u.Line == 2 && u.Reason == UntakenReasons.LeadIn);
    }

    [Theory]
    [InlineData("为支持创业，打造创业高地，力争到2026年，引育创业人才100名，制定本措施。", 3, "a goal with its year, though 目标 is not said")]
    [InlineData("“十五五”时期的主要目标是：高质量发展取得成效，生活品质不断提高。", 3, "the main goals without figures")]
    [InlineData("为支持创业，打造创业高地，根据有关规定，制定本措施。", 2, "an opening without goals")]
    public void Takes_the_paragraph_above_the_items_that_states_the_goals(string opening, int tasks, string why) =>
        Tasks(opening + "\n1.建设社区。（市科技局负责）\n2.培育企业。（市科技局负责）").Count.ShouldBe(tasks, why);

    [Theory]
    [InlineData("一、范围\n本方案所称园区，是指由各区布局建设的产业载体。", UntakenReasons.Glossary, "what a word means in the document")]
    [InlineData("一、工作\n过去一年，全市经济运行平稳，生产总值达到500亿元。", UntakenReasons.Review, "a look back is no lead-in")]
    [InlineData("一、工作\n全市已有规模以上的各类企业达到500家。", UntakenReasons.LeadIn, "a quantity above the items is reported")]
    public void Reports_why_a_paragraph_above_the_items_is_none(string opening, string reason, string why)
    {
        var parsed = Parse(opening + (reason == UntakenReasons.Glossary ? "\n二、工作" : "") + "\n1.建设社区。（市科技局负责）\n2.培育企业。（市科技局负责）");

        parsed.Tasks.Count.ShouldBe(2, why);
        parsed.Untaken.Select(u => u.Reason).Where(r => r != UntakenReasons.Heading).ShouldBe([reason], why);
    }

    [Fact]
    public void A_letter_that_ends_with_its_attachment_and_a_date_is_no_work() =>
        Tasks("""
            青山市人民政府关于分解2007年目标任务的通知
            一、加强组织领导 市政府各部门要按照各自分工，进一步强化责任。
            二、突出工作重点 各级各部门要以发展观统揽全局，抓好落实。
            附件：2007年目标任务分解表
            二OO七年四月二十四日
            附件
            2007年目标任务分解表
            1.新建公路30公里。（市交通局负责）
            """).Select(t => t.Text).ShouldBe(["新建公路30公里。"]);

    [Fact]
    public void Below_a_heading_of_goals_a_paragraph_with_figures_is_a_goal_and_one_without_is_none()
    {
        var parsed = Parse("一、主要目标\n全面建成服务体系，服务能力不断增强。\n——养老设施覆盖90%以上村。\n供给明显改善，每千名老年人拥有养老床位45张以上。\n二、主要任务\n1.建设养老院。（市民政局负责）\n2.培训护理员。（市人社局负责）");

        parsed.Tasks.Select(t => t.Text[..4]).ShouldBe(["——养老", "供给明显", "建设养老", "培训护理"]);
    }
}
