using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Tests;

/// <summary>Who may write to a server without a key, over a real socket: programs of this machine, but not other sites' pages in its browser.</summary>
public sealed class LoopbackTests : IAsyncLifetime
{
    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("policysearch-loopback-");
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Create(new PolicySearchOptions { Store = _store.FullName }, "http://127.0.0.1:0");
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _store.Delete(recursive: true);
    }

    [Fact]
    public async Task A_program_of_this_machine_may_write() => (await Upload()).ShouldBe(HttpStatusCode.Created);

    [Theory]
    [InlineData("another site's page", "Origin", "https://example.org")]
    [InlineData("a request that a proxy passes on", "X-Forwarded-For", "203.0.113.7")]
    [InlineData("a name that another site points at this machine", "Host", "rebound.example.org")]
    public async Task Others_may_not(string why, string header, string value) => (await Upload(header, value)).ShouldBe(HttpStatusCode.Forbidden, why);

    private async Task<HttpStatusCode> Upload(string? header = null, string? value = null)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents?name=a.txt") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Server.Ankang)) };
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
