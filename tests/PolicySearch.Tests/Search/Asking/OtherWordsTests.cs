using PolicySearch.Search.Asking;
using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Tests.Search.Asking;

/// <summary>The table of what people say and what governments write, and how it is read.</summary>
public class OtherWordsTests
{
    public static TheoryData<string> Rows => [.. OtherWords.Default.Rows.Select(row => string.Join(' ', row.Said))];

    [Fact]
    public void The_table_is_no_small_one() => OtherWords.Default.Rows.Count.ShouldBeGreaterThanOrEqualTo(150);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_well_formed(string said)
    {
        var row = OtherWords.Default.Rows.First(row => string.Join(' ', row.Said) == said);

        row.Said.Concat(row.Written).ShouldAllBe(word => string.Equals(SearchText.Normalise(word), word, StringComparison.OrdinalIgnoreCase));
        row.Said.ShouldAllBe(word => word.Split('*', StringSplitOptions.None).Length <= 2 && !word.StartsWith('*') && !word.EndsWith('*'), "one * in the midst");
        row.Written.ShouldAllBe(word => !word.Contains('*'), "* has no meaning on the right");
        row.Written.Distinct().Count().ShouldBe(row.Written.Count, "a word twice on the right");
        row.Said.Distinct().Count().ShouldBe(row.Said.Count, "a word twice on the left");
    }

    [Theory]
    [InlineData("老人看病太贵了", "老人 看病太贵")] // the longest at each place; * spans up to six characters
    [InlineData("看病的人越来越多啊真贵", "看病")] // but no more
    [InlineData("外出打工", "外出打工")]
    [InlineData("放管服改革", "")]
    public void Finds_what_is_said_otherwise(string text, string found) =>
        OtherWords.Parse("老人 > 老年人\n看病 看病*贵 > 医疗费用\n打工 外出打工 = 务工").In(text).Select(place => text.Substring(place.Start, place.Length)).ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_single_character_counts_as_a_word_alone()
    {
        var table = OtherWords.Parse("修 > 建设 改造");

        table.Of("修").ShouldBe(["建设", "改造"]);
        table.In("修改章程").ShouldBeEmpty();
        (table.Of("修改").Count, OtherWords.None.Of("修").Count).ShouldBe((0, 0));
    }

    [Fact]
    public void An_equals_sign_leads_both_ways_and_an_arrow_one()
    {
        var table = OtherWords.Parse("# a comment\n打工 = 务工\n看病贵 > 医保\nno sign");

        table.Rows.Count.ShouldBe(2);
        table.In("务工").ShouldHaveSingleItem().Written.ShouldBe(["打工"]);
        table.In("打工").ShouldHaveSingleItem().Written.ShouldBe(["务工"]);
        table.In("医保").ShouldBeEmpty();
        table.With(OtherWords.Parse("医保 > 医疗保障")).In("医保").ShouldHaveSingleItem().Written.ShouldBe(["医疗保障"]);
    }
}
