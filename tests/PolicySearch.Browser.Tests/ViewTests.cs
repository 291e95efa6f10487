using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>Every view, on a phone and on a desk, light and dark: one h1, nothing beyond the screen's edge, nothing that axe finds.</summary>
public sealed class ViewTests(Site site) : IClassFixture<Site>
{
    private readonly List<string> _errors = [];

    [Theory]
    [InlineData("the start", "", ".counts")]
    [InlineData("a search", "search?query=改造", ".hit")]
    [InlineData("a search without a query", "search", ".hit")]
    [InlineData("a search that finds nothing", "search?query=火星探测qqq&relax=false", "#message p")]
    [InlineData("a loosened search", "search?query=家庭大夫怎么签约", "#message .own-words")]
    [InlineData("a comparison", "compare?indicator=gdp_growth&indicator=grain_output", "#table .value")]
    [InlineData("a ranking", "compare?indicator=gdp_growth&view=ranking", ".chart [data-drawn]")]
    [InlineData("a time line", "compare?indicator=gdp_growth&view=timeline", ".chart [data-drawn]")]
    [InlineData("amplification", "compare?indicator=gdp_growth&view=amplification", ".chart [data-drawn]")]
    [InlineData("promises", "promises?indicator=gdp_growth", ".chart [data-drawn]")]
    [InlineData("the tag form", "tag", "#text")]
    [InlineData("help", "help", "#syntax")]
    [InlineData("an address that there is not", "nowhere", "h1")]
    public Task A_view_can_be_read_everywhere(string what, string view, string shows) => ReadEverywhere(what, view, shows);

    [Theory]
    [InlineData("a document at a hit", "?query=改造")]
    [InlineData("two documents", "?query=就业&beside=")]
    public async Task A_document_can_be_read_everywhere(string what, string query)
    {
        var id = await site.DocumentOf("610400");
        await ReadEverywhere(what, $"document/{id}{query}{(query.EndsWith('=') && query.Contains("beside", StringComparison.Ordinal) ? await site.DocumentOf("610900") : "")}", ".text .task");
    }

    private async Task ReadEverywhere(string what, string view, string shows)
    {
        foreach (var locale in new[] { "zh-CN", "en-US" })
        {
            var page = await site.Open(view, _errors, locale);
            await Assertions.Expect(page.Locator(shows).First).ToBeVisibleAsync();
            foreach (var (width, height) in new[] { (1280, 900), (390, 844) })
            {
                await page.SetViewportSizeAsync(width, height);
                foreach (var scheme in locale == "zh-CN" ? new[] { ColorScheme.Light, ColorScheme.Dark } : [ColorScheme.Light])
                {
                    await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                    var where = $"{what}, {locale}, {width} px, {scheme}";
                    (await page.Locator("h1").CountAsync()).ShouldBe(1, where);
                    (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, where + ": wider than the screen");
                    // The longest part of these tests: what is read is the same in the other combinations.
                    if ((width == 1280) != (scheme == ColorScheme.Light) || (locale == "en-US" && width == 390))
                        continue;
                    var found = await page.RunAxe();
                    found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(where);
                }
            }
        }

        _errors.ShouldBeEmpty(what);
    }
}
