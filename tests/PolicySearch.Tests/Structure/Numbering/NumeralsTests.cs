using PolicySearch.Structure.Numbering;

namespace PolicySearch.Tests.Structure.Numbering;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("07", 7)]
    [InlineData("十", 10)]
    [InlineData("二十三", 23)]
    [InlineData("一十三", 13)]
    [InlineData("九十九", 99)]
    [InlineData("一百零三", 103)]
    public void Keeps_a_numeral_as_printed(string numeral, int value)
    {
        Numerals.Text(numeral, value).ShouldBe(numeral);
        (Numerals.IsDigit(numeral[0]) ? int.Parse(numeral, System.Globalization.CultureInfo.InvariantCulture) : Numerals.ChineseValue(numeral)).ShouldBe(value);
    }
}
