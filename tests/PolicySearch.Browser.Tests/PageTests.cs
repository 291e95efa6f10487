using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>The page as a reader uses it: search, narrow down, compare, change the language, with the keyboard too.</summary>
public sealed partial class PageTests(Site site) : IClassFixture<Site>
{
    private readonly List<string> _errors = [];

    [Fact]
    public async Task A_search_shows_marked_hits_with_their_departments()
    {
        var page = await site.Open("search", _errors);
        await page.FillAsync("#query", "放管服");
        await page.PressAsync("#query", "Enter");

        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("放管服");
        (await page.Locator(".hit").CountAsync()).ShouldBeGreaterThan(1);
        await Assertions.Expect(page.Locator(".hit .chip").First).ToBeVisibleAsync();
        page.Url.ShouldContain("query=");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chosen_facet_narrows_the_hits_and_stands_in_the_address()
    {
        var page = await site.Open("search?query=项目", _errors);
        await Assertions.Expect(page.Locator("#total")).ToContainTextAsync("共");
        var all = await page.Total();

        await page.Locator("#facets input[name=year][value='2019']").CheckAsync();

        await Assertions.Expect(page).ToHaveURLAsync(YearInAddress());
        await Assertions.Expect(page.Locator(".hit .region").First).ToContainTextAsync("2019");
        await page.WaitForFunctionAsync("all => Number(document.getElementById('total').textContent.match(/[\\d,]+/)[0].replace(',', '')) < all", all);
        (await page.Total()).ShouldBeLessThan(all);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Suggestions_are_taken_with_the_keyboard()
    {
        var page = await site.Open("search", _errors);
        await page.Locator("#query").PressSequentiallyAsync("发展和");
        await Assertions.Expect(page.Locator("#suggestions li").First).ToBeVisibleAsync();
        await page.PressAsync("#query", "ArrowDown");
        await page.PressAsync("#query", "Enter");

        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
        (await page.InputValueAsync("#query")).ShouldStartWith("发展和");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comparison_shows_each_value_with_its_numbered_source_and_sentence_and_offers_files()
    {
        var page = await site.Open("compare?indicator=gdp_growth", _errors);

        await Assertions.Expect(page.Locator("#table tbody")).ToContainTextAsync("≈7");
        await Assertions.Expect(page.Locator("#table thead")).ToContainTextAsync("地区生产总值增速");
        await page.Locator("#table .value").First.ClickAsync();
        await Assertions.Expect(page.Locator("#sentence blockquote mark")).ToContainTextAsync("增长");
        await Assertions.Expect(page.Locator("#sources li.on .number")).ToHaveTextAsync((await page.Locator("#table .value sup").First.TextContentAsync())!);
        (await page.Locator("#downloads a").First.GetAttributeAsync("href"))!.ShouldContain("compare");
        _errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("grain_output&region=610481", "≥19", "主要目标", "≥19.5")]
    [InlineData("agri_parks&region=610481", "5", "全域口径", "市本级")]
    public async Task A_cell_shows_one_value_and_why_and_opens_the_others(string indicator, string shown, string why, string other)
    {
        var page = await site.Open("compare?indicator=" + indicator, _errors);
        var cell = page.Locator("#table tbody td").First;
        await Assertions.Expect(cell.Locator(".value").First).ToContainTextAsync(shown);
        await Assertions.Expect(cell.Locator(".why")).ToHaveTextAsync(why);
        await Assertions.Expect(cell.Locator(".value")).ToHaveCountAsync(1);

        await cell.Locator("button.more").ClickAsync();

        await Assertions.Expect(cell.Locator("li")).ToContainTextAsync(other);
        await Assertions.Expect(cell.Locator("button.more")).ToHaveAttributeAsync("aria-expanded", "true");

        await cell.Locator("button.more").PressAsync("Enter");
        await Assertions.Expect(cell.Locator("li")).ToHaveCountAsync(0);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Promises_stand_beside_results_and_open_their_sentences()
    {
        var page = await site.Open("promises?indicator=gdp_growth", _errors);

        await Assertions.Expect(page.Locator("#promises-table caption")).ToContainTextAsync("全国");
        await Assertions.Expect(page.Locator(".chart svg")).ToBeVisibleAsync();
        await page.Locator("#promises-table td.missed").First.WaitForAsync();
        await page.Locator("#promises-table tbody button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#sentence blockquote")).ToContainTextAsync("8%左右");
        await page.Locator("#promises-table tbody tr").Last.Locator("button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#sentence blockquote mark")).ToBeVisibleAsync();
        await page.SelectOptionAsync("#place", "咸阳市");
        await Assertions.Expect(page.Locator("#promises-table caption")).ToContainTextAsync("咸阳市");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_indicator_is_added_by_its_Chinese_name_and_removed()
    {
        var page = await site.Open("compare?indicator=gdp_growth", _errors);
        await page.FillAsync("#indicator", "粮食产量");
        await page.PressAsync("#indicator", "Enter");
        await Assertions.Expect(page.Locator("#chosen li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#table thead")).ToContainTextAsync("粮食产量");

        await page.Locator("#chosen button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#chosen li")).ToHaveCountAsync(1);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_is_no_indicator_is_explained_and_never_chosen()
    {
        var page = await site.Open("compare?indicator=gdp_growth", _errors);
        await page.FillAsync("#indicator", "生产总值增长率");
        await page.PressAsync("#indicator", "Enter");

        await Assertions.Expect(page.Locator("#unknown-indicator")).ToContainTextAsync("没有名为“生产总值增长率”的指标");
        await Assertions.Expect(page.Locator("#unknown-indicator .chip").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#chosen li")).ToHaveCountAsync(1);
        _errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "检索", "English", "Search")]
    [InlineData("en-US", "Search", "中文", "检索")]
    public async Task The_page_speaks_the_readers_language_and_the_other_on_demand(string locale, string own, string button, string other)
    {
        var page = await site.Open("search", _errors, locale);
        await Assertions.Expect(page.Locator("#search-form .primary")).ToHaveTextAsync(own);

        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#search-form .primary")).ToHaveTextAsync(other);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        var page = await site.Open("search?query=火星探测qqq", _errors);

        await Assertions.Expect(page.Locator("#message")).Not.ToBeEmptyAsync();
    }

    // The browser runs this one, and knows no option.
    [GeneratedRegex("year=2019")]
    private static partial Regex YearInAddress();
}
