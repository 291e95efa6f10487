using PolicySearch.Cli;

namespace PolicySearch.Tests.Docs;

/// <summary>The page on the query language says of each switch how the command line, HTTP and the page turn it.</summary>
public class QueryLanguagePageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(SharedFiles.Repository, "docs", "query-language.md"));

    [Theory]
    [InlineData("--aliases", "aliases=true", "aliasesOn")]
    [InlineData("--no-relax", "relax=false", "exact")]
    [InlineData("--no-other-words", "otherWords=false", "ownWords")]
    [InlineData("--fold", "fold=true", "fold")]
    [InlineData("--explain", "explain=true", "score")]
    public void Each_switch_is_told_for_command_line_http_and_page(string option, string parameter, string text)
    {
        var row = Page.Where(line => line.StartsWith('|') && line.Contains($"`{option}`", StringComparison.Ordinal)).ShouldHaveSingleItem();

        row.ShouldContain($"`{parameter}`");
        foreach (var words in OnThePage(text))
            row.ShouldContain(words);
    }

    [Fact]
    public void Every_switch_of_the_search_command_has_its_row()
    {
        using var session = new Session(TextReader.Null, Stream.Null, TextWriter.Null);
        var switches = CommandLine.Create(session).Subcommands.Single(c => c.Name == "search").Options.OfType<System.CommandLine.Option<bool>>().Select(o => o.Name);

        switches.Where(name => !Page.Any(line => line.StartsWith('|') && line.Contains($"`{name}`", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    // What the page calls it, in both languages.
    private static IEnumerable<string> OnThePage(string key) =>
        from name in new[] { "zh.ts", "en.ts" }
        let texts = File.ReadAllText(Path.Combine(SharedFiles.Repository, "src", "PolicySearch.Web", "ClientApp", "src", "texts", name))
        from rest in texts.Split($" {key}: \"").Skip(1)
        select rest[..rest.IndexOf('"', StringComparison.Ordinal)];
}
