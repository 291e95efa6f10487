using System.Text;
using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Structure;

namespace PolicySearch.Tests.Documents;

public class XlsxReaderTests
{
    private const string Head = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>青山县2023年重点任务分解表</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>
        """;

    [Fact]
    public void Reads_the_title_above_the_table_and_the_table()
    {
        var read = Read(Head + """
            <row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><r><t>新建厂房</t></r><r><t>3万平方米</t></r><rPh><t>chang</t></rPh></is></c><c r="C3" t="inlineStr"><is><t>县工信局</t></is></c><c r="D3" t="str"><v>县住建局</v></c></row>
            """);

        read.Format.ShouldBe("xlsx");
        ((Paragraph)read.Blocks[0]).Text.ShouldBe("青山县2023年重点任务分解表");
        ((Table)read.Blocks[1]).Rows.Select(r => string.Join("|", r)).ShouldBe(["序号|工作任务|牵头单位|责任单位", "1|新建厂房3万平方米|县工信局|县住建局"]);
    }

    [Fact]
    public void Repeats_merged_cells_and_fills_the_gaps_between_cells()
    {
        var read = Read(Head + """
            <row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t>修路</t></is></c><c r="C3" t="inlineStr"><is><t>县交通局</t></is></c></row>
            <row r="4"><c r="A4"><v>2</v></c><c r="B4" t="inlineStr"><is><t>架桥</t></is></c></row>
            <row r="6"><c r="D6" t="inlineStr"><is><t>县财政局</t></is></c></row>
            """, """<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="C3:C4"/><mergeCell ref="Z9"/><mergeCell ref=":"/></mergeCells>""");

        ((Table)read.Blocks[1]).Rows.Skip(1).Select(r => string.Join("|", r)).ShouldBe(["1|修路|县交通局|", "2|架桥|县交通局|", "|||县财政局"]);
    }

    [Theory]
    [InlineData("0.08", 0, "8%", "a share in the built-in format")]
    [InlineData("0.125", 1, "12.5%", "a share in a format of its own")]
    [InlineData("45291", 2, "2023年12月31日", "a date")]
    [InlineData("45261", 3, "2023年12月", "a month")]
    [InlineData("0.30000000000000004", 4, "0.3", "without the noise of binary fractions")]
    [InlineData("1200", 4, "1200", "a plain number")]
    [InlineData("约20", 4, "约20", "no number")]
    [InlineData("5", 99, "5", "a style that is not there")]
    public void Shows_numbers_as_the_sheet_does(string stored, int style, string shown, string why) =>
        ((Table)Read(Head + $"<row r='3'><c r='A3' s='{style}'><v>{stored}</v></c><c r='B3' t='inlineStr'><is><t>甲</t></is></c></row>").Blocks[1]).Rows[1][0].ShouldBe(shown, why);

    [Fact]
    public void Leaves_hidden_sheets_out_and_says_so()
    {
        var read = Read(Head, sheets: """<sheet name="任务" sheetId="1" r:id="rId1"/><sheet name="草稿" sheetId="2" state="hidden" r:id="rId1"/>""");

        read.LeftOut.ShouldBe(["Hidden sheet: 草稿"]);
        read.Blocks.Count.ShouldBe(2);
    }

    [Fact]
    public void Gives_the_tasks_of_the_table()
    {
        var read = Read(Head + """
            <row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t>新建水库3座</t></is></c><c r="C3" t="inlineStr"><is><t>县水利局</t></is></c><c r="D3" t="inlineStr"><is><t>县财政局</t></is></c></row>
            """);

        var task = TaskParser.Parse(read, new PolicyDocument { Document = "t" }).Tasks.ShouldHaveSingleItem();
        task.Text.ShouldBe("新建水库3座");
        task.Departments.Select(d => (d.Name, d.Role)).ShouldBe([("县水利局", Responsibility.Lead), ("县财政局", Responsibility.Support)]);
    }

    [Fact]
    public void Refuses_a_damaged_sheet() =>
        Should.Throw<PolicySearchException>(() => Read("<row><c>")).Code.ShouldBe(ErrorCode.DamagedFile);

    /// <summary>A workbook of one sheet.</summary>
    internal static byte[] Workbook(string rows, string behind = "", string sheets = """<sheet name="任务" sheetId="1" r:id="rId1"/>""")
    {
        const string Names = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
        return ArchiveTests.Zip(
            ("[Content_Types].xml", "<Types/>"u8.ToArray()),
            ("xl/workbook.xml", Bytes($"<workbook {Names}><sheets>{sheets}</sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Bytes("<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>")),
            ("xl/sharedStrings.xml", Bytes($"<sst {Names}><si><t>序号</t></si><si><t>工作任务</t></si><si><t>牵头单位</t></si><si><t>责任单位</t></si></sst>")),
            ("xl/styles.xml", Bytes($"<styleSheet {Names}><numFmts><numFmt numFmtId='164' formatCode='0.0%'/><numFmt numFmtId='165' formatCode='yyyy\"年\"m\"月\"'/></numFmts><cellXfs><xf numFmtId='9'/><xf numFmtId='164'/><xf numFmtId='14'/><xf numFmtId='165'/><xf numFmtId='0'/></cellXfs></styleSheet>")),
            ("xl/worksheets/sheet1.xml", Bytes($"<worksheet {Names}><sheetData>{rows}</sheetData>{behind}</worksheet>")));
    }

    private static ReadDocument Read(string rows, string behind = "", string sheets = """<sheet name="任务" sheetId="1" r:id="rId1"/>""") =>
        DocumentReader.Read("a.xlsx", Workbook(rows, behind, sheets), ReadOptions.Default).ShouldHaveSingleItem();

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
