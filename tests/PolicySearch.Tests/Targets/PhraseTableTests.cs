using PolicySearch.Records;

namespace PolicySearch.Tests.Targets;

public class PhraseTableTests
{
    [Theory]
    [ClassData(typeof(PhraseTable))]
    public void Reads_a_phrase_as_the_table_says(string form, string phrase, string expected)
    {
        var found = PhraseTable.Extract(phrase);
        var wanted = expected == "none" ? [] : expected.Split("; ");
        var described = found.Targets.Select((t, i) => PhraseTable.Describe(t, i < wanted.Length ? wanted[i].Split(' ')[0] : "*"));
        string.Join("; ", described).ShouldBe(expected == "none" ? "" : expected, $"{form}: {phrase}");
    }

    [Theory]
    [ClassData(typeof(PhraseTable))]
    public void Quotes_stand_at_their_offset_and_hold_the_number(string form, string phrase, string expected)
    {
        foreach (var target in PhraseTable.Extract(phrase).Targets)
        {
            phrase.Substring(target.Start, target.Quote.Length).ShouldBe(target.Quote, $"{form}: {expected}");
            target.Quote.ShouldContain(c => char.IsDigit(c) || "零一二两三四五六七八九十百千翻".Contains(c));
        }
    }

    [Fact]
    public void A_heading_of_the_review_makes_results_of_all_figures()
    {
        var found = PhraseTable.Extract("地区生产总值增长6.1%,粮食产量120万吨", "一、2023年工作回顾");
        found.Targets.ShouldBeEmpty();
        found.Untaken.ShouldAllBe(u => u.Reason == "last-year");
    }

    [Fact]
    public void Each_refused_quantity_keeps_its_reason() =>
        PhraseTable.Extract("第三届茶博会发挥5亿元科技基金作用").Untaken.ShouldContain(u => u.Reason == "fund-size" && u.Kind == UntakenKind.Quantity);
}
