using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>The pictures of docs/images, made anew where POLICYSEARCH_SCREENSHOTS names that folder; otherwise they are only taken.</summary>
public sealed class PictureTests(Site site) : IClassFixture<Site>
{
    private const int Largest = 150 * 1024;
    private const int Quality = 72;

    private readonly List<string> _errors = [];

    [Theory]
    [InlineData("document.jpg", "document/{610400}?query=改造", ".task.at mark.hit", "zh-CN")]
    [InlineData("document-en.jpg", "document/{610400}", ".text .figure", "en-US")]
    [InlineData("compare.jpg", "compare?indicator=gdp_growth&indicator=urban_income_growth&indicator=rural_income_growth&region=610000", "#table .value", "zh-CN")]
    public async Task A_view_is_pictured(string name, string view, string shows, string locale)
    {
        var folder = Environment.GetEnvironmentVariable("POLICYSEARCH_SCREENSHOTS");
        var page = await site.Open(view.Replace("{610400}", await site.DocumentOf("610400"), StringComparison.Ordinal), _errors, locale);
        await Assertions.Expect(page.Locator(shows).First).ToBeVisibleAsync();

        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg, Quality = Quality, Path = folder is null ? null : Path.Combine(folder, name) });

        picture.Length.ShouldBeInRange(10_000, Largest);
        _errors.ShouldBeEmpty();
    }
}
