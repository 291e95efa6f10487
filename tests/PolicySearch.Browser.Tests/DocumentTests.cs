using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>A document as it was printed: opened at the hit, with what was read of it marked in place.</summary>
public sealed class DocumentTests(Site site) : IClassFixture<Site>
{
    private readonly List<string> _errors = [];

    [Fact]
    public async Task A_hit_opens_its_document_at_the_task_and_the_others_are_stepped_through()
    {
        var page = await site.Open("search?query=改造&region=610400", _errors);
        await page.Locator(".hit", new() { HasText = "咸阳市" }).First.GetByRole(AriaRole.Link, new() { Name = "在文件中打开" }).ClickAsync();

        await Assertions.Expect(page.Locator(".task.at mark.hit").First).ToHaveTextAsync("改造");
        await Assertions.Expect(page.Locator(".task.at")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#hit-place")).ToContainTextAsync("处，共");
        var before = await page.Locator(".task.at").GetAttributeAsync("id");
        await page.Locator("#next-hit").ClickAsync();
        await Assertions.Expect(page.Locator(".task.at")).Not.ToHaveIdAsync(before!);
        await Assertions.Expect(page.Locator(".task.at mark.hit").First).ToBeInViewportAsync();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_shows_its_head_outline_figures_departments_and_themes_and_each_can_be_left_out()
    {
        var page = await site.Open("document/" + await site.DocumentOf("610400"), _errors);

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("咸阳市人民政府");
        await Assertions.Expect(page.Locator(".head")).ToContainTextAsync("咸政发〔2022〕4号");
        (await page.Locator(".outline li").CountAsync()).ShouldBeGreaterThan(5);
        await Assertions.Expect(page.Locator(".figure").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".task .departments").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".task .themes").First).ToBeVisibleAsync();
        foreach (var box in await page.Locator(".controls input[type=checkbox]").AllAsync())
            await box.UncheckAsync();
        await Assertions.Expect(page.Locator(".figure, .task .departments, .task .themes")).ToHaveCountAsync(0);
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_of_the_region_or_of_a_government_above_is_set_beside_it()
    {
        var page = await site.Open("document/" + await site.DocumentOf("610481"), _errors);
        await Assertions.Expect(page.Locator("#beside optgroup")).ToHaveCountAsync(2);

        await page.SelectOptionAsync("#beside", await site.DocumentOf("610400"));

        await Assertions.Expect(page.Locator(".beside .task").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".beside h2")).ToContainTextAsync("咸阳市");
        page.Url.ShouldContain("beside=");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_paper_there_are_no_controls()
    {
        var page = await site.Open("document/" + await site.DocumentOf("610400"), _errors);
        await Assertions.Expect(page.Locator(".task").First).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Locator(".controls")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_theme_is_corrected_kept_and_taken_back()
    {
        var page = await site.Open("document/" + await site.DocumentOf("610900"), _errors);
        var task = page.Locator(".task").First;
        await task.HoverAsync();
        await task.Locator(".correct").ClickAsync();
        await task.Locator("select").First.SelectOptionAsync("governance");
        await task.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(task).ToContainTextAsync("您的判断");

        await page.ReloadAsync();
        await Assertions.Expect(task.Locator(".themes a")).ToHaveTextAsync("治理改革");
        await Assertions.Expect(task).ToContainTextAsync("您的判断");

        await task.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await Assertions.Expect(task).Not.ToContainTextAsync("您的判断");
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_there_is_not_is_said()
    {
        var page = await site.Open("document/000000000000", _errors);

        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync("000000000000");
    }
}
