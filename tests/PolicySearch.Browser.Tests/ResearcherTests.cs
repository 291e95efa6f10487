using System.Text;
using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>What a researcher comes for, from a fresh start in at most five clicks; typing and the keys that end it are no clicks.</summary>
public sealed class ResearcherTests(Site site) : IClassFixture<Site>
{
    private const int MostClicks = 5;

    private readonly List<string> _errors = [];
    private int _clicks;

    [Fact]
    public async Task Finds_where_old_neighbourhoods_are_promised_in_one_province_and_exports_it()
    {
        var page = await site.Open("", _errors);
        await page.FillAsync("#query", "老旧小区改造");
        await page.PressAsync("#query", "Enter");
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();
        await Click(page.Locator("#facets input[name=region][value^='61']").First);
        await Assertions.Expect(page.Locator("#facets input[name=region]:checked")).ToHaveCountAsync(1);

        var file = await page.RunAndWaitForDownloadAsync(() => Click(page.Locator(".export a[href*='.csv']")));

        var rows = await Text(file);
        rows.Split('\n').Length.ShouldBeGreaterThan(1);
        rows.ShouldContain("老旧小区");
        rows.ShouldNotContain("许昌市");
        Done();
    }

    [Fact]
    public async Task Compares_two_governments_growth_targets_over_the_years_and_saves_the_picture()
    {
        var page = await site.Open("", _errors);
        await Click(page.GetByRole(AriaRole.Link, new() { Name = "各地的增长目标是多少" }));
        await Click(page.Locator("#regions summary"));
        await Click(page.Locator("#regions input[value='610400']"));
        await Click(page.Locator("#view-timeline"));
        await Assertions.Expect(page.Locator(".chart svg").First).ToBeVisibleAsync();

        var file = await page.RunAndWaitForDownloadAsync(() => Click(page.Locator(".chart .svg").First));

        file.SuggestedFilename.ShouldEndWith(".svg");
        (await Text(file)).ShouldContain("咸阳市");
        Done();
    }

    [Fact]
    public async Task Pastes_a_task_division_and_sees_its_targets_and_themes()
    {
        var page = await site.Open("", _errors);
        await Click(page.Locator("nav a[href$='#/tag']"));
        await page.FillAsync("#text", """
            青山市人民政府关于印发2024年重点工作任务分工的通知
            一、重点任务
            1.新建改建农村公路120公里，改造危桥6座。（牵头单位：市交通运输局；责任单位：各县区政府）
            2.加强大气污染防治，空气质量优良天数达到290天以上。（市生态环境局负责）
            """);

        await Click(page.Locator("#tag-text"));

        await Assertions.Expect(page.Locator("#tagged .task")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#tagged .figure").First).ToContainTextAsync("120公里");
        await Assertions.Expect(page.Locator("#tagged .themes").First).ToContainTextAsync("城乡建设");
        await Assertions.Expect(page.Locator("#tagged .departments").First).ToContainTextAsync("市交通运输局");
        Done();
    }

    [Fact]
    public async Task Saves_a_picture_as_png()
    {
        var page = await site.Open("promises?indicator=gdp_growth", _errors);
        await Assertions.Expect(page.Locator(".chart svg")).ToBeVisibleAsync();

        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator(".chart .png").ClickAsync());

        await using var stream = await file.CreateReadStreamAsync();
        var head = new byte[8];
        await stream.ReadExactlyAsync(head);
        head.ShouldBe(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
        _errors.ShouldBeEmpty();
    }

    private Task Click(ILocator what)
    {
        _clicks++;
        return what.ClickAsync();
    }

    private void Done()
    {
        _clicks.ShouldBeLessThanOrEqualTo(MostClicks);
        _errors.ShouldBeEmpty();
    }

    private static async Task<string> Text(IDownload file)
    {
        using var reader = new StreamReader(await file.CreateReadStreamAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
