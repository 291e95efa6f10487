using FsCheck;
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
    [InlineData("15℅", "15", "%")]
    [InlineData("2‱", "2", "‱")]
    [InlineData("百分之九十五点五", "95.5", "%")]
    [InlineData("万分之三", "3", "‱")]
    [InlineData("十万分之二", "2", "/10万")]
    [InlineData("四分之一", "0.25", "")]
    [InlineData("超过一半", "0.5", "")]
    [InlineData("一万零十二个", "10012", "个")]
    [InlineData("两千零五十座", "2050", "座")]
    [InlineData("25万6千人", "25.6", "万人")]
    [InlineData("1亿2000万元", "1.2", "亿元")]
    [InlineData("一亿二千万元", "1.2", "亿元")]
    [InlineData("两成半", "2.5", "成")]
    [InlineData("2万m³/d", "2", "万m³/d")]
    [InlineData("300万头只", "300", "万头只")]
    [InlineData("11大类", "11", "大类")]
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
    [InlineData("6方面", "no-unit")]
    [InlineData("四平市", null)]
    [InlineData("十分重要", null)]
    [InlineData("每3至10万居民", "name")]
    [InlineData("3—5月", "date")]
    [InlineData("3 月底", "date")]
    public void Tells_names_and_dates_by_their_shape(string text, string? reason) =>
        QuantityScanner.Scan(Folding.Fold(text)).FirstOrDefault()?.Reason?.Code().ShouldBe(reason);

    [Theory]
    [InlineData("3、4个", 3, 4, "个")]
    [InlineData("三、四个", 3, 4, "个")]
    [InlineData("三至五个", 3, 5, "个")]
    [InlineData("百分之五至六", 5, 6, "%")]
    [InlineData("百分之五至百分之六", 5, 6, "%")]
    public void Reads_ranges(string text, int from, int to, string unit)
    {
        var quantity = QuantityScanner.Scan(text).ShouldHaveSingleItem();
        (quantity.Value, quantity.Upper, quantity.Unit).ShouldBe((from, to, unit));
    }

    [Theory]
    [InlineData("3、5个", "two numbers of a list")]
    [InlineData("5亿3个", "an amount and a count")]
    public void Leaves_apart_what_is_no_range_and_no_smaller_part(string text, string because) =>
        QuantityScanner.Scan(text).Count.ShouldBe(2, because);

    [Theory]
    [InlineData("2026 年底", 2026)]
    [InlineData("二〇二五年", 2025)]
    [InlineData("二○二五年", 2025)]
    [InlineData("2024至2026 年", 2026)]
    public void Reads_years_as_they_are_printed(string text, int year) => QuantityScanner.Scan(Folding.Fold(text))[0].Year.ShouldBe(year);

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

    [GenreProperty(MaxTest = 2000)]
    public void A_printed_quantity_is_read_back(WholeNumber whole, NonNegativeInt thousandths, NonNegativeInt which)
    {
        string[] units = ["个", "家", "万亩", "亿元", "公里", "%", "万吨", "户"];
        // Years and telephone numbers look like small whole numbers of other kinds: 1900 to 2100 are left out.
        var value = whole.Value + (thousandths.Get % 1000 / 1000m);
        if (value is >= 1900 and <= 2100)
            return;
        var unit = units[which.Get % units.Length];
        foreach (var format in new[] { "0.###", "#,0.###" })
        {
            var quantity = QuantityScanner.Scan($"新增{value.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}{unit}。").ShouldHaveSingleItem();
            (quantity.Value, quantity.Unit, quantity.Start).ShouldBe((value, unit, 2));
        }
    }

    [GenreProperty(MaxTest = 2000)]
    public void Quantities_lie_in_their_text_one_behind_the_other(MixedText text)
    {
        var end = 0;
        foreach (var quantity in QuantityScanner.Scan(text.Text))
        {
            quantity.Start.ShouldBeGreaterThanOrEqualTo(end);
            quantity.End.ShouldBeGreaterThan(quantity.Start);
            end = quantity.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Text.Length);
    }
}
