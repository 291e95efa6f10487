using System.Text;
using PolicySearch.Documents;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class TextDecoderTests
{
    private const string Sample = "桃源市人民政府文件\r\n桃政发〔2024〕3号\n一、粮食总产量稳定在20万吨以上。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 little-endian with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 big-endian with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "UTF-16 little-endian without mark", Encoding.Unicode.GetBytes(Sample) },
        { "UTF-16 big-endian without mark", Encoding.BigEndianUnicode.GetBytes(Sample) },
        { "UTF-32 with mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Sample)] },
        { "GB18030", Gb18030.GetBytes(Sample) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decodes(string encoding, byte[] bytes) => TextDecoder.Decode("a.txt", bytes).Text.ShouldBe(Sample, encoding);

    [Fact]
    public void Forgives_a_character_cut_off_at_the_end()
    {
        var utf8 = TextDecoder.Decode("a.txt", Encoding.UTF8.GetBytes("粮食总产量").AsSpan()[..^1]);
        (utf8.Text, utf8.Note).ShouldBe(("粮食总产", "The last character is cut off."));
        var gb = TextDecoder.Decode("a.txt", Gb18030.GetBytes("一、粮食总产量").AsSpan()[..^1]);
        (gb.Text, gb.Note).ShouldBe(("一、粮食总产", "The last character is cut off."));
    }

    [Fact]
    public void Reads_UTF8_with_a_few_spoilt_bytes_and_says_so()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sample, 40)));
        bytes[300] = 0xFF;
        var decoded = TextDecoder.Decode("a.txt", bytes);
        decoded.Text.ShouldContain("粮食总产量");
        decoded.Note.ShouldNotBeNull().ShouldContain("\uFFFD");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Refuses_random_bytes(int seed)
    {
        var bytes = new byte[5000];
        new Random(seed).NextBytes(bytes);
        Should.Throw<PolicySearchException>(() => TextDecoder.Decode("noise.bin", bytes)).Code.ShouldBe(ErrorCode.UnknownFormat);
    }

    [Fact]
    public void Refuses_high_bytes_in_no_known_encoding()
    {
        var bytes = Enumerable.Range(0, 3000).Select(i => (byte)(0x81 + i * 7 % 20)).ToArray();
        Should.Throw<PolicySearchException>(() => TextDecoder.Decode("noise.txt", bytes)).Code.ShouldBe(ErrorCode.UnknownEncoding);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void Refuses_an_empty_file(string text) =>
        Should.Throw<PolicySearchException>(() => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), ReadOptions.Default))
            .Code.ShouldBe(ErrorCode.EmptyFile);

    [Fact]
    public void Refuses_a_file_over_the_limit_and_names_both_sizes()
    {
        var error = Should.Throw<PolicySearchException>(() =>
            DocumentReader.Read("a.txt", new byte[3 << 20], ReadOptions.Default with { MaxBytes = 2 << 20 }));
        error.Code.ShouldBe(ErrorCode.FileTooLarge);
        error.Message.ShouldContain("3 MB");
    }

    [Fact]
    public void Keeps_every_line_with_its_number_whatever_the_line_breaks()
    {
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes("一、甲\r\n\r\n  1.乙 \n丙\r丁"), ReadOptions.Default).ShouldHaveSingleItem();
        document.Blocks.Cast<Paragraph>().Select(p => (p.Line, p.Text))
            .ShouldBe([(1, "一、甲"), (2, ""), (3, "  1.乙 "), (4, "丙"), (5, "丁")]);
        document.Format.ShouldBe("text");
        document.Sha256.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData(0, "at the end")]
    [InlineData(30, "in the middle")]
    [InlineData(3, "near the end")]
    public void Reads_a_short_text_with_one_bad_byte(int back, string because)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("桃源县2024年重点工作\n一、任务\n1.新建学校8所。\n").ToList();
        bytes.Insert(bytes.Count - back, 0xFF);

        var text = TextDecoder.Decode("a.txt", bytes.ToArray());

        text.Text.ShouldContain("重点工作", customMessage: because);
        text.Note.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("桃源縣2024年重點工作任務分工\n一、任務\n1.改善環境，新建學校8所。（縣教育局負責）")]
    [InlineData("行政長官施政報告\n政府會加快建設公營房屋，未來五年提供十萬個單位。")]
    [InlineData("本市今年將興建捷運三線，並補助低收入戶。")]
    public void Reads_Big5_that_nothing_names(string text)
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes(text);

        TextDecoder.Decode("a.txt", bytes).Text.ShouldBe(text);
    }
}
