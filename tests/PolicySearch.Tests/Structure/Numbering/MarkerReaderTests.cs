using FsCheck;
using PolicySearch.Structure.Numbering;

namespace PolicySearch.Tests.Structure.Numbering;

public sealed class MarkerReaderTests
{
    [Theory]
    [InlineData("一、总体目标", "Chinese", "一", 2, "the usual outer heading")]
    [InlineData("十 一、推进改革", "None", "", 0, "OCR space inside a Chinese numeral is not guessed at")]
    [InlineData("二 、支持范围", "Chinese", "二", 3, "space before the comma, as OCR leaves it")]
    [InlineData("二．重点任务", "Chinese", "二", 2, "full-width stop instead of the comma")]
    [InlineData("（十七）推动转型", "ChineseBracketed", "十七", 4, "full-width brackets")]
    [InlineData("(三)推动转型", "ChineseBracketed", "三", 3, "half-width brackets")]
    [InlineData("（三)推动转型", "ChineseBracketed", "三", 3, "brackets of mixed width")]
    [InlineData("㈡推动转型", "ChineseBracketed", "2", 1, "a single character for the bracketed numeral")]
    [InlineData("第一条 办公空间支持", "Article", "一", 4, "an article with a space behind it")]
    [InlineData("第 1 0 条 鼓励创制", "Article", "10", 8, "digits that OCR has parted")]
    [InlineData("第三章 主要任务", "Chapter", "三", 4, "a chapter")]
    [InlineData("第二部分 指标", "Part", "二", 5, "a part of two characters")]
    [InlineData("第三产业增加值增长8%", "None", "", 0, "an ordinal in the text")]
    [InlineData("第三条第二款规定的情形", "None", "", 0, "a reference to another article")]
    [InlineData("六是狠抓污染防治", "Ordinal", "六", 2, "an oral point")]
    [InlineData("第一,强化统筹", "Ordinal", "一", 3, "an oral point with 第")]
    [InlineData("12.推进5G建设", "Arabic", "12", 3, "the usual item")]
    [InlineData("12、推进5G建设", "Arabic", "12", 3, "with the enumeration comma")]
    [InlineData("１２．推进建设", "Arabic", "12", 3, "full-width digits and stop")]
    [InlineData("*29.能耗降低12.5%", "Arabic", "29", 4, "a star marks a binding item")]
    [InlineData("3.5G基站建设", "Arabic", "3", 2, "the text begins with a digit and a letter")]
    [InlineData("1.2022年全市目标", "Arabic", "1", 2, "the text begins with a year")]
    [InlineData("8.12345热线", "Arabic", "8", 2, "the text begins with a telephone number")]
    [InlineData("3.5万亩高标准农田", "None", "", 0, "a quantity opens the line")]
    [InlineData("1.1 总体要求", "Decimal", "1.1", 4, "a decimal number")]
    [InlineData("2.3.4推进改革", "Decimal", "2.3.4", 5, "a decimal number of three parts")]
    [InlineData("12.07.2016  02:04", "None", "", 0, "a date")]
    [InlineData("（1）对首年业绩", "ArabicBracketed", "1", 3, "full-width brackets round a digit")]
    [InlineData("2)落实政策", "ArabicBracketed", "2", 2, "closing bracket only")]
    [InlineData("⑶落实政策", "ArabicBracketed", "3", 1, "a single character")]
    [InlineData("③落实政策", "Circled", "3", 1, "a circled digit")]
    [InlineData("2022年4月16日", "None", "", 0, "a date")]
    [InlineData("(2023年2月8日)", "None", "", 0, "a date in brackets")]
    [InlineData("一二三产业融合", "None", "", 0, "numerals in the text")]
    [InlineData("一、二产业融合发展", "None", "", 0, "an enumeration of numerals in the text")]
    [InlineData("", "None", "", 0, "nothing")]
    [InlineData("***", "None", "", 0, "stars alone")]
    [InlineData("第", "None", "", 0, "cut off behind the first character")]
    [InlineData("（三", "None", "", 0, "cut off before the bracket closes")]
    public void Reads_the_number_at_the_head_of_a_line(string line, string kind, string number, int length, string why)
    {
        var marker = MarkerReader.Read(line);

        marker.Kind.ToString().ShouldBe(kind, why);
        (marker.Number ?? "").ShouldBe(number, why);
        marker.Length.ShouldBe(length, why);
    }

    [Fact]
    public void Takes_a_quantity_for_an_item_only_where_the_number_continues_the_list()
    {
        MarkerReader.Read("3.5万亩高标准农田建设", previous: 2).Number.ShouldBe("3");
        MarkerReader.Read("3.5万亩高标准农田建设", previous: 7).IsNumber.ShouldBeFalse();
    }

    [Fact]
    public void Tells_a_star_before_the_number() => MarkerReader.Read("*43.粮食产量").Starred.ShouldBeTrue();

    private static readonly (string Open, string Close, NumberKind Chinese, NumberKind Arabic)[] Forms =
    [
        ("", "、", NumberKind.Chinese, NumberKind.Arabic),
        ("（", "）", NumberKind.ChineseBracketed, NumberKind.ArabicBracketed),
        ("(", ")", NumberKind.ChineseBracketed, NumberKind.ArabicBracketed),
        ("第", "条", NumberKind.Article, NumberKind.Article),
        ("第", "章", NumberKind.Chapter, NumberKind.Chapter),
    ];

    [GenreProperty(MaxTest = 1000)]
    public void A_printed_number_gives_its_kind_and_value(WholeNumber number, NonNegativeInt which, bool chinese)
    {
        var (open, close, inChinese, inArabic) = Forms[which.Get % Forms.Length];
        var value = 1 + (number.Value % 99);
        var numeral = chinese ? NumeralsTests.Chinese(value) : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var marker = MarkerReader.Read($"{open}{numeral}{close}推进改革");
        (marker.Kind, marker.Number, marker.Value, marker.Length).ShouldBe((chinese ? inChinese : inArabic, numeral, value, open.Length + numeral.Length + close.Length));
    }

    [GenreProperty(MaxTest = 3000)]
    public void A_marker_lies_within_its_line(MixedText line)
    {
        var marker = MarkerReader.Read(line.Text);
        marker.Length.ShouldBeInRange(0, line.Text.Length);
        marker.IsNumber.ShouldBe(marker.Value > 0);
        marker.IsNumber.ShouldBe(!string.IsNullOrEmpty(marker.Number));
    }
}
