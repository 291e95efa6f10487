using PolicySearch.Records;
using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure;

/// <summary>How the lines of a document become tasks with headings, numbers, texts and departments.</summary>
public sealed class TaskParserTests
{
    [Fact]
    public void Reads_items_with_their_headings_and_departments()
    {
        var tasks = Tasks("""
            青山市人民政府关于分解重点工作的通知
            各县区人民政府,市政府各部门:
            一、稳定增长
            (一)工业
            1.新增规模以上企业20户。(市工信局牵头,市统计局配合)
            2.建设标准厂房3万平方米。(市工信局负责)
            (二)消费
            3.举办促销活动10场。(市商务局负责)
            二、改善民生
            1.新建幼儿园4所。(市教育局负责)
            """);

        tasks.Select(t => $"{t.Number} {string.Join("/", t.Section)} {t.Text}").ShouldBe([
            "1 一、稳定增长/(一)工业 新增规模以上企业20户。",
            "2 一、稳定增长/(一)工业 建设标准厂房3万平方米。",
            "3 一、稳定增长/(二)消费 举办促销活动10场。",
            "1 二、改善民生 新建幼儿园4所。",
        ]);
        tasks[0].Departments.Select(d => (d.Name, d.Role)).ShouldBe([("市工信局", Responsibility.Lead), ("市统计局", Responsibility.Support)]);
        tasks.Select(t => t.Sequence).ShouldBe([1, 2, 3, 4]);
        tasks[3].Line.ShouldBe(10);
    }

    [Fact]
    public void Reads_the_clause_on_a_line_of_its_own_below_the_item()
    {
        var tasks = Tasks("""
            一、稳定增长
            1.新增规模以上企业20户。
            牵头单位:市工信局
            配合单位:市统计局、市财政局
            2.建设标准厂房。
            责任单位:市工信局等,各县(市、区)政府
            """);

        tasks.Count.ShouldBe(2);
        tasks[0].Text.ShouldBe("新增规模以上企业20户。");
        tasks[0].Departments.Select(d => d.Role).ShouldBe([Responsibility.Lead, Responsibility.Support, Responsibility.Support]);
        tasks[1].Departments.Select(d => d.Name).ShouldBe(["市工信局", "各县(市、区)政府"]);
    }

    [Theory]
    [InlineData("1.新建水库3座。\n责任单位:县水利局\n完成时限:2025年12月底前", "2025年12月底前", "a line of its own below the departments")]
    [InlineData("1.新建水库3座。\n完成时限:2025年6月\n责任单位:县水利局", "2025年6月", "a line above them")]
    [InlineData("1.新建水库3座。(责任单位:县水利局;完成时限:2025年6月)", "2025年6月", "inside the clause")]
    [InlineData("1.新建水库3座。(县水利局牵头,2025年6月底前完成)", "2025年6月底前完成", "a remark inside the clause")]
    [InlineData("1.新建水库3座。完成时限：2025年底。(县水利局负责)", "2025年底", "in the item's own text")]
    [InlineData("1.新建水库3座。(县水利局负责)", null, "nothing says when")]
    public void Reads_when_an_item_is_to_be_finished(string lines, string? deadline, string why)
    {
        var task = Tasks("一、水利\n" + lines + "\n2.改造渠道。(县水利局负责)")[0];

        task.Deadline.ShouldBe(deadline, why);
        task.Departments.Select(d => d.Name).ShouldBe(["县水利局"], why);
    }

    [Fact]
    public void Takes_a_line_that_only_says_by_whom_for_the_departments_of_the_paragraph_above()
    {
        var tasks = Tasks("""
            一、主要目标
            生产总值增长8%，财政收入增长6%。
            由市政府各部门，各县（市）、区人民政府负责落实。
            二、为民实事
            （一）新建沼气池3万座。由市水利局、农业局负责落实。
            （二）改造农村公路80公里。由市交通局负责落实。
            """);

        tasks.Select(t => string.Join(" ", t.Departments.Select(d => d.Name))).ShouldBe(["市政府各部门 各县（市）、区人民政府", "市水利局 农业局", "市交通局"]);
        tasks[1].Text.ShouldBe("新建沼气池3万座。");
    }

    [Fact]
    public void Finds_the_lines_of_a_document_that_lost_its_line_breaks()
    {
        var filler = string.Concat(Enumerable.Repeat("扎实推进各项工作，", 30));
        var tasks = Tasks($"各县人民政府: 为促进增长，现提出以下意见: 一、推进项目建设 {filler}安排前期经费2亿元。(州发改委牵头) 二、加强基础设施 新开工公路120公里。(州交通局牵头，各县人民政府配合) 三、促进工业增长 新增企业20户。(州工信局负责)");

        tasks.Select(t => string.Join("/", t.Section)).ShouldBe(["一、推进项目建设", "二、加强基础设施", "三、促进工业增长"]);
        tasks[1].Text.ShouldBe("新开工公路120公里。");
        tasks[1].Departments.Select(d => d.Name).ShouldBe(["州交通局", "各县人民政府"]);
    }

    [Fact]
    public void Keeps_the_parts_of_an_item_together()
    {
        var tasks = Tasks("""
            一、稳定增长
            1.重点抓好以下工作:
            (1)新建道路3条;
            (2)改造管网20公里。(市住建局负责)
            2.建设厂房。(市工信局负责)
            """);

        tasks.Count.ShouldBe(2);
        tasks[0].Text.ShouldBe("重点抓好以下工作:\n(1)新建道路3条;\n(2)改造管网20公里。");
        tasks[0].Departments.Single().Name.ShouldBe("市住建局");
    }

    [Fact]
    public void Takes_lower_items_with_clauses_of_their_own_as_tasks_below_the_upper_one()
    {
        var tasks = Tasks("""
            第一条 人才支持
            （一）青年人才。给予补贴。（责任单位：区人社局）
            （二）高端人才。给予奖励。（责任单位：区科技局）
            第二条 金融支持。提供贴息。（责任单位：区财政局）
            """);

        tasks.Select(t => t.Number + "|" + string.Join("/", t.Section)).ShouldBe(["一|第一条 人才支持", "二|第一条 人才支持", "二|"]);
    }

    [Fact]
    public void Parts_items_that_run_on_without_line_breaks()
    {
        var tasks = Tasks("（一）推进放权。下放事权。（二）完善体制。明确职责，落实第（二）项政策。（三）加强统筹。做好服务。");

        tasks.Select(t => t.Number).ShouldBe(["一", "二", "三"]);
    }

    [Fact]
    public void Marks_starred_items_as_binding() =>
        Tasks("*1.能耗降低12%。(市发改局负责)\n2.生产总值增长7%。(市发改局负责)").Select(t => t.Binding).ShouldBe([true, false]);

    [Fact]
    public void Adds_the_bodies_that_are_named_once_for_all_items_below()
    {
        var tasks = Tasks("""
            一、稳定增长
            1.新增企业20户。(市工信局负责)
            (以下均需各区政府落实,不再列出)
            2.建设厂房。(市工信局牵头,市住建局配合)
            3.开拓市场。(市商务局负责)
            """);

        tasks[0].Departments.Select(d => d.Name).ShouldBe(["市工信局"]);
        tasks[1].Departments.Select(d => (d.Name, d.Role)).Last().ShouldBe(("各区政府", Responsibility.Support));
        tasks[2].Departments.Select(d => (d.Name, d.Role)).Last().ShouldBe(("各区政府", Responsibility.Responsible));
    }

    [Fact]
    public void Leaves_out_a_scope_that_stands_in_thick_brackets() =>
        Tasks("第一条 【培育对象】已在本区登记的企业。\n第二条 【融资支持】\n对下列企业给予贴息：\n（一）工业企业；\n（二）商贸企业。\n第三条 【场景支持】开放场景。")
            .Select(t => t.Number + t.Text).ShouldBe(["二【融资支持】\n对下列企业给予贴息：\n（一）工业企业；\n（二）商贸企业。", "三【场景支持】开放场景。"]);

    [Fact]
    public void Keeps_the_sentence_about_the_items_below_out_of_the_item_s_own_names() =>
        Tasks("1.建设社区。[责任单位：市科技局，各区、县（市）政府。以下均需各区、县（市）政府落实，不再列出]\n2.培育企业。（责任单位：市科技局）")
            .Select(t => string.Join(' ', t.Departments.Select(d => d.Name))).ShouldBe(["市科技局 各区、县（市）政府", "市科技局 各区、县（市）政府"]);

    [Fact]
    public void Joins_the_clause_lines_of_an_item_and_passes_over_people_and_dates()
    {
        var task = Tasks("""
            1.狠抓项目建设。完成投资800亿元。
            牵头领导：王某某
            牵头单位：市发改委
            责任单位：市财政局，各县（市、区）政府
            完成时限：2023年12月
            """).Single();

        task.Text.ShouldBe("狠抓项目建设。完成投资800亿元。");
        task.Departments.Select(d => (d.Name, d.Role)).ShouldBe([
            ("市发改委", Responsibility.Lead), ("市财政局", Responsibility.Support), ("各县（市、区）政府", Responsibility.Support)]);
    }

    [Fact]
    public void Reads_headings_between_the_rows_of_a_flattened_table() =>
        Tasks("序号 | 工作任务 | 责任单位\n一、就业\n1 | 开展培训 | 市人社局\n二、教育\n2 | 新建学校 | 市教育局")
            .Select(t => t.Number + t.Section.Single() + t.Text).ShouldBe(["1一、就业开展培训", "2二、教育新建学校"]);

    [Fact]
    public void Joins_a_clause_that_breaks_off_at_the_end_of_a_line() =>
        Tasks("1.推进水利建设。\n（市水利局牵头，\n市财政局配合）\n2.推进交通建设。（市交通局负责）")
            .Select(t => string.Join(' ', t.Departments.Select(d => d.Role + d.Name))).ShouldBe(["Lead市水利局 Support市财政局", "Responsible市交通局"]);

    [Fact]
    public void Keeps_the_parts_of_an_item_whose_departments_stand_before_them() =>
        Tasks("1.深化下列改革。全年完成。（市改革办负责）\n（1）国企改革；\n（2）医药卫生改革。\n2.建设厂房。(市工信局负责)").Select(t => t.Text)
            .ShouldBe(["深化下列改革。全年完成。\n（1）国企改革；\n（2）医药卫生改革。", "建设厂房。"]);

    [Fact]
    public void Opens_a_level_below_a_bare_title_against_the_usual_order() =>
        Tasks("1.农业\n（一）新建农田5万亩。（县农业农村局负责）\n（二）改造大棚100座。（县农业农村局负责）\n2.工业\n（一）新增企业3家。（县工信局负责）")
            .Select(t => t.Section.Single() + t.Number).ShouldBe(["1.农业一", "1.农业二", "2.工业一"]);

    [Fact]
    public void Takes_the_bare_title_of_an_article_for_its_heading_whether_paragraphs_or_items_stand_below() =>
        Tasks("第一条 用房支持\n为入驻企业提供免租用房。（责任单位：区科技局）\n第二条 人才支持\n（一）发放入户补贴。（责任单位：区人社局）\n（二）配租人才住房。（责任单位：区住建局）\n第三条 定期开放场景。（责任单位：区发改局）")
            .Select(t => $"{string.Join('/', t.Section)}|{t.Number}|{t.Text}").ShouldBe([
                "第一条 用房支持|一|为入驻企业提供免租用房。", "第二条 人才支持|一|发放入户补贴。", "第二条 人才支持|二|配租人才住房。", "|三|定期开放场景。"]);

    [Fact]
    public void The_title_of_a_second_annex_heads_its_items_and_no_heading_of_the_first_does()
    {
        var tasks = Tasks("""
            附件1
            2024年重点工作责任分解方案
            一、主要目标
            1.新建公路30公里。
            （主管领导：常务副县长；牵头部门：县交通局；配合部门：县财政局）
            附件2
            2024年市级重点事项
            责任分解方案
            1.新建桥梁2座。
            责任领导：胡某 牵头单位：县交通局 责任单位：县财政局、各镇
            """);

        tasks.Select(t => $"{string.Join("/", t.Section)}|{t.Text}").ShouldBe(["一、主要目标|新建公路30公里。", "2024年市级重点事项责任分解方案|新建桥梁2座。"]);
        tasks.Select(t => string.Join(" ", t.Departments.Select(d => d.Role.ToString()[0] + d.Name))).ShouldBe(["L县交通局 S县财政局", "L县交通局 S县财政局 S各镇"]);
    }

    [Fact]
    public void What_is_said_of_all_clauses_may_stand_behind_a_clause_on_its_own_line() =>
        Tasks("""
            1.严把准入关口。
            牵头单位：市发改委
            责任单位：各县（区）政府。以下均需各县（区）政府落实，不再列出
            2.淘汰落后产能。
            牵头单位：市工信局
            """).Select(t => string.Join(" ", t.Departments.Select(d => d.Role.ToString()[0] + d.Name))).ShouldBe(["L市发改委 S各县（区）政府", "L市工信局 S各县（区）政府"]);

    [Fact]
    public void Gives_nothing_for_nothing() => Tasks("").ShouldBeEmpty();
}
