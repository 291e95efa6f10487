using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Web;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Browser.Tests;

/// <summary>The page over the project's own corpus, and a browser to look at it with.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("policysearch-page-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string Repository { get; } = FindRepository();

    public string Address => _app!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path() is null)
            return;
        using (var index = PolicyIndexes.Open(_store.FullName, IndexMode.Write))
            await new FolderIndexer(index, new PolicyPipeline(ThemeModel.Shipped), ReadOptions.Default).RunAsync([Path.Combine(Repository, "corpus")]);
        _app = WebHost.Create(new PolicySearchOptions { Store = _store.FullName }, "http://127.0.0.1:0");
        await _app.StartAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    /// <summary>A new window on a view of the page; skips the test where there is no browser. What the page's console calls an error fails the test.</summary>
    public async Task<IPage> Open(string view, List<string> errors, string locale = "zh-CN")
    {
        var page = await Window(locale);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(Address + "/#/" + view);
        return page;
    }

    /// <summary>The key of the first document that a region's own government issued.</summary>
    public async Task<string> DocumentOf(string region)
    {
        Assert.SkipWhen(_browser is null, "needs Chromium: name one in POLICYSEARCH_CHROMIUM");
        using var client = new HttpClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri($"{Address}/api/documents?region={region}")));
        return answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("document"))
            .First(document => document.GetProperty("region").GetProperty("code").GetString() == region).GetProperty("id").GetString()!;
    }

    /// <summary>A new, empty window; skips the test where there is no browser.</summary>
    public async Task<IPage> Window(string locale = "zh-CN")
    {
        Assert.SkipWhen(_browser is null, "needs Chromium: name one in POLICYSEARCH_CHROMIUM");
        var window = await _browser.WindowAsync(locale);
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _store.Delete(recursive: true);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicySearch.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicySearch.sln is not above the tests");
        return folder;
    }
}
