using PolicySearch.Language;

namespace PolicySearch.Tests.Language;

/// <summary>Pinyin that is being typed.</summary>
public class PinyinTests
{
    [Theory]
    [InlineData("x", true)]
    [InlineData("xczx", true)]
    [InlineData("xiangcunzhenxing", true)]
    [InlineData("xiangcunzh", true)]
    [InlineData("xiangczx", true)]
    [InlineData("xiangcunzhenxingz", false)]
    [InlineData("xiancun", false)]
    [InlineData("cunzhen", false)]
    public void Begins_with_syllables_and_initials(string letters, bool begins) => Pinyin.BeginsWith(letters, "乡村振兴").ShouldBe(begins);

    [Theory]
    [InlineData("5gjizhan", true)]
    [InlineData("5gjz", true)]
    public void Letters_and_digits_stand_for_themselves(string letters, bool begins) => Pinyin.BeginsWith(letters, "5g基站").ShouldBe(begins);
}
