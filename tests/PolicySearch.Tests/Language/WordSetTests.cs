using PolicySearch.Language;

namespace PolicySearch.Tests.Language;

public sealed class WordSetTests
{
    private static readonly WordSet Words = new("牵头", "责任", "责任单位", "到20");

    [Theory]
    [InlineData("", -1, "nothing to look in")]
    [InlineData("牵头单位", 0, "at the head")]
    [InlineData("由市水利局牵头", 5, "at the end")]
    [InlineData("牵引力,责任心,牵头", 4, "a first character that begins no word is passed over")]
    [InlineData("责怪到30,牵", -1, "first characters alone")]
    [InlineData("力争到2027年", 2, "digits inside a word")]
    public void Finds_the_first_word_of_a_text(string text, int at, string why)
    {
        Words.IndexIn(text).ShouldBe(at, why);
        Words.IsIn(text).ShouldBe(at >= 0, why);
    }

    [Theory]
    [InlineData("责任单位和部门", 4, 0, "the longest of two at the head")]
    [InlineData("主要责任", 0, 2, "at the end")]
    [InlineData("到2", 0, 0, "cut off")]
    public void Finds_the_longest_word_at_either_end(string phrase, int prefix, int suffix, string why)
    {
        Words.Prefix(phrase).ShouldBe(prefix, why);
        Words.Suffix(phrase).ShouldBe(suffix, why);
    }
}
