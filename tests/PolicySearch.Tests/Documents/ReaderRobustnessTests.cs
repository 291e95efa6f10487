using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Readers.Pdf;
using PolicySearch.Errors;
using PolicySearch.Language;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

/// <summary>Whatever a file holds, reading it ends in a result or in an error that the user can mend, within bounded time.</summary>
public class ReaderRobustnessTests
{
    private const int MutationsOfEach = 1500;
    private const int MutationsOfPdf = 600;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const string Policy =
        "索引号 123 | 发文字号 | 咸政发〔2022〕4号 | 成文日期 | 2022-04-16\n首页 > 政务公开\n咸阳市人民政府关于印发《2022年重点工作任务分工方案》的通知\n\n各县市区:\n一、推动发展（共3项）\n" +
        "1.抓实200个项目,完成投资490亿元。(市发改委牵头,市财政局、<市飞地办>配合)\n（二）“十四五”目标【约束性】：增长8%、10%左右。\n咸阳市人民政府\n二O二二年四月十六日\n";

    public static TheoryData<string> Formats => [.. Samples().Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Mutations_end_in_a_result_or_a_clear_error(string format)
    {
        var sample = Samples()[format];
        var slowest = TimeSpan.Zero;
        Parallel.For(0, MutationsOfEach, () => TimeSpan.Zero, (i, _, longest) =>
        {
            var took = Read($"{format}, mutation {i}", Mutate(sample, new Random(20260101 + (31 * i) + format.Length)));
            return took > longest ? took : longest;
        }, longest =>
        {
            lock (sample)
                slowest = longest > slowest ? longest : slowest;
        });
        slowest.ShouldBeLessThan(Longest);
    }

    // Without the program that repairs damaged files: what it takes is not ours.
    [Fact]
    public void Mutations_of_a_PDF_file_end_in_a_result_or_a_clear_error()
    {
        var sample = new PdfFile().Page().Lines(60, 780, Policy.Split('\n')).Page(842, 595, 90)
            .Table([60, 100, 300], 500, [[["序号"], ["任务"]], [["1"], ["建设2座公园", "和3处广场"]]]).ToBytes();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < MutationsOfPdf; i++)
        {
            try
            {
                PdfReader.Read("a.pdf", Mutate(sample, new Random(20260101 + i)), 1 << 20, (_, _) => null).Blocks.ShouldNotBeEmpty();
            }
            catch (PolicySearchException error)
            {
                error.Code.ShouldBeOneOf(ErrorCode.DamagedFile, ErrorCode.NoText, ErrorCode.Encrypted);
            }
        }

        (clock.Elapsed / MutationsOfPdf).ShouldBeLessThan(Longest / 20);
    }

    [Theory]
    [InlineData("字")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("(")]
    [InlineData("（")]
    [InlineData("《")]
    [InlineData("〔2022")]
    [InlineData("文 号 ")]
    [InlineData("咸阳市")]
    [InlineData("2022年1月")]
    [InlineData("关于")]
    [InlineData("<")]
    [InlineData("<a href='")]
    [InlineData("<p><b>")]
    [InlineData("<table><tr><td>x</td>")]
    [InlineData("<!--")]
    [InlineData("&lt;")]
    [InlineData("\\u00")]
    [InlineData("二O")]
    [InlineData("2 ")]
    [InlineData("\"a\",")]
    public void A_line_of_a_megabyte_is_read_in_bounded_time(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        Read(piece, Encoding.UTF8.GetBytes(line)).ShouldBeLessThan(Longest);
        Read(piece + " in a page", Encoding.UTF8.GetBytes("<p>甲</p><p>乙</p><p>" + line)).ShouldBeLessThan(Longest);
        Read(piece + " in a row", Encoding.UTF8.GetBytes("id,text\n1,\"" + line)).ShouldBeLessThan(Longest);
        TextNormalizer.Normalize(line).Text.Length.ShouldBeLessThanOrEqualTo(line.Length);
    }

    [Fact]
    public void Lines_without_end_are_read_in_bounded_time()
    {
        Read("short lines", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("咸\n", 300_000)))).ShouldBeLessThan(Longest);
        Read("paragraphs", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p><font>咸</p>", 100_000)))).ShouldBeLessThan(Longest);
        Read("list items", Encoding.UTF8.GetBytes("<ol>" + string.Concat(Enumerable.Repeat("<li>完成重点项目投资任务", 50_000)))).ShouldBeLessThan(Longest);
        Read("cells", Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=1000 colspan=1000>甲<td>乙", 20_000)))).ShouldBeLessThan(Longest);
    }

    private static TimeSpan Read(string what, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var document in DocumentReader.Read("a", bytes, ReadOptions.Default))
            {
                document.Blocks.ShouldNotBeNull();
                MetadataReader.Read(document, ReadOptions.Default).Document.ShouldBe(document.Name);
            }
        }
        catch (PolicySearchException error)
        {
            error.Message.ShouldNotBeNullOrWhiteSpace(what);
        }
        catch (Exception error) when (error is not ShouldAssertException)
        {
            throw new InvalidOperationException($"{what}: {error}", error);
        }

        return clock.Elapsed;
    }

    private static byte[] Mutate(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var rounds = random.Next(1, 4); rounds > 0 && bytes.Count > 1; rounds--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(Math.Min(200, bytes.Count - at));
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    for (var n = random.Next(1, 30); n > 0; n--)
                        bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, length);
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("(（〔<\"《{["[random.Next(8)].ToString(CultureInfo.InvariantCulture), random.Next(1, 60)))));
                    break;
                case 5:
                    var moved = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                    break;
                default:
                    bytes.AddRange([.. bytes]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static Dictionary<string, byte[]> Samples()
    {
        var page = "<html><head><title>通知_政府网</title></head><body><div class=nav><a href=/>首页</a></div><h1>标题</h1>" + string.Concat(Policy.Split('\n').Select(l => $"<p><span>{l}</span></p>"))
            + "<table border=1><tr><th rowspan=2>序号</th><th colspan=3>任务</th></tr><tr><td>建设</td><td>2座</td><td>市交通局</td></tr></table></body></html>";
        return new Dictionary<string, byte[]>
        {
            ["text"] = Encoding.UTF8.GetBytes(Policy),
            ["gb18030"] = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Policy),
            ["utf-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Policy)],
            ["html"] = Encoding.UTF8.GetBytes(page),
            ["escaped html"] = Encoding.UTF8.GetBytes(page.Replace("/", "\\/").Replace("“", "\\u201c")),
            ["mhtml"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + page.Replace("=", "=3D") + "\n--b--\n"),
            ["csv"] = Encoding.UTF8.GetBytes("province,year,title,full_text\n陕西省,2022,通知,\"" + Policy + "\"\n河北省,2023,\"a\"\"b\",短文\n"),
            ["jsonl"] = Encoding.UTF8.GetBytes("{\"title\":\"通知\",\"text\":\"甲\\n乙\"}\n{\"title\":\"通知\",\"text\":\"丙\",\"n\":[1,{\"a\":2}]}\n"),
            ["docx"] = DocxReaderTests.Word([.. Policy.Split('\n').Select(l => new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Text(l))))]),
            ["xlsx"] = XlsxReaderTests.Workbook(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row><row r='2'><c r='A2' s='3'><v>45261</v></c><c r='B2' t='inlineStr'><is><r><t>新建厂房</t></r><r><t>3万平方米</t></r></is></c><c r='ZZ2' t='str'><v>市水利局</v></c></row>",
                "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C1:XFD1048576'/></mergeCells>"),
            ["docx parts"] = ArchiveTests.Zip(("word/document.xml", Encoding.UTF8.GetBytes("<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>一、总体要求</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"))),
            ["zip"] = ArchiveTests.Zip(("a.txt", Encoding.UTF8.GetBytes(Policy)), ("b.html", Encoding.UTF8.GetBytes(page))),
        };
    }
}
