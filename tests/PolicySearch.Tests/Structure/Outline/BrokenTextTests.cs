using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure.Outline;

/// <summary>Text whose line breaks were lost on its way, or put where none belong.</summary>
public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("桃源县意见为激发活力，提出以下意见。一、提升便利度（一）优化审批。实现共享。（县发改局牵头）（二）提升效率。分级管理。（县住建局负责）", "一|优化审批,二|提升效率", "the first item behind the heading")]
    [InlineData("为落实要求，提出如下意见。一、降低门槛（一）放宽准入。取消许可5项。（二）压减时限。缩短至3天。二、优化服务（三）全程网办。开设专窗。（四）规范收费。清理收费8项。", "一|放宽准入,二|压减时限,三|全程网办,四|规范收费", "a count that goes on over the chapters")]
    [InlineData("各县区人民政府：现提出以下意见：　　一、总体要求　　（一）指导思想。坚持统筹。　　二、主要任务　　（二）发展产业。培育企业20家。　　（三）改善民生。新建学校3所。　　桃源市人民政府　　2021年3月5日", "二|发展产业,三|改善民生", "wide spaces for breaks, and the signature")]
    [InlineData("一、工业1.新增企业20户。（县工信局负责）2.建设厂房3万平方米。（县住建局负责）二、农业3.新建大棚50座。（县农业局负责）4.培育合作社8家。（县农业局负责）", "1|新增企业,2|建设厂房,3|新建大棚,4|培育合作", "numbers that go on, right behind the headings")]
    [InlineData("第一章 总则第一条 为支持创业，制定本办法。第二章 支持措施第二条 给予补贴，扶持企业30家。第三条 建设园区2个，配套厂房5万平方米。", "二|给予补贴,三|建设园区", "chapters and articles")]
    public void Parts_a_document_in_one_line(string line, string tasks, string because) =>
        string.Join(',', Tasks(line).Select(t => $"{t.Number}|{t.Text[..4]}")).ShouldBe(tasks, because);

    [Theory]
    [InlineData("二、资金支持。（1）对企业给予补贴；（2）对园区给予奖励。", 1, "an enumeration inside an item")]
    [InlineData("一、工作\n有下列情形的给予支持：（一）新设企业；（二）扩建厂房。\n二、任务\n（一）建设园区3个。\n（二）新增企业5家。", 3, "an enumeration inside a paragraph")]
    public void Leaves_an_enumeration_in_one_piece(string text, int tasks, string because) =>
        (Tasks(text).Count + Parse(text).Untaken.Count(u => u.Text.Contains("（一）新设"))).ShouldBe(tasks, because);

    [Theory]
    [InlineData("主要预期目标是:生产总值增长\n7%以上,固定资产投资增长 10%,社会消费品零售总\n额增长 9%,失业率控制在 5.5%以内。", "breaks before a figure and inside a word")]
    [InlineData("今年的主要预期目标是：\n生产总值增长7%以上，固定资产投资增长10%，社会消费品零售总额增长9%，失业率控制在5.5%以内。", "the goals behind the colon")]
    [InlineData("主要预期目标是：生产总值增长7%以上，固定资产投资增长10%，“\n社会消费品零售总额\n”增长9%，失业率控制在5.5%以内。", "a link on a line of its own")]
    [InlineData("主要预期目标是：生产总值增长7%以上，固定资产投资\n增长10%，社会消费品零售总额增长9%，失业率控\n制在5.5%以内。", "wrapped at a width")]
    public void Joins_a_paragraph_that_was_wrapped(string paragraph, string because)
    {
        var tasks = Tasks("二、2022年工作安排\n" + paragraph);

        tasks.Count.ShouldBe(1, because);
        tasks[0].Text.ShouldContain("总额");
        tasks[0].Text.ShouldEndWith("5.5%以内。");
        tasks[0].Text.ShouldNotContain("\n");
    }

    [Fact]
    public void Joins_the_lines_of_a_text_that_is_wrapped_throughout()
    {
        var tasks = Tasks("""
            一、重点任务
            （一）推进城乡学校标准化建设，
            新建改扩建学校12所，新增学位
            6000个，改善办学条件，缩小城乡
            差距。（县教育局负责）
            （二）实施农村公路提升工程，改
            造县乡道路80公里，建设桥梁5座
            ，打通断头路。（县交通局负责）
            （三）加快推进老旧小区改造工作
            和完善配套设施，惠及居民3000户
            。（县住建局负责）
            """);

        tasks.Select(t => t.Number + t.Text[..4] + t.Departments.Count).ShouldBe(["一推进城乡1", "二实施农村1", "三加快推进1"]);
        tasks.ShouldAllBe(t => !t.Text.Contains('\n'));
        tasks[2].Text.ShouldBe("加快推进老旧小区改造工作和完善配套设施，惠及居民3000户。");
    }

    [Theory]
    [InlineData("一、今年工作\n（一）扩大内需，促进循环\n提振消费信心，新增限上企业30家，办好各类展会活动。\n扩大有效投资，实施重点项目100个，完成投资50亿元。", "（一）扩大内需，促进循环", "a heading with a comma and no stop")]
    [InlineData("一、今年工作\n1.新建学校3所，改造5所\n责任单位：县教育局\n2.新建公园2处，改造3处\n责任单位：县住建局", "一、今年工作", "a label behind an item without a stop")]
    public void Leaves_a_heading_and_a_label_by_themselves(string text, string section, string because)
    {
        var tasks = Tasks(text);

        tasks.Count.ShouldBe(2, because);
        tasks.Select(t => t.Section[^1]).Distinct().ShouldBe([section]);
    }

    [Theory]
    [InlineData("一、制度\n（一）健全框架。\n完善办学标准。\n（二）提升能力。\n加强师资培训。", "完善办学标准。,加强师资培训。", "sentences")]
    [InlineData("一、制度\n（一）健全框架\n完善办学标准\n（二）提升能力\n加强师资培训", "完善办学标准,加强师资培训", "without stops")]
    [InlineData("一、民生\n（一）改善就学\n新建学校3所。\n扩建食堂。\n（二）改善就医\n新建医院。", "新建学校3所。,扩建食堂。,新建医院。", "two below one title")]
    public void A_short_paragraph_below_a_title_is_its_text(string text, string tasks, string because) =>
        string.Join(',', Tasks(text).Select(t => t.Text)).ShouldBe(tasks, because);
}
