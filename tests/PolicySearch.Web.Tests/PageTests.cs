using System.Text.RegularExpressions;

namespace PolicySearch.Web.Tests;

/// <summary>The page is carried in the assembly: its start is asked for anew each time, the rest kept by browsers.</summary>
public sealed partial class PageTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task It_is_served_with_all_that_it_names_and_under_a_strict_policy()
    {
        using var client = server.CreateClient();
        using var start = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await start.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        start.Headers.CacheControl!.NoCache.ShouldBeTrue();
        start.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        var named = Named().Matches(html).Select(found => found.Groups[1].Value).ToList();
        named.ShouldContain(name => name.EndsWith(".js", StringComparison.Ordinal));
        foreach (var name in named)
        {
            using var file = await client.GetAsync(new Uri("/" + name, UriKind.Relative), TestContext.Current.CancellationToken);
            file.IsSuccessStatusCode.ShouldBeTrue(name);
            if (name != "icon.svg")
                file.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365), name);
        }
    }

    [GeneratedRegex("(?:src|href)=\"\\./([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
