using PolicySearch.Structure.Selection;
using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure.Selection;

/// <summary>The year in a paragraph that leads to a list holds for each of its points.</summary>
public sealed class LeadDateTests
{
    [Theory]
    [InlineData("到2027年，实现以下目标：", "到2027年")]
    [InlineData("力争到2027年底，重点做好：", "到2027年底")]
    [InlineData("到2027年，实现以下目标。", null)]
    [InlineData("重点做好以下工作：", null)]
    public void Reads_the_year(string text, string? date) => LeadDate.Of(text).ShouldBe(date);

    [Fact]
    public void It_reaches_the_points_and_no_further()
    {
        var tasks = Tasks("一、工作目标\n到2027年，实现以下目标：\n——森林覆盖率达到40%，绿量增加。\n——新建公园5个，改造道路8条。\n同时新建学校3所，改造医院2家。");

        tasks.Select(t => t.Deadline).ShouldBe(["到2027年", "到2027年", null]);
    }

    [Fact]
    public void It_reaches_numbered_items() =>
        Tasks("一、重点任务\n到2027年，重点做好以下工作：\n1.新建学校3所。\n2.改造道路8条。").Select(t => t.Deadline).ShouldBe(["到2027年", "到2027年"]);
}
