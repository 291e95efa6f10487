using PolicySearch.Targets.Quantities;

namespace PolicySearch.Tests.Targets.Quantities;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("3万户", "3", "万户")]
    [InlineData("1,100万元", "1100", "万元")]
    [InlineData("1,234,567人", "1234567", "人")]
    [InlineData("二十万亿元", "20", "万亿元")]
    [InlineData("一万五千亿元", "15000", "亿元")]
    [InlineData("百分之七十", "70", "%")]
    [InlineData("千分之三", "3", "‰")]
    [InlineData("1.5个百分点", "1.5", "个百分点")]
    [InlineData("35微克每立方米", "35", "微克每立方米")]
    [InlineData("7万元/人", "7", "万元/人")]
    [InlineData("22.9万贫困人口", "22.9", "万")]
    [InlineData("50 个", "50", "个")]
    [InlineData("３０％", "30", "%")]
    [InlineData("翻两番", "4", "倍")]
    public void Reads_number_and_unit(string text, string value, string unit)
    {
        var quantity = QuantityScanner.Scan(Folding.Fold(text)).ShouldHaveSingleItem();
        quantity.Value.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        quantity.Unit.ShouldBe(unit);
        quantity.Reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("第三届", null)]
    [InlineData("第19届", "ordinal")]
    [InlineData("5G网络", "name")]
    [InlineData("国道312线", "road")]
    [InlineData("〔2022〕4号", "document-number")]
    [InlineData("2026-2028年", "date")]
    [InlineData("8月底", "date")]
    [InlineData("1+X证书", "name")]
    [InlineData("每万人口", null)]
    public void Tells_names_and_dates_by_their_shape(string text, string? reason) =>
        QuantityScanner.Scan(text).FirstOrDefault()?.Reason.ShouldBe(reason);

    [Fact]
    public void The_last_year_of_a_range_counts() => QuantityScanner.Scan("2026-2028年")[0].Year.ShouldBe(2028);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("1.")]
    [InlineData("99999999999999999999999999999999999999个")]
    [InlineData("百分之")]
    [InlineData("翻")]
    [InlineData("5-")]
    [InlineData("1,")]
    [InlineData("3万多")]
    public void Never_throws_on_text(string text) => Should.NotThrow(() => QuantityScanner.Scan(text));
}
