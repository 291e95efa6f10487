using PolicySearch.Errors;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Tests.Themes;

public class TaxonomyTests
{
    [Fact]
    public void Default_has_the_five_themes_and_their_topics()
    {
        Taxonomy.Default.Themes.Select(theme => (theme.Code, theme.Topics.Count))
            .ShouldBe([("ecology", 5), ("industry", 13), ("livelihood", 8), ("infrastructure", 5), ("governance", 8)]);
        Taxonomy.Default.ThemeOf("pollution")!.Code.ShouldBe("ecology");
        Taxonomy.Default.ThemeOf("plan_monitoring")!.Code.ShouldBe("governance");
    }

    [Fact]
    public void Every_theme_and_topic_is_named_defined_and_shown_in_both_languages()
    {
        foreach (var definition in Taxonomy.Default.Themes.Concat(Taxonomy.Default.Topics))
        {
            new[] { definition.Zh, definition.En, definition.Definition.Zh, definition.Definition.En }.ShouldAllBe(text => text.Length > 0, definition.Code);
            definition.Examples.ShouldNotBeEmpty(definition.Code);
        }

        Taxonomy.Default.Topics.Where(topic => topic.Seeds.Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_users_scheme_needs_codes_and_names_only()
    {
        var mine = Taxonomy.Parse("""{"name":"mine","themes":[{"code":"water","zh":"水务"},{"code":"roads","zh":"道路"}]}""", "mine.json");

        mine.Themes.Select(theme => theme.Zh).ShouldBe(["水务", "道路"]);
        mine.Topics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", "")] // no JSON
    [InlineData("[]", "the scheme is no object")]
    [InlineData("""{"themes":7}""", "themes is no list")]
    [InlineData("""{"themes":[null]}""", "is no object")]
    [InlineData("""{"themes":[{"code":7}]}""", "code is no text")]
    [InlineData("""{"themes":[{"code":"a","topics":null}]}""", "topics is no list")]
    [InlineData("""{"themes":[{"code":"a","topics":[7]}]}""", "is no object")]
    [InlineData("""{"themes":[{"code":"a","definition":"text"}]}""", "definition is no object")]
    [InlineData("""{"themes":[{"code":"\ud800"}]}""", "")] // half a character
    [InlineData("""{"themes":[{"code":"one"}]}""", "two themes")] // nothing to choose between
    [InlineData("""{"themes":[{"code":"a"},{"code":"a"}]}""", "'a' stands twice")]
    [InlineData("""{"themes":[{"code":"a"},{"zh":"无"}]}""", "no code")]
    [InlineData("""{"themes":[{"code":"a","topics":[{"code":"t"}]},{"code":"b","topics":[{"code":"t"}]}]}""", "'t' stands twice")]
    public void A_scheme_that_cannot_be_used_is_refused_with_the_reason(string json, string reason)
    {
        var error = Should.Throw<PolicySearchException>(() => Taxonomy.Parse(json, "mine.json"));

        error.Code.ShouldBe(ErrorCode.InvalidScheme);
        error.Message.ShouldContain("mine.json");
        error.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_scheme_of_65_topics_is_refused_with_the_limit_and_the_remedy()
    {
        static string Scheme(int topics) =>
            $$"""{"themes":[{"code":"a"},{"code":"b","topics":[{{string.Join(',', Enumerable.Range(1, topics).Select(i => $$"""{"code":"t{{i}}"}"""))}}]}]}""";

        Taxonomy.Parse(Scheme(Taxonomy.MostTopics), "mine.json").Topics.Count().ShouldBe(64);
        var error = Should.Throw<PolicySearchException>(() => Taxonomy.Parse(Scheme(65), "mine.json"));
        error.Code.ShouldBe(ErrorCode.InvalidScheme);
        error.Message.ShouldContain("65 topics, at most 32 and 64 can be kept: put rare ones together");
    }
}
