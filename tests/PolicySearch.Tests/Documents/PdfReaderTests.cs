using System.Text;
using PolicySearch.Documents;
using PolicySearch.Documents.Readers.Pdf;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class PdfReaderTests
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
    public void Drops_page_numbers_and_running_heads_and_joins_across_pages()
    {
        var pages = string.Join('\f', Enumerable.Range(1, 4).Select(i => $"桃源市人民政府公报\n\n    {i}.加快建设第{i}批重点项目，完善配套设施，提升服务水平，由各县区政府和市\n级有关部门分工负责落实到位，按季度报告进展情况，年底前全面完成年度目标，\n\n— {i} —\n"));
        var lines = Lines(pages);
        lines.ShouldNotContain(l => l.Contains("公报") || l.Contains('—'));
        lines.Count.ShouldBe(4);
        lines[2].ShouldStartWith("3.加快建设第3批");
    }

    [Fact]
    public void Parts_columns() =>
        Lines("序号      工作任务          责任单位\n1         建设道路          市交通局\n").ShouldBe(["序号 | 工作任务 | 责任单位", "1 | 建设道路 | 市交通局"]);

    [Fact]
    public void Names_the_missing_program_and_the_remedy()
    {
        var error = Should.Throw<PolicySearchException>(() => PdfReader.Read("a.pdf", "%PDF-1.4"u8.ToArray(), 1000, "no-such-program-4711"));
        error.Code.ShouldBe(ErrorCode.MissingProgram);
        error.Message.ShouldContain("poppler-utils");
    }

    [Fact]
    public void Reads_a_PDF_file()
    {
        SkipWithoutProgram();
        var read = DocumentReader.Read("a.pdf", Pdf("1. GDP growth 7.5% in 2024"), ReadOptions.Default).ShouldHaveSingleItem();
        read.Format.ShouldBe("pdf");
        read.Blocks.Cast<Paragraph>().Single().Text.ShouldBe("1. GDP growth 7.5% in 2024");
    }

    [Fact]
    public void Refuses_a_PDF_file_without_text()
    {
        SkipWithoutProgram();
        Should.Throw<PolicySearchException>(() => DocumentReader.Read("scan.pdf", Pdf(""), ReadOptions.Default)).Code.ShouldBe(ErrorCode.NoText);
    }

    [Fact]
    public void Refuses_a_damaged_PDF_file()
    {
        SkipWithoutProgram();
        Should.Throw<PolicySearchException>(() => DocumentReader.Read("a.pdf", "%PDF-1.4 nothing more"u8.ToArray(), ReadOptions.Default)).Code.ShouldBe(ErrorCode.DamagedFile);
    }

    [Fact]
    public void Damaged_PDF_files_end_in_a_result_or_a_clear_error()
    {
        SkipWithoutProgram();
        var sample = Pdf("1. GDP growth 7.5% in 2024");
        var random = new Random(20260101);
        for (var i = 0; i < 40; i++)
        {
            var bytes = sample[..random.Next(9, sample.Length + 1)];
            for (var n = random.Next(20); n > 0; n--)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            try
            {
                DocumentReader.Read("a.pdf", bytes, ReadOptions.Default).ShouldHaveSingleItem().Blocks.ShouldNotBeEmpty();
            }
            catch (PolicySearchException error)
            {
                error.Code.ShouldBeOneOf(ErrorCode.DamagedFile, ErrorCode.NoText, ErrorCode.Encrypted);
            }
        }
    }

    /// <summary>A file of one page, written by hand.</summary>
    internal static byte[] Pdf(string text)
    {
        var stream = $"BT /F1 12 Tf 72 720 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")));
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static void SkipWithoutProgram() =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe"))),
            "needs Poppler's pdftotext on the PATH");

    private static List<string> Lines(string text) => [.. PrintedPages.Rejoin(text, out _).Cast<Paragraph>().Select(p => p.Text)];
}
