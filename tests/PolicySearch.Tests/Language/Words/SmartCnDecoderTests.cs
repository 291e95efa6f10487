using System.Text;
using PolicySearch.Language;
using PolicySearch.Language.Words;

namespace PolicySearch.Tests.Language.Words;

/// <summary>The decoder gives the tokens of the package's own tokenizer, each with the same place.</summary>
public class SmartCnDecoderTests
{
    private readonly SmartCnDecoder _decoder = new();

    [Theory]
    [InlineData("深化放管服改革", "深化|放|管|服|改革")] // no word of the dictionary
    [InlineData("增长3.5%左右", "增长|3|.|5|%|左右")] // numbers and marks are words that every path passes
    [InlineData("ＧＤＰ增长７％", "ＧＤＰ|增长|７|％")] // full width
    [InlineData("重点产 业", "重点|产 业")] // a space inside a run counts for nothing
    [InlineData("启动建设。完成改造", "启动|建设|。|完成|改造")] // two sentences
    [InlineData(" \n\u3000", "")] // spaces only
    public void Cuts_a_text(string text, string expected)
    {
        string.Join('|', Decode(text).Select(token => text[token])).ShouldBe(expected);
        Decode(text).ShouldBe(StockSmartCn.Cut(text));
    }

    [Fact]
    public void Equals_the_package_on_the_digests() =>
        Differing(Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "corpus")).SelectMany(StockSmartCn.Pieces)).ShouldBeEmpty();

    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("samples", 2)]
    [InlineData("samples2", 2)]
    [InlineData("data", 6)]
    public void Equals_the_package_on_real_documents(string folder, int step) =>
        Differing(Directory.EnumerateFiles(SharedFiles.Folder(folder)).SelectMany(StockSmartCn.Pieces).Where((_, i) => i % step == 0)).ShouldBeEmpty();

    [Fact]
    public void Equals_the_package_on_random_mixtures()
    {
        var random = new Random(10);

        Differing(Enumerable.Range(0, 5_000).Select(_ => Mixture(random))).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_longer_than_the_package_reads_at_once_is_cut_nowhere()
    {
        var text = string.Concat(Enumerable.Repeat("优化营商环境，", 400));

        Decode(text).Select(token => text[token]).Distinct().ShouldBe(["优化", "营", "商", "环境", "，"]);
    }

    [Fact]
    public void A_run_without_end_takes_bounded_memory()
    {
        var text = string.Concat(Enumerable.Repeat("优化营商环境", 100_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var tokens = Decode(text);

        tokens.Sum(token => token.GetOffsetAndLength(text.Length).Length).ShouldBe(text.Length);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    /// <summary>The first texts that are cut otherwise than by the package, printed and normalised.</summary>
    private List<string> Differing(IEnumerable<string> texts) =>
        [.. texts.Concat(texts.Select(TextNormalizer.NormalizeText)).Distinct().Where(text => !Decode(text).SequenceEqual(StockSmartCn.Cut(text))).Take(3)];

    private List<Range> Decode(string text)
    {
        var tokens = new List<Range>();
        _decoder.Decode(text, tokens);
        return tokens;
    }

    /// <summary>What stands in such texts, and what could: words, numbers, marks, letters, rare characters, halves of characters.</summary>
    private static string Mixture(Random random)
    {
        string[] words = ["推进", "乡村振兴", "到2025年", "万亩", "不低于", "研究生命起源", "放管服", "第三产业", "民生工程", "的", "和", "县级以上", "中医药", "发展"];
        const string marks = "。！？!?.,;；：、“”\"'()（）〔〕 \t\r\n\u3000\u0085\u2028%·…—-〇①②A.a.B 3.5";
        var text = new StringBuilder();
        for (var parts = random.Next(1, 40); parts > 0; parts--)
        {
            _ = random.Next(10) switch
            {
                0 => text.Append((char)random.Next(1, 0xD800)),
                1 => text.Append((char)random.Next(0xE000, 0x10000)),
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x30000))),
                3 => text.Append((char)random.Next(0xD800, 0xE000)),
                4 => text.Append((char)random.Next(0xFF00, 0xFF66)),
                5 or 6 => text.Append(marks[random.Next(marks.Length)]),
                _ => text.Append(words[random.Next(words.Length)]),
            };
        }

        return text.ToString();
    }
}
