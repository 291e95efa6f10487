using Microsoft.Playwright;

namespace PolicySearch.Browser.Tests;

/// <summary>The machine's own Chromium: <c>POLICYSEARCH_CHROMIUM</c>, or where Linux distributions put it.</summary>
internal static class Chromium
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly BrowserNewContextOptions Window = new()
    {
        ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        Locale = "zh-CN",
        ColorScheme = ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };

    /// <summary>Starts it without a window; null where there is none.</summary>
    public static async Task<IBrowser?> StartAsync(IPlaywright playwright) => Path() is { } path
        ? await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = ["--no-sandbox", "--headless", "--disable-gpu"] })
        : null;

    public static string? Path() => Environment.GetEnvironmentVariable("POLICYSEARCH_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Usual, File.Exists);

    public static Task<IBrowserContext> WindowAsync(this IBrowser browser, string locale = "zh-CN") =>
        browser.NewContextAsync(new BrowserNewContextOptions(Window) { Locale = locale });
}
