using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using PolicySearch.Language;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Tests.Search.Tokenizing;

public sealed class TokenizerTests : IDisposable
{
    private readonly TaskAnalyzer _analyzer = new(SmartCnSegmenter.Default);

    [Theory]
    [InlineData("", "")]
    [InlineData("站", "站@0")] // a character alone
    [InlineData("5g基站", "5g@0 g基@1 基站@2 站@3")] // letters, digits and ideographs alike
    [InlineData("𬭚钢", "𬭚钢@0 钢@2")] // a character outside the basic plane takes two positions
    [InlineData("a。b", "a。@0 。b@1 [end]@1 b@2")] // a sentence ends
    [InlineData("一\u0001二三", "一@0 [end]@1 二三@2 三@3")] // no pair crosses a field break
    [InlineData("一\n二", "一@0 [end]@1 二@2")] // nor a line end
    [InlineData("改\u0001", "改@0 [end]@1")] // a break at the end
    [InlineData("!", "!@0 [end]@0")] // the last token is a sentence end
    public void Makes_pairs(string text, string expected) => string.Join(' ', Pairs(text)).ShouldBe(expected);

    [Theory]
    [InlineData('基', '站', "57FA7AD9")]
    [InlineData('站', 0, "7AD9")]
    [InlineData(0x2CB5A, '钢', "D872DF5A94A2")]
    [InlineData('a', 'b', "00610062")]
    public void A_pair_is_the_bytes_of_its_characters(int first, int second, string expected)
    {
        var term = PairTerm.Of(first, second);

        Convert.ToHexString(term.Bytes.AsSpan(term.Offset, term.Length)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("深化放管服改革,新建5g基站120个。", "深化 放管服 改革 新建 5g基站 5g 基站 120 个")] // a term, then its parts
    [InlineData("pm2.5浓度下降3.5%", "pm2.5 浓度 下降 3.5")] // no signs
    [InlineData("推进\u0001重点任务", "推进 重点 任务")] // a break parts words
    [InlineData("①𠮷 😀", "𠮷")] // no symbols
    public void Makes_words(string text, string expected) => string.Join(' ', Words(text)).ShouldBe(expected);

    [Fact]
    public void Half_a_character_stands_for_itself()
    {
        Pairs("\uD83D站").ShouldBe(["\uD83D站@0", "站@1"]);
        Words("\uD83D站").ShouldBe(["站"]);
    }

    [Fact]
    public void A_run_that_is_no_word_is_left_out() => Words("编号" + new string('7', 40_000) + "号").ShouldBe(["编号", "号"]);

    [Fact]
    public void A_stream_is_used_again()
    {
        Pairs("甲乙").ShouldBe(["甲乙@0", "乙@1"]);
        Pairs(new string('长', 3000)).Count.ShouldBe(3000);
        Pairs("丙").ShouldBe(["丙@0"]);
    }

    [Fact]
    public void No_token_allocates()
    {
        var text = string.Concat(Enumerable.Repeat("深化放管服改革，新建5g基站120个。", 500));
        Count(TaskAnalyzer.Pairs, text);
        Count(TaskAnalyzer.Words, text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = Count(TaskAnalyzer.Pairs, text) + Count(TaskAnalyzer.Words, text);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000);
        tokens.ShouldBeGreaterThan(10_000);
    }

    public void Dispose() => _analyzer.Dispose();

    private int Count(string field, string text)
    {
        using var stream = _analyzer.GetTokenStream(field, text);
        stream.Reset();
        var count = 0;
        while (stream.IncrementToken())
            count++;
        stream.End();
        return count;
    }

    private List<string> Pairs(string text)
    {
        var position = -1;
        return Tokens(TaskAnalyzer.Pairs, text, stream =>
        {
            var term = stream.GetAttribute<ITermToBytesRefAttribute>();
            term.FillBytesRef();
            position += stream.GetAttribute<IPositionIncrementAttribute>().PositionIncrement;
            return string.Create(CultureInfo.InvariantCulture, $"{Shown(term.BytesRef.Bytes.AsSpan(term.BytesRef.Offset, term.BytesRef.Length))}@{position}");
        });
    }

    private List<string> Words(string text) => Tokens(TaskAnalyzer.Words, text, stream => stream.GetAttribute<ICharTermAttribute>().ToString()!);

    private List<string> Tokens(string field, string text, Func<TokenStream, string> token)
    {
        var tokens = new List<string>();
        using var stream = _analyzer.GetTokenStream(field, text);
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(token(stream));
        stream.End();
        return tokens;
    }

    private static string Shown(ReadOnlySpan<byte> term)
    {
        if (term.SequenceEqual(PairTerm.SentenceEnd))
            return "[end]";
        var characters = new char[term.Length / 2];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = (char)((term[2 * i] << 8) | term[(2 * i) + 1]);
        return new string(characters);
    }
}
