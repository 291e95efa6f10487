using PolicySearch.Language.Words;

namespace PolicySearch.Tests.Language.Words;

public class SentenceBreaksTests
{
    [Theory]
    [InlineData("完成改造。启动建设;", "完成改造。|启动建设;")] // a semicolon parts no sentences
    [InlineData("“开工！”随后", "“开工！”|随后")] // marks that close belong to the sentence before
    [InlineData("真的?！好", "真的?！|好")] // several marks end one sentence
    [InlineData("增长3.5%。 达到", "增长3.5%。 |达到")] // no end between digits; spaces belong to the sentence before
    [InlineData("no. 5 of v.2", "no. 5 of v.2")] // a small letter follows
    [InlineData("见No.5号", "见No.5号")] // nor before a digit
    [InlineData("见附件3.市发改委", "见附件3.|市发改委")] // an ideograph may begin a sentence
    [InlineData("U.S. a", "U.S. a")] // capitals with points
    [InlineData("一行\n二行\r\n三行", "一行\n|二行\r\n|三行")] // a line end, two units of it where it has them
    [InlineData("完成。，继续", "完成。，继续")] // a comma goes on
    public void Ends_a_sentence(string text, string expected)
    {
        var sentences = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = SentenceBreaks.End(text, start);
            sentences.Add(text[start..end]);
            start = end;
        }

        string.Join('|', sentences).ShouldBe(expected);
    }
}
