using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Structure.Tables;

/// <summary>Tables whose cells have each become a line.</summary>
public sealed class StackedTableTests
{
    [Fact]
    public void Bodies_and_dates_find_their_columns_where_a_row_has_more_lines_than_columns()
    {
        var tasks = Parse("序号", "民生实事", "责任单位", "完成时限", "1", "整治东河城区段。", "县水务局", "县住建局", "县护城河指挥部", "12月底前", "2", "新建2座天桥。", "县住建局", "9月投入使用", "分享到:");

        tasks.Select(t => $"{t.Number}|{t.Text}|{t.Deadline}").ShouldBe(["1|整治东河城区段。|12月底前", "2|新建2座天桥。|9月投入使用"]);
        tasks[0].Departments.Select(d => d.Name).ShouldBe(["县水务局", "县住建局", "县护城河指挥部"]);
        tasks[1].Departments.Select(d => (d.Name, d.Role)).ShouldBe([("县住建局", Responsibility.Responsible)]);
    }

    [Fact]
    public void A_bar_may_close_each_cell_and_a_page_may_begin_behind_the_first_row()
    {
        var tasks = Parse("序号 |", "目标与任务 |", "分 管 县领导 |", "牵头责任单位 |", "责任单位 |", "80 |", "新增托位400个以上。 |", "张 某 |", "县教育局 |", "县各有关单位 |", "81 |", "改造危桥12座。 |", "李某 |", "县交运局 |", "县财政局 各镇 |");

        tasks.Select(t => t.Number + t.Text).ShouldBe(["80新增托位400个以上。", "81改造危桥12座。"]);
        tasks[1].Departments.Select(d => (d.Name, d.Role)).ShouldBe([("县交运局", Responsibility.Lead), ("县财政局", Responsibility.Support), ("各镇", Responsibility.Support)]);
    }

    [Fact]
    public void A_second_task_beside_one_number_keeps_the_bodies()
    {
        var tasks = Parse("序号", "任务", "责任单位", "完成时限", "1", "开工建设养老楼。", "县民政局", "5月底前", "开工建设老年大学。", "12月底前", "2", "迁建政务中心。", "县政务中心", "12月底前");

        tasks.Select(t => $"{t.Text}{t.Departments.Single().Name}{t.Deadline}").ShouldBe(["开工建设养老楼。县民政局5月底前", "开工建设老年大学。县民政局12月底前", "迁建政务中心。县政务中心12月底前"]);
    }

    [Fact]
    public void A_numbered_line_between_two_rows_is_a_heading()
    {
        var tasks = Parse("序号", "工作任务", "责任单位", "1", "建设公园2处", "县城管局", "县住建局", "二、教育", "2", "建设学校3所", "县教育局", "3", "建设操场5个", "县教育局");

        tasks.Select(t => $"{string.Join("/", t.Section)}|{t.Text}").ShouldBe(["|建设公园2处", "二、教育|建设学校3所", "二、教育|建设操场5个"]);
    }

    [Fact]
    public void Heads_without_bodies_or_rows_stay_lines() => Parse("序号", "名称", "备注", "1", "甲", "2", "乙").ShouldBeEmpty();

    private static IReadOnlyList<PolicyTask> Parse(params string[] lines)
    {
        var blocks = lines.Select((l, i) => (TextBlock)new Paragraph(i + 1, l)).ToList();
        return TaskParser.Parse(new ReadDocument("test.txt", "", "text", blocks), new PolicyDocument { Document = "test.txt" }).Tasks;
    }
}
