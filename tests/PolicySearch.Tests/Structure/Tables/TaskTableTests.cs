using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Structure.Tables;

public sealed class TaskTableTests
{
    [Fact]
    public void Reads_a_task_table_with_roles_by_column_and_a_head_on_each_page()
    {
        var tasks = Tasks(
            ["序号", "工作任务", "目标值", "牵头单位", "责任单位", "完成时限"],
            ["一、稳定增长", "一、稳定增长", "一、稳定增长", "一、稳定增长", "一、稳定增长", "一、稳定增长"],
            ["1", "新建标准厂房", "3万平方米", "市工信局", "市住建局、市财政局", "12月底前"],
            ["序号", "工作任务", "目标值", "牵头单位", "责任单位", "完成时限"],
            ["2", "实施技术改造项目20个。", "", "市工信局", "各县区政府", "12月底前"],
            ["合计", "", "", "", "", ""]);

        tasks.Select(t => $"{t.Number}|{string.Join("/", t.Section)}|{t.Text}").ShouldBe(["1|一、稳定增长|新建标准厂房3万平方米", "2|一、稳定增长|实施技术改造项目20个。"]);
        tasks[0].Departments.Select(d => (d.Name, d.Role)).ShouldBe([("市工信局", Responsibility.Lead), ("市住建局", Responsibility.Support), ("市财政局", Responsibility.Support)]);
    }

    [Fact]
    public void Reads_a_goal_that_goes_on_with_the_task_and_the_column_that_dates_it()
    {
        var tasks = Tasks(
            ["序号", "工作任务", "目标要求", "责任领导", "牵头单位", "完成时限"],
            ["1", "地区生产总值", "增长8%以上", "张某", "县发改局", "12月底"],
            ["2", "建设茶叶产业园", "完成投资1.2亿元", "李某", "县农业局", "2025年6月"]);

        tasks.Select(t => t.Text).ShouldBe(["地区生产总值增长8%以上", "建设茶叶产业园:完成投资1.2亿元"]);
        tasks.Select(t => t.Deadline).ShouldBe(["12月底", "2025年6月"]);
        tasks[0].Departments.Select(d => d.Name).ShouldBe(["县发改局"]);
    }

    [Fact]
    public void The_body_that_does_the_work_stands_beside_the_one_that_leads()
    {
        var task = Tasks(["序号", "工作措施", "牵头部门", "主责单位", "协办单位"], ["1", "治理污染", "市环保局", "各区政府", "市交通委"]).Single();

        task.Departments.Select(d => (d.Name, d.Role)).ShouldBe([("市环保局", Responsibility.Lead), ("各区政府", Responsibility.Support), ("市交通委", Responsibility.Support)]);
    }

    [Fact]
    public void Parts_names_that_a_lost_line_break_glued_together() =>
        Tasks(["序号", "重点工作", "责任单位"], ["1", "修路", "各镇、市重点办市统计局"], ["2", "架桥", "县交通局县财政局"])
            .SelectMany(t => t.Departments).Select(d => d.Name).ShouldBe(["各镇", "市重点办", "市统计局", "县交通局", "县财政局"]);

    [Fact]
    public void A_row_numbered_in_Chinese_that_repeats_the_row_above_is_a_heading()
    {
        var tasks = Tasks(
            ["序号", "考核项目", "分值", "考核内容", "责任单位"],
            ["1", "健全体系", "5", "公布名单。", "县河长办"],
            ["二、", "水岸联动", "15", "公布名单。", "县河长办"],
            ["2", "治理污水", "3", "建设管网。", "县城建局"]);

        tasks.Select(t => $"{string.Join("/", t.Section)}|{t.Text}").ShouldBe(["|健全体系:公布名单。", "二、水岸联动|治理污水:建设管网。"], "the heading row is no task");
    }

    [Fact]
    public void Takes_a_merged_task_cell_for_the_heading_of_its_measures()
    {
        var tasks = Tasks(
            ["序号", "重点任务", "具体措施", "责任单位"],
            ["1", "提升服务", "新建便民服务站5个", "市民政局"],
            ["2", "提升服务", "改造养老院2所", "市民政局\n市住建局"],
            ["3", "扩大开放", "引进外资企业3家", "市商务局"]);

        tasks.Select(t => $"{t.Number}|{string.Join("/", t.Section)}|{t.Text}").ShouldBe([
            "1|提升服务|新建便民服务站5个", "2|提升服务|改造养老院2所", "3||扩大开放:引进外资企业3家"]);
        tasks[1].Departments.Select(d => d.Name).ShouldBe(["市民政局", "市住建局"]);
    }

    [Fact]
    public void Turns_the_rows_of_an_indicator_table_into_sentences()
    {
        var tasks = Tasks(
            ["类别", "指标", "单位", "2020年", "2025年", "年均增速", "属性"],
            ["经济发展", "1.地区生产总值", "亿元", "500", "800", "7%", "预期性"],
            ["绿色生态", "2.森林覆盖率", "%", "38", "40", "-", "约束性"],
            ["绿色生态", "3.单位GDP能耗降低", "%", "-", "〔13.5〕", "-", "约束性"]);

        tasks.Select(t => t.Text).ShouldBe([
            "到2025年,地区生产总值达到800亿元；地区生产总值年均增长7%", "到2025年,森林覆盖率达到40%", "到2025年,单位GDP能耗降低13.5%"]);
        tasks.Select(t => t.Number).ShouldBe(["1", "2", "3"]);
        tasks.Select(t => t.Binding).ShouldBe([false, true, true]);
        tasks[1].Section.ShouldBe(["绿色生态"]);
    }

    [Fact]
    public void Reads_an_indicator_table_whose_unit_stands_in_brackets()
    {
        var tasks = Tasks(["序号", "指标名称", "目标值", "责任单位"], ["1", "城镇登记失业率(%)", "≤4.3", "市人社局"], ["2", "新增市场主体(户)", "3000左右", "市市场监管局"]);

        tasks.Select(t => t.Text).ShouldBe(["城镇登记失业率≤4.3%", "新增市场主体达到3000户左右"]);
        tasks[0].Departments.Single().Name.ShouldBe("市人社局");
    }

    [Fact]
    public void Reads_a_head_of_two_rows() => Tasks(
        ["指标", "单位", "目标值", "目标值"],
        ["指标", "单位", "2024年", "2025年"],
        ["改造老旧小区", "个", "20", "35"]).Single().Text.ShouldBe("到2024年,改造老旧小区达到20个；到2025年,改造老旧小区达到35个");

    [Fact]
    public void Gathers_lines_of_bars_into_a_table()
    {
        var blocks = new[] { "序号 | 工作任务 | 责任单位", "1 | 新建公园2处 | 市城管局", "2 | 改造公厕9座 | 市城管局" }.Select((l, i) => (TextBlock)new Paragraph(i + 1, l)).ToList();

        Parse(blocks).Select(t => t.Number + t.Text + t.Departments[0].Name).ShouldBe(["1新建公园2处市城管局", "2改造公厕9座市城管局"]);
    }

    [Fact]
    public void A_goal_beside_who_is_responsible_is_the_task_and_the_rule_below_the_head_no_row()
    {
        var blocks = new[] { "序号 | 工作目标 | 分管市长 | 责任单位 | 协助单位 |", "---|---|---|---|---|", "1 | 财政收入增长16% | 张某某 | 市财政局 | 税务局 |" }.Select((l, i) => (TextBlock)new Paragraph(i + 1, l)).ToList();

        var task = Parse(blocks).Single();

        (task.Number, task.Text, task.Section.Count).ShouldBe(("1", "财政收入增长16%", 0));
        task.Departments.Select(d => (d.Name, d.Role)).ShouldBe([("市财政局", Responsibility.Responsible), ("税务局", Responsibility.Support)]);
    }

    [Fact]
    public void Takes_a_cell_that_is_nothing_but_a_body_for_the_department_and_numbered_parts_for_headings()
    {
        var tasks = Tasks(
            ["序号", "考核项目", "考核项目", "分值", "考核内容", "评分标准", "说明"],
            ["一、", "部门履职项目", "部门履职项目", "60", "", "", "按部门计分"],
            ["1", "重点部门", "县农粮局", "30", "控制养殖污染", "1.加强监管（5分）;", ""],
            ["1", "重点部门", "县农粮局", "30", "减少化肥用量", "1.推广良方（5分）。", ""],
            ["2", "重点部门", "县水利局", "30", "整治排污口", "清理台账（5分）", ""]);

        tasks.Select(t => $"{t.Number}|{string.Join("/", t.Section)}|{t.Text.ReplaceLineEndings("/")}|{t.Departments.Single().Name}").ShouldBe([
            "1|一、部门履职项目/重点部门|控制养殖污染:1.加强监管（5分）;|县农粮局",
            "1|一、部门履职项目/重点部门|减少化肥用量:1.推广良方（5分）。|县农粮局",
            "2|一、部门履职项目/重点部门|整治排污口:清理台账（5分）|县水利局",
        ]);
    }

    [Fact]
    public void Parts_names_whose_line_breaks_were_lost_in_a_cell() =>
        Tasks(["序号", "任务", "责任单位"], ["1", "开展宣传", "县委宣传部县教育局县河长办"], ["2", "整治市场", "市市场监管局"])
            .SelectMany(t => t.Departments.Select(d => d.Name)).ShouldBe(["县委宣传部", "县教育局", "县河长办", "市市场监管局"]);

    [Fact]
    public void Leaves_a_table_of_metadata_alone() =>
        Tasks(["索引号", "0001/2022", "发布机构", "市政府"], ["文号", "青政发〔2022〕4号", "有效性", "有效"], ["主题词", "", "公开日期", "2022-04-22"]).ShouldBeEmpty();

    [Fact]
    public void Reads_a_table_below_a_heading()
    {
        List<TextBlock> blocks = [new Paragraph(1, "一、主要指标"), new Table(2, [["指标", "目标值"], ["城镇化率", "60%"]]), new Paragraph(3, "二、重点任务"), new Paragraph(4, "1.加快建设。(市住建局负责)")];

        Parse(blocks).Select(t => t.Section[0] + t.Text).ShouldBe(["一、主要指标城镇化率达到60%", "二、重点任务加快建设。"]);
    }

    private static IReadOnlyList<PolicyTask> Tasks(params string[][] rows) => Parse([new Table(1, rows)]);

    private static IReadOnlyList<PolicyTask> Parse(IReadOnlyList<TextBlock> blocks) =>
        TaskParser.Parse(new ReadDocument("test.html", "", "html", blocks), new PolicyDocument { Document = "test.html" }).Tasks;
}
