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

    [GenreProperty(MaxTest = 3000)]
    public void Every_character_is_that_of_its_printed_place_and_none_but_blanks_goes(MixedText printed)
    {
        var normal = TextNormalizer.Normalize(printed.Text);
        var kept = Enumerable.Range(0, normal.Text.Length).Select(i => (At: normal.ToPrinted(i), Character: normal.Text[i])).Where(each => each.Character != ' ').ToList();
        foreach (var (at, character) in kept)
        {
            var folded = CharacterFolding.Table[printed.Text[at]];
            (character == folded || (character == '〇' && "o0○".Contains(folded))).ShouldBeTrue($"'{printed.Text[at]}' became '{character}'");
        }

        var visible = Enumerable.Range(0, printed.Text.Length).Where(at => CharacterFolding.Table[printed.Text[at]] is not (CharacterFolding.Dropped or ' '));
        kept.Select(each => each.At).ShouldBe(visible);
    }

    [GenreProperty(MaxTest = 5000)]
    public void A_blank_stays_only_between_words_and_between_whole_numbers(MixedText printed)
    {
        var text = TextNormalizer.NormalizeText(printed.Text);
        (text.StartsWith(' ') || text.EndsWith(' ')).ShouldBeFalse();
        foreach (var at in Enumerable.Range(0, text.Length).Where(i => text[i] == ' '))
        {
            (text[at - 1] < '\u2E80' && text[at + 1] < '\u2E80' && !"\"、。( ".Contains(text[at - 1]) && !"\"、。,.;:!?)% ".Contains(text[at + 1])).ShouldBeTrue(text);
            (Digits(text, at - 1, -1) == 1 || Digits(text, at + 1, 1) == 1).ShouldBeFalse("a number in pieces: " + text);
        }

        static int Digits(string text, int from, int step)
        {
            // Only between two numbers is a single digit a piece of one.
            if (!char.IsAsciiDigit(text[from]) || !char.IsAsciiDigit(text[from - (2 * step)]))
                return 0;
            var count = 0;
            for (var i = from; i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]); i += step)
                count++;
            return count;
        }
    }

    [GenreProperty(MaxTest = 500)]
    public void Words_and_numbers_of_three_digits_or_more_that_are_printed_apart_stay_apart(MixedText before, WholeNumber left, WholeNumber right)
    {
        var (first, second) = (left.Value + 99, right.Value + 99);
        TextNormalizer.NormalizeText($"{before.Text}、{first} {second}、smart  city").ShouldEndWith($"、{first} {second}、smart city");
    }

    [GenreProperty(MaxTest = 3000)]
    public void A_zero_is_Chinese_among_Chinese_numerals_and_nowhere_else(MixedText printed)
    {
        const string numerals = "〇一二三四五六七八九";
        var normal = TextNormalizer.Normalize(printed.Text);
        for (var i = 0; i < normal.Text.Length; i++)
        {
            if (!"o0○〇".Contains(normal.Text[i]))
                continue;
            var behind = normal.Text[(i + 1)..].Replace(" ", "").TrimStart('o', '0', '○', '〇');
            var among = i > 0 && numerals.Contains(normal.Text[i - 1]) && behind.Length > 0 && (behind[0] == '年' || numerals.Contains(behind[0]));
            var zeros = normal.Text[(i + 1)..].Replace(" ", "").Length - behind.Length;
            if (zeros < 3 && normal.Text[i] != '〇')
                among.ShouldBeFalse("left as printed: " + normal.Text);
            if (normal.Text[i] == '〇' && CharacterFolding.Table[printed.Text[normal.ToPrinted(i)]] != '〇')
                among.ShouldBeTrue("made Chinese: " + normal.Text);
        }
    }

    [GenreProperty(MaxTest = 1000)]
    public void What_follows_a_sentence_does_not_change_how_it_is_normalised(MixedText before, MixedText after) =>
        TextNormalizer.NormalizeText(before.Text + "。落实" + after.Text).ShouldStartWith(TextNormalizer.NormalizeText(before.Text + "。"));
}
