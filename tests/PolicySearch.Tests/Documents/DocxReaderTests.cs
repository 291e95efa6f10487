using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicySearch.Documents;
using PolicySearch.Documents.Readers.Word;
using PolicySearch.Errors;
using PolicySearch.Records;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace PolicySearch.Tests.Documents;

public class DocxReaderTests
{
    [Fact]
    public void Renders_the_numbers_that_Word_generates()
    {
        var read = Read(
            Numbered("加快建设", 1, 0), Numbered("建设道路", 1, 1), Numbered("改造桥梁", 1, 1), Numbered("改善民生", 1, 0), Numbered("新增学位", 1, 1));
        Lines(read).ShouldBe(["一、加快建设", "1.建设道路", "2.改造桥梁", "二、改善民生", "1.新增学位"]);
    }

    [Theory]
    [InlineData(21, "chineseCounting", "二十一")]
    [InlineData(105, "chineseCountingThousand", "一百〇五")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(7, "someNewFormat", "7")]
    public void Writes_numbers_in_Words_formats(int value, string format, string expected) => NumberFormat.Write(value, format).ShouldBe(expected);

    [Fact]
    public void Keeps_outline_levels_and_joins_runs()
    {
        var heading = new WordParagraph(new ParagraphProperties(new OutlineLevel { Val = 0 }), Run("一、总体"), Run("要求"));
        var block = Read(heading).Blocks.ShouldHaveSingleItem().ShouldBeOfType<PolicySearch.Records.Paragraph>();
        (block.Text, block.OutlineLevel).ShouldBe(("一、总体要求", 1));
    }

    [Fact]
    public void Breaks_at_line_breaks_and_leaves_deleted_and_hidden_text_out()
    {
        var paragraph = new WordParagraph(
            Run("甲"), new Run(new Break()), Run("乙"),
            new DeletedRun(new Run(new DeletedText("旧"))), new InsertedRun(Run("新")),
            new Run(new RunProperties(new Vanish()), new Text("隐")));
        Lines(Read(paragraph)).ShouldBe(["甲", "乙新"]);
    }

    [Fact]
    public void Repeats_merged_cells()
    {
        var table = new WordTable(
            new TableRow(Cell("序号"), Cell("任务", span: 2)),
            new TableRow(Cell("1", merge: MergedCellValues.Restart), Cell("建设道路"), Cell("10公里")),
            new TableRow(Cell("", merge: MergedCellValues.Continue), Cell("改造桥梁"), Cell("2座")));
        var rows = Read(table).Blocks.ShouldHaveSingleItem().ShouldBeOfType<PolicySearch.Records.Table>().Rows;
        rows.Select(r => string.Join('|', r)).ShouldBe(["序号|任务|任务", "1|建设道路|10公里", "1|改造桥梁|2座"]);
    }

    [Fact]
    public void Refuses_external_entities()
    {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        Error(ArchiveTests.Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml)))).Code.ShouldBe(ErrorCode.DamagedFile);
    }

    [Fact]
    public void Survives_ten_thousand_levels()
    {
        var xml = "<w:document xmlns:w=\"urn:w\"><w:body>" + string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 10_000)) + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 10_000)) + "<w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>";
        var read = DocumentReader.Read("a.docx", ArchiveTests.Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml))), ReadOptions.Default)[0];
        Lines(read).ShouldBe(["乙"]);
        read.LeftOut.ShouldContain("1 parts nested too deep.");
    }

    [Fact]
    public void Refuses_a_damaged_document() =>
        Error(ArchiveTests.Zip(("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body>"u8.ToArray()))).Code.ShouldBe(ErrorCode.DamagedFile);

    internal static byte[] Word(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelText { Val = "%1、" }) { LevelIndex = 0 },
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%2." }) { LevelIndex = 1 })
                { AbstractNumberId = 0 },
                new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        }

        return stream.ToArray();
    }

    private static ReadDocument Read(params OpenXmlElement[] blocks)
    {
        var read = DocumentReader.Read("a.docx", Word(blocks), ReadOptions.Default).ShouldHaveSingleItem();
        read.Format.ShouldBe("docx");
        return read;
    }

    private static List<string> Lines(ReadDocument document) => [.. document.Blocks.Cast<PolicySearch.Records.Paragraph>().Select(p => p.Text)];

    private static PolicySearchException Error(byte[] bytes) =>
        Should.Throw<PolicySearchException>(() => DocumentReader.Read("a.docx", bytes, ReadOptions.Default));

    private static Run Run(string text) => new(new Text(text));

    private static WordParagraph Numbered(string text, int list, int level) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), Run(text));

    private static TableCell Cell(string text, int span = 1, MergedCellValues? merge = null)
    {
        var properties = new TableCellProperties();
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        if (merge is { } value)
            properties.Append(new VerticalMerge { Val = value });
        return new TableCell(properties, new WordParagraph(Run(text)));
    }
}
