using PolicySearch.Search.Asking;

namespace PolicySearch.Tests.Search.Asking;

/// <summary>Terms one slip away, and terms by their pinyin.</summary>
public class NearTermsTests
{
    private static readonly string[] Terms = ["放管服", "乡村振兴", "厕所革命", "分级诊疗", "养老服务", "污水", "处理", "污水处理厂", "重庆", "5g基站"];

    [Theory]
    [InlineData("乡村镇兴", "乡村振兴")] // a wrong character
    [InlineData("厕革命", "厕所革命")] // one missing
    [InlineData("养老老服务", "养老服务")] // one doubled
    [InlineData("分诊级疗", "分级诊疗")] // two swapped
    [InlineData("乡村振兴", "")] // the term itself is no slip
    [InlineData("乡镇振新", "")] // two are too many
    public void Finds_what_is_one_slip_away(string typed, string meant) =>
        new NearTerms(Terms).Of(typed).ShouldBe(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("xiangcunzhenxing", "乡村振兴")]
    [InlineData("xiangcunzengxing", "乡村振兴")] // z for zh
    [InlineData("fgf", "放管服")] // initials
    [InlineData("wushuichuli", "污水处理")] // two terms
    [InlineData("chongqing", "重庆")] // a character with two readings
    [InlineData("fg", "")] // two initials could be anything
    [InlineData("gdp", "")]
    public void Finds_what_is_spelled_so(string typed, string meant) =>
        new SpelledTerms(Terms).Of(typed).Take(1).ShouldBe(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
