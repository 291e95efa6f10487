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

    [GenreProperty(MaxTest = 1000)]
    public void A_written_number_is_read_back(WholeNumber number)
    {
        var value = 1 + (number.Value % 999);
        Numerals.ChineseValue(Chinese(value)).ShouldBe(value);
    }

    /// <summary>A number up to 999 as it is written: 十, 二十三, 一百零三.</summary>
    internal static string Chinese(int value)
    {
        const string Digits = "零一二三四五六七八九";
        var (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10);
        return (hundreds == 0 ? "" : Digits[hundreds] + "百")
            + (tens > 0 ? (tens == 1 && hundreds == 0 ? "" : Digits[tens].ToString()) + "十" : hundreds > 0 && ones > 0 ? "零" : "")
            + (ones == 0 ? "" : Digits[ones].ToString());
    }
}
