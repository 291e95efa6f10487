using PolicySearch.Errors;
using PolicySearch.Language.Words;

namespace PolicySearch.Tests.Language;

public class LexiconTests
{
    [Fact]
    public void Reads_terms_and_leaves_comments_out() =>
        Lexicon.Parse("# 改革\r\n放管服  双碳\n\t链长制\n", "mine.txt").Terms.ShouldBe(["双碳", "放管服", "链长制"], ignoreOrder: true);

    [Fact]
    public void Version_depends_on_the_terms_alone()
    {
        var one = Lexicon.Parse("放管服 双碳", "a");

        Lexicon.Parse("# 词\n双碳\n放管服\n双碳", "b").Version.ShouldBe(one.Version);
        one.With(["链长制"]).Version.ShouldNotBe(one.Version);
    }

    [Fact]
    public void Default_holds_the_terms_that_a_general_dictionary_lacks()
    {
        Lexicon.Default.Terms.Count.ShouldBeGreaterThanOrEqualTo(400);
        foreach (var term in new[] { "放管服", "双碳", "链长制", "秦创原", "专精特新", "双随机", "亩均效益", "三变改革", "多证合一" })
            Lexicon.Default.Terms.ShouldContain(term);
    }

    [Fact]
    public void A_line_of_prose_is_refused_with_its_place()
    {
        var error = Should.Throw<PolicySearchException>(() => Lexicon.Parse("放管服\n" + new string('文', 41), "mine.txt"));

        error.Code.ShouldBe(ErrorCode.LexiconTerm);
        error.Message.ShouldContain("mine.txt");
        error.Message.ShouldContain("2");
    }
}
