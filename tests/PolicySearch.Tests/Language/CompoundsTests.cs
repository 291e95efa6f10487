using PolicySearch.Language.Words;

namespace PolicySearch.Tests.Language;

/// <summary>Words that mostly stand together are one term.</summary>
public class CompoundsTests
{
    [Theory]
    [InlineData("生态|环境", "生态环境")] // two words, either mostly beside the other
    [InlineData("城市|精细|化|管理", "城市精细化管理")] // several rounds
    [InlineData("平稳|的|增长", "平稳|的|增长")] // a particle is no part of a term
    [InlineData("改造|3|所|学校", "改造|所学校")] // a figure parts words
    [InlineData("建设|,|改造", "建设|改造")] // so does a mark
    public void Joins_what_stands_together_in_every_text(string words, string expected) =>
        Last(Enumerable.Repeat(words, 6)).ShouldBe(expected);

    [Fact]
    public void A_word_that_many_others_follow_joins_none_of_them() =>
        Last([.. Enumerable.Range(0, 300).Select(i => $"推进|{(char)('一' + i)}业"), .. Enumerable.Repeat("推进|创业", 6)]).ShouldBe("推进|创业");

    [Fact]
    public void A_suffix_joins_what_it_mostly_follows() =>
        Last([.. Enumerable.Range(0, 100).Select(i => $"{(char)('一' + i)}业|化"), .. Enumerable.Repeat("精细|化", 6)]).ShouldBe("精细化");

    [Fact]
    public void Four_texts_say_nothing() => Last(Enumerable.Repeat("生态|环境", 4)).ShouldBe("生态|环境");

    private static string Last(IEnumerable<string> texts)
    {
        var compounds = new Compounds();
        foreach (var text in texts)
        {
            var words = new List<Range>();
            var start = 0;
            foreach (var word in text.Split('|'))
            {
                words.Add(start..(start + word.Length));
                start += word.Length;
            }

            compounds.Add(text.Replace("|", "", StringComparison.Ordinal), words);
        }

        compounds.Join();
        return string.Join('|', compounds.Texts[^1].Where(number => number >= 0).Select(number => compounds[number]));
    }
}
