using PolicySearch.Language;
using PolicySearch.Language.Words;

namespace PolicySearch.Tests.Language;

public class SmartCnSegmenterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("深化放管服改革", "深化|放管服|改革")] // a term the dictionary lacks
    [InlineData("建设秦创原平台", "建设|秦创原|平台")] // the name of a platform
    [InlineData("推行双随机一公开监管", "推行|双随机一公开|监管")] // the longer of two terms
    [InlineData("推行链长制", "推行|链长制")] // three characters that the dictionary has one by one
    [InlineData("中国产业", "中国|产业")] // a term inside two words is none
    [InlineData("建成5G基站120个", "建成|5G基站|120|个")] // a term with a digit, then a bare number
    [InlineData("C919总装", "C919|总装")] // letters and digits are one word
    [InlineData("PM2.5浓度下降3.5%", "PM2.5|浓度|下降|3.5|%")] // points inside numbers, sign apart
    [InlineData("第3.完成", "第|3|.|完成")] // a point that no digit follows
    [InlineData("５Ｇ网络", "５Ｇ|网络")] // full width reads as ASCII
    [InlineData("３．５万", "３．５|万")] // the point too
    [InlineData("研究生命起源", "研究|生命|起源")] // the classic: not 研究生|命
    [InlineData("市场主体倍增", "市场主体|倍增")]
    [InlineData("，。 ", "，|。| ")] // marks and spaces stand alone
    [InlineData("𠮷野家", "𠮷|野|家")] // a character outside the basic plane stays whole
    public void Cuts_text_into_words(string text, string expected) => Cut(text).ShouldBe(expected);

    [Fact]
    public void Words_cover_the_text_without_gap_or_overlap()
    {
        const string text = "到2025年，全市 R&D 经费投入强度达到2.5%以上，新增“专精特新”企业30家。\uD83D a\uDE00 ";
        var end = 0;
        foreach (var word in SmartCnSegmenter.Default.Segment(text))
        {
            word.Start.Value.ShouldBe(end);
            word.End.Value.ShouldBeGreaterThan(end);
            end = word.End.Value;
        }

        end.ShouldBe(text.Length);
    }

    [Fact]
    public void A_users_term_is_kept_whole()
    {
        var own = new SmartCnSegmenter(Lexicon.Default.With(["桥南老街片区"]));

        Cut("改造桥南老街片区", own).ShouldBe("改造|桥南老街片区");
    }

    [Fact]
    public void Every_lexicon_term_is_one_word()
    {
        Lexicon.Default.Terms.Where(term => SmartCnSegmenter.Default.Segment(term).Count != 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_very_long_text_is_cut_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("持续优化营商环境", 50_000));

        SmartCnSegmenter.Default.Segment(text).Count.ShouldBe(100_000);
    }

    [Fact]
    public void A_list_that_is_used_again_holds_the_new_words_only()
    {
        var words = new List<Range>();
        SmartCnSegmenter.Default.Segment("推进乡村振兴", words);
        SmartCnSegmenter.Default.Segment("养老服务", words);

        words.ShouldBe([0..4]);
    }

    private static string Cut(string text, SmartCnSegmenter? segmenter = null) =>
        string.Join('|', (segmenter ?? SmartCnSegmenter.Default).Segment(text).Select(word => text[word]));
}
