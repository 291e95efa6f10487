using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>What a reader sees of other names, loosened queries, corrections and copies, and how each is turned on and off.</summary>
public sealed partial class SwitchTests(Site site) : IClassFixture<Site>
{
    private readonly List<string> _errors = [];

    [Fact]
    public async Task Other_names_are_offered_searched_and_left_out_again()
    {
        var page = await site.Open("search?query=发改委", _errors);
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("“发改委”又称发展改革委、发展和改革委员会");
        var alone = await page.Total();

        await page.Locator("#message a.aliases-on").ClickAsync();
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("已一并检索“发改委”的别名");
        (await page.Total()).ShouldBeGreaterThan(alone);

        await page.Locator("#message a.aliases-off").ClickAsync();
        await Assertions.Expect(page.Locator("#message a.aliases-on")).ToBeVisibleAsync();
        (await page.Total()).ShouldBe(alone);
        _errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN", "没有任务包含“营商环竟”")]
    [InlineData("en-US", "Nothing has 营商环竟")]
    public async Task A_slip_is_put_right_and_said_to_be(string locale, string said)
    {
        var page = await site.Open("search?query=营商环竟", _errors, locale);
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync(said);
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("营商环境");

        await page.Locator("#message a.did-you-mean").ClickAsync();

        await Assertions.Expect(page.Locator("#query")).ToHaveValueAsync("营商环境");
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("营商环境");
        await Assertions.Expect(page.Locator("#message")).ToBeEmptyAsync();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_is_taken_word_by_word_and_may_be_kept_to_its_own_words()
    {
        var page = await site.Open("search?query=家庭大夫怎么签约", _errors);
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("以下任务包含其中部分或全部词语");
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("“家庭大夫”也按家庭医生检索");
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();

        await page.Locator("#message a.own-words").ClickAsync();

        await Assertions.Expect(page.Locator("#message a.other-words")).ToBeVisibleAsync();
        page.Url.ShouldContain("otherWords=false");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passage_is_searched_by_words_where_that_is_chosen()
    {
        var page = await site.Open("search?query=推进信访法治化坚持阳光信访法治信访化解信访积案", _errors);
        await page.Locator("#message a.by-words").ClickAsync();

        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("结果按所含词语排序");
        await Assertions.Expect(page.Locator(".hit").First).ToContainTextAsync("信访");
        page.Url.ShouldContain("match=words");

        await page.Locator("#message a.exactly").ClickAsync();
        await Assertions.Expect(page.Locator("#message a.by-words")).ToBeVisibleAsync();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Exact_wording_only_finds_nothing_rather_than_something_looser()
    {
        var page = await site.Open("search?query=营商环竟", _errors);
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();

        await page.Locator("#exact").CheckAsync();

        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("没有找到");
        await Assertions.Expect(page.Locator("#message a.did-you-mean")).ToHaveTextAsync("营商环境");
        page.Url.ShouldContain("relax=false");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Copies_are_one_hit_that_opens_and_stand_apart_on_demand()
    {
        foreach (var (city, length) in new[] { ("渭南市", 300), ("宝鸡市", 410) })
            await Upload(city, $"{city}人民政府关于印发2023年重点工作任务分工的通知\n一、重点任务\n1.加快补齐城市内涝治理短板，新建改造雨污排水管网{length}公里，消除易涝积水点。（牵头单位：市住建局）\n");
        var page = await site.Open("search?query=补齐城市内涝治理短板", _errors);
        var copies = page.GetByRole(AriaRole.Button, new() { NameRegex = Others() });
        await Assertions.Expect(copies).ToHaveCountAsync(1);
        var folded = await page.Locator(".hit").CountAsync();

        await copies.ClickAsync();
        await Assertions.Expect(page.Locator(".whole p")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".whole")).ToContainTextAsync("新建改造雨污排水管网");

        await page.Locator("#fold").UncheckAsync();
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(folded + 1);
        await Assertions.Expect(copies).ToHaveCountAsync(0);
        page.Url.ShouldContain("fold=false");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_score_is_explained_on_demand()
    {
        var page = await site.Open("search?query=老旧小区", _errors);

        await page.Locator(".hit").First.GetByRole(AriaRole.Button, new() { Name = "得分", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".hit .whole").First).ToContainTextAsync("“老旧小区”：正文 1 次");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_key_finds_its_task_and_one_that_no_task_has_is_said_to_be_unknown()
    {
        var page = await site.Open("search?query=000000000000-1", _errors);

        await Assertions.Expect(page.Locator("#message")).ToHaveTextAsync("没有编号为 000000000000-1 的任务。");
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(0);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_region_filter_says_that_it_includes_what_is_below()
    {
        var page = await site.Open("search?query=项目", _errors);

        await Assertions.Expect(page.Locator("#facets details", new() { HasText = "地区" }).First).ToContainTextAsync("含下辖地区");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_documents_of_one_title_leave_room_for_the_hits_and_open()
    {
        foreach (var city in new[] { "汉中市", "铜川市" })
            await Upload(city, $"{city}人民政府关于印发2021年重点工作任务分工的通知\n一、重点任务\n1.建设粮食仓库5座。（牵头单位：市发改委）\n");
        var page = await site.Open("search?query=政府", _errors);
        await Assertions.Expect(page.Locator("#documents li")).ToHaveCountAsync(4);

        await page.Locator("#documents button").ClickAsync();

        await Assertions.Expect(page.Locator("#documents button")).ToHaveCountAsync(0);
        (await page.Locator("#documents li").CountAsync()).ShouldBeGreaterThan(4);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_page_has_no_next_one()
    {
        var page = await site.Open("search?query=项目", _errors);
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(10);
        for (var turned = 0; turned < 100 && await page.Locator("#next").IsEnabledAsync(); turned++)
        {
            var place = await page.TextContentAsync("#place");
            await page.Locator("#next").ClickAsync();
            await Assertions.Expect(page.Locator("#place")).Not.ToHaveTextAsync(place!);
            await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        }

        (await page.Locator(".hit").CountAsync()).ShouldBeInRange(1, 10);
        await Assertions.Expect(page.Locator("#next")).ToBeDisabledAsync();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_indicator_that_nothing_is_stored_of_is_said_and_leaves_no_old_table()
    {
        var page = await site.Open("compare?indicator=gdp_growth", _errors);
        await Assertions.Expect(page.Locator("#table td button").First).ToBeVisibleAsync();

        await page.GotoAsync(site.Address + "/#/compare?indicator=moon_landings");

        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync("moon_landings");
        await Assertions.Expect(page.Locator("#table")).ToHaveCountAsync(0);
    }

    private async Task Upload(string name, string text)
    {
        if (Chromium.Path() is null)
            return;
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri($"{site.Address}/api/documents?name={Uri.EscapeDataString(name)}.txt"), new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
        answer.EnsureSuccessStatusCode();
    }

    // The browser runs this one, and knows no option.
    [GeneratedRegex("另有 1 项措辞相同")]
    private static partial Regex Others();
}
