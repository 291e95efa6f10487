using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure;

/// <summary>Forms of documents that strangers bring: goals above the headings, chapters that look back, boxes, notes, letters, ledgers.</summary>
public sealed class DocumentFormsTests
{
    [Theory]
    [InlineData("职业教育具有重要地位。\n具体指标：到2022年，建设50所职业学校和150个专业。", "具体指标", "a line of indicators")]
    [InlineData("为支持创业，力争到2026年，引育创业人才100名，制定本方案。", "为支持创", "an opening that strives")]
    [InlineData("总体目标：到2025年，全县森林覆盖率达到45%。", "总体目标", "a goal with its year")]
    [InlineData("“十五五”时期的主要目标是：发展取得成效，品质不断提高。", "“十五五", "goals without figures")]
    public void Takes_the_goals_above_the_first_heading(string opening, string begins, string because)
    {
        var tasks = Tasks(opening + "\n一、制度\n（一）完善标准，建设基地3个。\n（二）建设学校2所。");

        tasks.Count.ShouldBe(3, because);
        tasks[0].Text.ShouldStartWith(begins);
    }

    [Theory]
    [InlineData("各级政府部门要深化改革，建成300个集团。", "a goal")]
    [InlineData("各部门要建立健全经费投入机制，保障办学需要。", "no figure")]
    [InlineData("各地要落实主体责任，统筹推进学校建设和改造。", "各地")]
    [InlineData("地方各级人民政府要把学校建设纳入规划，优先保障用地。", "地方各级")]
    public void An_item_may_begin_by_addressing_everybody(string paragraph, string because) =>
        Tasks("一、制度\n（一）举办教育。\n" + paragraph + "\n（二）降费。\n减免企业担保费用500家以上。").Select(t => t.Text[..2]).ShouldBe([paragraph[..2], "减免"], because);

    [Fact]
    public void At_the_document_s_end_what_addresses_everybody_closes_it() =>
        Tasks("一、制度\n（一）完善标准。推进体系建设。\n（二）降费。减免费用500家以上。\n各地区、各部门要充分认识重要意义，狠抓落实。").Select(t => t.Number).ShouldBe(["一", "二"]);

    [Theory]
    [InlineData("一、环境形势", "形势")]
    [InlineData("一、发展现状", "现状")]
    [InlineData("一、发展基础和面临形势", "基础")]
    [InlineData("一、工作回顾", "回顾")]
    [InlineData("一、存在的突出问题", "problems")]
    public void Chapters_that_look_back_hold_no_tasks(string heading, string because)
    {
        var parsed = Parse(heading + "\n污水处理率达到72%，建成自然保护区10个。\n二、主要任务\n（一）新建管网100公里。\n（二）建设泵站3座。");

        parsed.Tasks.Select(t => t.Text[..2]).ShouldBe(["新建", "建设"], because);
        parsed.Untaken.ShouldContain(u => u.Line == 2 && u.Reason == UntakenReasons.Review);
    }

    [Theory]
    [InlineData("某省第十四届人民代表大会第四次会议关于政府工作报告的决议", 0, "a congress on a report")]
    [InlineData("某县人民代表大会关于批准财政预算的决议", 0, "and on a budget")]
    [InlineData("某市人民政府关于加快水利改革的决定", 1, "a decision of a government")]
    public void A_resolution_holds_no_tasks(string title, int tasks, string because) =>
        PolicySearch.Structure.TaskParser.Parse(
            new ReadDocument("a.txt", "", "text", [new Paragraph(1, "会议要求，新建水库3座，加固堤防20公里，确保全部完成。")]),
            new PolicyDocument { Document = "a", Title = title }).Tasks.Count.ShouldBe(tasks, because);

    [Fact]
    public void A_paragraph_above_a_box_is_work_and_no_introduction() =>
        Tasks("第一节 完善设施\n推进场馆升级，建设书房10个。\n专栏1 重点工程\n1.新建大舞台40个。\n2.建设绿道75公里。").Select(t => t.Text[..2]).ShouldBe(["推进", "新建", "建设"]);

    [Fact]
    public void A_paragraph_that_sets_the_deficit_above_items_is_a_task() =>
        Tasks("一、主要工作\n实施积极的财政政策。今年拟安排财政赤字800亿元。\n（一）减税。减免费用500家。\n（二）增支。新建学校3所。").Count.ShouldBe(3);

    [Theory]
    [InlineData("第一节 目标\n注：1.括号内为累计数。\n2.空气评价覆盖38个乡镇。\n3.为2013年数据。", "on one line and below")]
    [InlineData("第一节 目标\n注：\n1.括号内为累计数。\n2.空气评价覆盖38个乡镇。\n3.为2013年数据。", "each on its line")]
    [InlineData("第一节 目标\n说明：1.价值量指标按当年价计算30亿元。\n2.增速按可比价计算。", "说明")]
    public void Notes_below_a_table_are_no_tasks(string text, string because)
    {
        var parsed = Parse(text);

        parsed.Tasks.ShouldBeEmpty(because);
        parsed.Untaken.Count(u => u.Reason == UntakenReasons.TableRow).ShouldBe(text.Split('\n').Length - 1);
    }

    [Theory]
    [InlineData("名词解释\n1.双碳：指碳达峰、碳中和。\n2.链长制：由负责人担任链长的机制。", "below their heading")]
    [InlineData("15.ESI：即基本科学指标数据库，覆盖22个学科。\n16.飞地经济：指打破行政区划限制的模式。", "without a heading")]
    [InlineData("注释：\n1.双碳：指碳达峰、碳中和。\n2.双减：指减轻负担。", "below 注释")]
    public void Explanations_behind_a_report_are_no_tasks(string glossary, string because) =>
        Tasks("一、2025年工作安排\n（一）扩大内需\n提振消费信心，新增限上企业30家。\n扩大有效投资，实施重点项目100个。\n" + glossary).Select(t => t.Text[..2]).ShouldBe(["提振", "扩大"], because);

    [Theory]
    [InlineData("一、各单位要高度重视，每月25日前报县督查室。\n附件：推进情况表\n2022年2月21日", "a notice with its attachment")]
    [InlineData("一、各部门要加强协作，形成合力。\n二、各乡镇要明确专人，抓好落实。\n桃源县办公室\n2022年2月21日", "two requirements")]
    [InlineData("1.各有关单位要对照清单，制定方案。\n特此通知。", "Arabic numbers")]
    public void A_covering_letter_holds_no_tasks(string letter, string because) =>
        Tasks("桃源县办公室\n关于印发2022年重点任务分工的通知\n各乡镇：\n" + letter).ShouldBeEmpty(because);

    [Theory]
    [InlineData("政策解读", "a heading of its own")]
    [InlineData("《桃源县2022年重点任务分工方案》解读", "with the document's title")]
    [InlineData("《桃源县2022年重点任务分工方案》政策解读", "named in full")]
    public void A_reading_note_behind_the_text_tells_no_new_tasks(string heading, string because) =>
        Tasks("一、任务\n1.新建学校8所。\n2.改造道路3条。\n" + heading + "\n一、主要内容\n1.新建学校8所，覆盖全县。\n2.改造道路3条。").Count.ShouldBe(2, because);

    [Fact]
    public void A_box_of_a_plan_holds_tasks_below_its_title()
    {
        var tasks = Tasks("""
            第一节 发展现代农业
            （一）提升产能。稳定粮食播种面积，建设高标准农田。
            专栏1 农业重点工程
            1.高标准农田：建设高标准农田100万亩。
            2.种业振兴：建设良种基地5个。
            （二）延伸链条。培育龙头企业20家。
            专栏2：加工园区
            粮食加工园区。建设粮食加工园区3个，配套仓储20万吨。
            第二节 做强工业
            （一）培育集群。打造百亿集群2个。
            """);

        tasks.Select(t => $"{t.Section[^1]}|{t.Text[..4]}").ShouldBe([
            "第一节 发展现代农业|提升产能", "专栏1 农业重点工程|高标准农", "专栏1 农业重点工程|种业振兴", "第一节 发展现代农业|延伸链条", "专栏2：加工园区|粮食加工", "第二节 做强工业|培育集群"]);
    }

    [Fact]
    public void A_box_printed_as_a_table_without_heads_holds_tasks()
    {
        var tasks = Understand("plan.html", "<html><body><p>第一节 农业</p><p>（一）提升产能。稳定播种面积。</p><table><tr><td colspan=2>专栏1 重点工程</td></tr><tr><td>高标准农田</td><td>建设高标准农田100万亩。</td></tr><tr><td>种业</td><td>建设良种基地5个。</td></tr></table></body></html>").Tasks;

        tasks.Select(t => t.Text).ShouldBe(["提升产能。稳定播种面积。", "高标准农田：建设高标准农田100万亩。", "种业：建设良种基地5个。"]);
    }

    [Theory]
    [InlineData("序号,工作任务,目标值,牵头单位,责任单位,完成时限\n1,新建口袋公园,30个,市建设局,市执法局,2023年10月底前\n2,改造公厕,9座,市城管局,市财政局,2023年12月底前", "CSV")]
    [InlineData("序号\t工作任务\t目标值\t牵头单位\t责任单位\t完成时限\n1\t新建口袋公园\t30个\t市建设局\t市执法局\t2023年10月底前\n2\t改造公厕\t9座\t市城管局\t市财政局\t2023年12月底前", "TSV")]
    [InlineData("桃源市2023年重点任务台账,,,,,\n序号,工作任务,目标值,牵头单位,责任单位,完成时限\n1,新建口袋公园,30个,市建设局,市执法局,2023年10月底前\n2,改造公厕,9座,市城管局,市财政局,2023年12月底前", "a title above the heads")]
    [InlineData("序号,任务内容,目标,牵头单位,配合单位,时限\n1,\"新建口袋公园,含绿道\",30个,市建设局,\"市执法局、市财政局\",2023年10月\n2,改造公厕,9座,市城管局,市财政局,2023年12月", "quoted cells")]
    public void A_ledger_saved_as_text_is_a_table(string text, string because)
    {
        var tasks = Understand("ledger.csv", text).Tasks;

        tasks.Count.ShouldBe(2, because);
        tasks[0].Number.ShouldBe("1");
        tasks[0].Departments.ShouldContain(d => d.Name == "市建设局" && d.Role == Responsibility.Lead);
        tasks[1].Targets.ShouldHaveSingleItem().Year.ShouldBe(2023);
    }

    [Theory]
    [InlineData("牵头：市建设局<br>配合：市执法局", "br")]
    [InlineData("<p>牵头单位：市建设局</p><p>配合单位：市执法局</p>", "paragraphs")]
    [InlineData("牵头：市建设局；配合：市执法局", "one line")]
    [InlineData("<div>牵头：市建设局</div><div>配合：市执法局</div>", "blocks")]
    public void Each_labelled_line_of_a_cell_counts(string cell, string because) =>
        Understand("t.html", "<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>新建公园30个。</td><td>" + cell + "</td></tr></table>")
            .Tasks.ShouldHaveSingleItem().Departments.Select(d => d.Name + d.Role).ShouldBe(["市建设局Lead", "市执法局Support"], because);

    private static ExtractedDocument Understand(string name, string text) =>
        new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")).Extract(name, System.Text.Encoding.UTF8.GetBytes(text), ReadOptions.Default)[0];
}
