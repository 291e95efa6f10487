using PolicySearch.Documents.Readers.Pdf;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public sealed class PrintedPagesTests
{
    [Fact]
    public void Joins_lines_that_only_wrap() =>
        Lines(
            "    一、建设农村公路，全面提升通行能力，全长1200多公里，分三批推进，\n" +
            "年内完成第一批，并做好后续各批的前期工作和资金筹措，确保按期完工投\n" +
            "用。\n" +
            "    二、改造老旧小区，惠及群众三千户，完善配套，提升物业管理水平，由\n" +
            "市住建局负责。\n")
            .ShouldBe(
            [
                "一、建设农村公路，全面提升通行能力，全长1200多公里，分三批推进，年内完成第一批，并做好后续各批的前期工作和资金筹措，确保按期完工投用。",
                "二、改造老旧小区，惠及群众三千户，完善配套，提升物业管理水平，由市住建局负责。",
            ]);

    [Fact]
    public void Parts_columns() =>
        Lines("序号      工作任务          责任单位\n1         建设道路          市交通局\n").ShouldBe(["序号 | 工作任务 | 责任单位", "1 | 建设道路 | 市交通局"]);

    private static List<string> Lines(string text) =>
        [.. PrintedPages.Rejoin([[.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new PrintedLine(0, line))]], out _).Cast<Paragraph>().Select(p => p.Text)];
}
