namespace PolicySearch.Web.Tests;

/// <summary>The user guide names every route that the API's description of itself names.</summary>
public sealed class UserGuideTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Every_route_is_told()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Server.Repository, "docs", "user-guide.md"));
        var paths = (await server.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject();

        paths.SelectMany(path => path.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {path.Name}"))
            .Where(route => !guide.Contains(route, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
