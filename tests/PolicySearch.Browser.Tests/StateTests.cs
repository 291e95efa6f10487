using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>What stands on the page while an answer is awaited, when none comes, and when it says no.</summary>
public sealed partial class StateTests(Site site) : IClassFixture<Site>
{
    private readonly List<string> _errors = [];

    [Fact]
    public async Task Hits_of_the_last_query_are_dimmed_while_the_next_is_awaited()
    {
        var page = await site.Open("search?query=放管服", _errors);
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        var answer = new TaskCompletionSource();
        await page.RouteAsync("**/api/search?*", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await page.FillAsync("#query", "老旧小区");

        await Assertions.Expect(page.Locator(".results .stale")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("还在查询，请稍候")).ToBeVisibleAsync();
        answer.SetResult();
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("老旧小区");
        await Assertions.Expect(page.Locator(".stale")).ToHaveCountAsync(0);
        _errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "连不上服务器", "重试")]
    [InlineData("en-US", "The server cannot be reached", "Try again")]
    public async Task A_server_that_is_gone_is_said_and_no_old_hits_stay(string locale, string said, string again)
    {
        var page = await site.Open("search?query=放管服", _errors, locale);
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await page.RouteAsync("**/api/**", route => route.AbortAsync());

        await page.FillAsync("#query", "老旧小区");
        await page.PressAsync("#query", "Enter");

        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync(said);
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(0);
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = again }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("老旧小区");
    }

    [Theory]
    [InlineData("zh-CN", "3000")]
    [InlineData("en-US", "3000 is outside")]
    public async Task A_value_that_is_refused_is_named_with_its_field_in_the_readers_language(string locale, string said)
    {
        var page = await site.Open("search?query=放管服&year=3000", _errors, locale);

        await Assertions.Expect(page.Locator(".problem code")).ToHaveTextAsync("year");
        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync(said);
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_a_thousand_regions_the_first_are_shown_and_the_others_are_found_by_typing()
    {
        var page = await site.Open("help", _errors);
        await page.RouteAsync("**/api/search?*", async route =>
        {
            var answer = await route.FetchAsync();
            var body = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await answer.TextAsync())!;
            var facets = body["facets"].Deserialize<Dictionary<string, JsonElement>>()!;
            facets["region"] = JsonSerializer.SerializeToElement(Enumerable.Range(0, 1000).Select(i => new { value = $"{110000 + i}", count = 1000 - i, label = $"某{i}市" }));
            body["facets"] = JsonSerializer.SerializeToElement(facets);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = JsonSerializer.Serialize(body) });
        });
        await page.GotoAsync(site.Address + "/#/search?query=项目");
        var regions = page.Locator("#facets details").First;
        await Assertions.Expect(regions.Locator("li")).ToHaveCountAsync(8);

        await regions.Locator("button.plain").ClickAsync();
        await Assertions.Expect(regions.Locator("li")).ToHaveCountAsync(100);
        await regions.Locator("input[type=search]").FillAsync("某987市");

        await Assertions.Expect(regions.Locator("li")).ToHaveCountAsync(1);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_the_filters_stand_behind_a_button()
    {
        var page = await site.Open("search?query=项目", _errors);
        await page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#facets")).ToBeHiddenAsync();

        await page.Locator(".filters-button").ClickAsync();
        await page.Locator("#facets input[name=year]").First.CheckAsync();

        await Assertions.Expect(page).ToHaveURLAsync(Year());
        await Assertions.Expect(page.Locator(".filters-button")).ToContainTextAsync("(1)");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_index_is_explained()
    {
        var page = await site.Open("help", _errors);
        await page.RouteAsync("**/api/documents?*", route => route.FulfillAsync(new RouteFulfillOptions { Json = new { total = 0, offset = 0, items = Array.Empty<object>() } }));

        await page.GotoAsync(site.Address + "/#/");

        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("policysearch index");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_alone_leads_to_the_query_and_away()
    {
        var page = await site.Open("search?query=放管服", _errors);
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#query")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("发展");
        await Assertions.Expect(page.Locator("#suggestions li").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
        _errors.ShouldBeEmpty();
    }

    [GeneratedRegex("year=")]
    private static partial Regex Year();
}
