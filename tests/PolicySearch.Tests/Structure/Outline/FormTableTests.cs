using static PolicySearch.Tests.Structure.Lines;

namespace PolicySearch.Tests.Structure.Outline;

/// <summary>The fields of printed forms are rows of a table; fields of an item are not.</summary>
public sealed class FormTableTests
{
    [Theory]
    [InlineData("任务名称：管网改造\n任务内容：更换管道26公里。\n责任单位：县住建局\n完成时限：10月底前", "one form")]
    [InlineData("项目名称：管网改造\n建设内容：更换管道26公里。\n牵头单位：县住建局\n配合单位：县财政局", "other labels")]
    [InlineData("任务名称:管网改造\n任务内容:更换管道26公里。\n责任单位:县住建局\n\n任务名称:桥梁加固\n任务内容:加固桥梁3座。\n责任单位:县交通局", "two forms, half-width colons")]
    public void A_form_is_a_task(string text, string because)
    {
        var tasks = Tasks(text);

        tasks.Count.ShouldBe(text.Split("名称").Length - 1, because);
        tasks[0].Text.ShouldStartWith("管网改造");
        tasks[0].Departments[0].Name.ShouldBe("县住建局", because);
    }

    [Theory]
    [InlineData("1.推进管网改造。\n工作措施：更换管道26公里。\n责任单位：县住建局\n完成时限：10月底前", "fields of an item")]
    [InlineData("1.推进管网改造。\n名称：管网\n责任单位：县住建局", "two fields only")]
    public void Fields_below_an_item_stay_with_it(string text, string because) => Tasks(text).Single().Number.ShouldBe("1", because);
}
