using PolicySearch.Language;

namespace PolicySearch.Tests.Language;

public class TextNormalizerTests
{
    [Theory]
    [InlineData("ＧＤＰ增长７％", "gdp增长7%", "full-width letters, digits and signs")]
    [InlineData("5G基站、PM2.5", "5g基站、pm2.5", "case")]
    [InlineData("糧食産量十萬噸", "粮食产量十万吨", "traditional characters")]
    [InlineData("咸政发[2022]4号", "咸政发(2022)4号", "square brackets")]
    [InlineData("咸政发〔2022〕4号", "咸政发(2022)4号", "tortoise-shell brackets")]
    [InlineData("咸政发【2022】4号", "咸政发(2022)4号", "lenticular brackets")]
    [InlineData("“双碳”", "\"双碳\"", "curly quotation marks")]
    [InlineData("「双碳」", "\"双碳\"", "corner brackets")]
    [InlineData("3—5个", "3-5个", "em dash of a range")]
    [InlineData("3～5个", "3~5个", "wave dash of a range")]
    [InlineData("重点产 业规模 化", "重点产业规模化", "spaces that scanning put into words")]
    [InlineData("第 2 4 条", "第24条", "spaces that scanning put into a number")]
    [InlineData("20 25 年", "2025年", "a year in two halves")]
    [InlineData("5 G 基站", "5 g基站", "a digit and a letter stay apart")]
    [InlineData("smart  city", "smart city", "words of letters keep one space")]
    [InlineData("100 200", "100 200", "two numbers stay two")]
    [InlineData("　　一、总体要求 ", "一、总体要求", "indentation")]
    [InlineData("二O三五年", "二〇三五年", "letter O for the Chinese zero")]
    [InlineData("二0三五年", "二〇三五年", "digit 0 for the Chinese zero")]
    [InlineData("二ＯＯ五年", "二〇〇五年", "two of them, full-width")]
    [InlineData("一00天", "一00天", "no year and no numeral behind the zeros")]
    [InlineData("二\u200B氧\u00AD化碳", "二氧化碳", "marks without width")]
    [InlineData("⻓期⽤地", "长期用地", "radicals that PDF files carry")]
    [InlineData("增长 8%，达到 3 .5 亿元", "增长8%,达到3.5亿元", "a space before a decimal point")]
    [InlineData("第一行\n第二行", "第一行第二行", "a line break inside a text")]
    [InlineData("", "", "nothing")]
    [InlineData(" \u3000\t", "", "only space")]
    public void Normalises(string printed, string expected, string because) =>
        TextNormalizer.NormalizeText(printed).ShouldBe(expected, because);

    [Fact]
    public void Returns_a_normal_text_as_it_is()
    {
        var text = "加快433个市级重点项目建设";
        TextNormalizer.NormalizeText(text).ShouldBeSameAs(text);
        TextNormalizer.Normalize(text).Text.ShouldBeSameAs(text);
    }

    [Fact]
    public void Finds_the_printed_words_again()
    {
        var printed = "  建成 ５Ｇ 基 站2 00个（约）";
        var normal = TextNormalizer.Normalize(printed);
        normal.Text.ShouldBe("建成5g基站200个(约)");
        var start = normal.Text.IndexOf("5g基站200", StringComparison.Ordinal);
        printed[normal.ToPrinted(start)..normal.ToPrintedEnd(start + 7)].ShouldBe("５Ｇ 基 站2 00");
        normal.ToPrinted(normal.Text.Length).ShouldBe(printed.Length);
    }

    [Fact]
    public void Every_single_character_folds_to_a_fixed_point()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = TextNormalizer.NormalizeText(((char)c).ToString());
            TextNormalizer.NormalizeText(once).ShouldBe(once, $"U+{c:X4}");
        }
    }

    [GenreProperty(MaxTest = 3000)]
    public void Normalising_twice_changes_nothing_and_offsets_never_go_back(MixedText printed)
    {
        var normal = TextNormalizer.Normalize(printed.Text);
        TextNormalizer.NormalizeText(printed.Text).ShouldBe(normal.Text);
        TextNormalizer.NormalizeText(normal.Text).ShouldBe(normal.Text);
        for (var i = 1; i <= normal.Text.Length; i++)
            normal.ToPrinted(i).ShouldBeGreaterThan(normal.ToPrinted(i - 1));
        normal.ToPrinted(normal.Text.Length).ShouldBeLessThanOrEqualTo(printed.Text.Length);
    }

    [GenreProperty(MaxTest = 1000)]
    public void What_follows_a_sentence_does_not_change_how_it_is_normalised(MixedText before, MixedText after) =>
        TextNormalizer.NormalizeText(before.Text + "。落实" + after.Text).ShouldStartWith(TextNormalizer.NormalizeText(before.Text + "。"));
}
