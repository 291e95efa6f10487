using System.Text;
using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class MhtmlTests
{
    private const string Page = "<html><head><title>行动方案</title></head><body><p>一、总体要求</p><p>建成5G基站200个。</p></body></html>";

    public static TheoryData<string, string, byte[]> Bodies => new()
    {
        { "quoted-printable", "utf-8", Encoding.ASCII.GetBytes(Quoted(Encoding.UTF8.GetBytes(Page))) },
        { "base64", "utf-8", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks)) },
        { "quoted-printable", "gb2312", Encoding.ASCII.GetBytes(Quoted(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Page))) },
        { "8bit", "utf-8", Encoding.UTF8.GetBytes(Page) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Reads_the_saved_page(string encoding, string charset, byte[] body)
    {
        byte[] file =
        [
            .. Encoding.ASCII.GetBytes(
                "From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E8=A1=8C=E5=8A=A8?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b1--\"\r\n\r\n" +
                $"----b1--\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"),
            .. body,
            .. "\r\n----b1--\r\nContent-Type: text/css\r\n\r\nbody{}\r\n----b1----\r\n"u8,
        ];
        var read = DocumentReader.Read("a.mht", file, ReadOptions.Default).ShouldHaveSingleItem();
        read.Format.ShouldBe("mhtml");
        read.Blocks.Cast<Paragraph>().Select(p => p.Text).ShouldBe(["一、总体要求", "建成5G基站200个。"]);
        read.Stated["title"].ShouldBe("行动方案");
        read.LeftOut.ShouldContain("2 other parts of the saved page (pictures, styles, frames).");
    }

    [Fact]
    public void Refuses_a_message_without_a_page() =>
        Should.Throw<PolicySearchException>(() => DocumentReader.Read(
            "a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--"u8.ToArray(), ReadOptions.Default))
            .Code.ShouldBe(ErrorCode.DamagedFile);

    private static string Quoted(byte[] bytes)
    {
        var text = new StringBuilder();
        var line = 0;
        foreach (var b in bytes)
        {
            var piece = b is >= 33 and < 127 and not (byte)'=' ? ((char)b).ToString() : $"={b:X2}";
            if ((line += piece.Length) > 70)
            {
                text.Append("=\r\n");
                line = piece.Length;
            }

            text.Append(piece);
        }

        return text.ToString();
    }
}
