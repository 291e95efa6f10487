using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Tests;

/// <summary>Who is let in, over a real socket: readers, writers, other sites' pages, names that lead here, keys.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("policysearch-access-");
    private WebApplication? _app;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _store.Delete(recursive: true);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("[::1]:80", true)]
    [InlineData("192.0.2.7", true)]
    [InlineData("policy.example.org", true)]
    [InlineData("POLICY.example.org:8080", true)]
    [InlineData("rebound.example.net", false)]
    [InlineData("localhost.example.net", false)]
    [InlineData("policy.example.org.example.net", false)]
    public async Task A_request_must_name_this_server(string host, bool answered)
    {
        await Start(new PolicySearchOptions { AllowedHosts = ["policy.example.org"] });

        foreach (var path in new[] { "/api/search", "/", "/openapi/v1.json" })
            (await Send(HttpMethod.Get, path, ("Host", host))).Status.ShouldBe(answered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, path);
    }

    [Theory]
    [InlineData("a program of this machine", "User-Agent", "notebook", true)]
    [InlineData("our own page", "Sec-Fetch-Site", "same-origin", true)]
    [InlineData("typed into the browser", "Sec-Fetch-Site", "none", true)]
    [InlineData("another site's page", "Sec-Fetch-Site", "cross-site", false)]
    [InlineData("a page of another port", "Sec-Fetch-Site", "same-site", false)]
    [InlineData("another site's page in an old browser", "Origin", "https://example.org", false)]
    [InlineData("a page without an origin", "Origin", "null", false)]
    [InlineData("a proxy", "X-Forwarded-For", "203.0.113.7", false)]
    [InlineData("a proxy that hides the client", "X-Forwarded-Proto", "https", false)]
    [InlineData("nginx", "X-Real-IP", "203.0.113.7", false)]
    [InlineData("a proxy of HTTP", "Via", "1.1 proxy", false)]
    [InlineData("a proxy of RFC 7239", "Forwarded", "for=203.0.113.7", false)]
    [InlineData("a name that is allowed for reading", "Host", "policy.example.org", false)]
    public async Task Without_a_key_only_this_machine_writes(string why, string header, string value, bool taken)
    {
        await Start(new PolicySearchOptions { AllowedHosts = ["policy.example.org"] });

        (await Upload((header, value))).Status.ShouldBe(taken ? HttpStatusCode.Created : HttpStatusCode.Forbidden, why);
    }

    [Fact]
    public async Task Keys_have_roles_and_can_be_taken_back_while_the_server_runs()
    {
        await Start(new PolicySearchOptions());
        var ring = new KeyRing(_store.FullName);
        (await Upload()).Status.ShouldBe(HttpStatusCode.Created, "there is no key yet");

        var writer = ring.Add("王", KeyRole.Write, DateTimeOffset.UnixEpoch);
        (await Upload()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Upload(("X-Api-Key", writer))).Status.ShouldBe(HttpStatusCode.Created);
        (await Send(HttpMethod.Get, "/api/search")).Status.ShouldBe(HttpStatusCode.OK, "no key is for reading alone");

        var reader = ring.Add("李", KeyRole.Read, DateTimeOffset.UnixEpoch);
        (await Send(HttpMethod.Get, "/api/search")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Send(HttpMethod.Get, "/api/search", ("X-Api-Key", reader))).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(HttpMethod.Get, "/api/search", ("X-Api-Key", writer))).Status.ShouldBe(HttpStatusCode.OK);
        (await Upload(("X-Api-Key", reader))).Status.ShouldBe(HttpStatusCode.Unauthorized, "it is for reading");
        (await Send(HttpMethod.Get, "/healthz")).Status.ShouldBe(HttpStatusCode.OK);

        ring.Revoke("王").ShouldBeTrue();
        ring.Revoke("王").ShouldBeFalse();
        (await Upload(("X-Api-Key", writer))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await File.ReadAllTextAsync(Path.Combine(_store.FullName, "keys.json"), TestContext.Current.CancellationToken)).ShouldNotContain(reader);
    }

    [Fact]
    public async Task Keys_for_reading_do_not_close_a_server_that_all_may_read()
    {
        new KeyRing(_store.FullName).Add("李", KeyRole.Read, DateTimeOffset.UnixEpoch);
        await Start(new PolicySearchOptions { AllowAnonymousRead = true });

        (await Send(HttpMethod.Get, "/api/search")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_damaged_file_of_keys_lets_nobody_in_and_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(_store.FullName, "keys.json"), "[{", TestContext.Current.CancellationToken);
        await Start(new PolicySearchOptions());

        (await Send(HttpMethod.Get, "/api/search")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        var refused = await Upload();
        (refused.Status, refused.Body.Contains("keys.json", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.InternalServerError, true));
    }

    [Fact]
    public async Task Whoever_guesses_keys_is_shut_out_for_a_while()
    {
        await Start(new PolicySearchOptions { ApiKey = "right" });
        for (var i = 0; i < 10; i++)
            (await Upload(("X-Api-Key", "wrong" + i))).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var shut = await Upload(("X-Api-Key", "right"));
        (shut.Status, shut.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData("https://notebook.example.org", true)]
    [InlineData("https://other.example.org", false)]
    public async Task Pages_of_an_origin_that_was_named_may_read(string origin, bool named)
    {
        await Start(new PolicySearchOptions { CorsOrigins = ["https://notebook.example.org"] });

        (await Send(HttpMethod.Get, "/api/search", ("Origin", origin))).Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed).ShouldBe(named);
        (allowed?.Single() ?? origin).ShouldBe(origin);
        (await Upload(("Origin", origin))).Status.ShouldBe(HttpStatusCode.Forbidden, "reading only");
    }

    [Fact]
    public async Task More_work_than_is_taken_at_once_is_refused_at_once_and_the_server_still_says_that_it_lives()
    {
        await Start(new PolicySearchOptions { ConcurrentWrites = 1, WaitingRequests = 0 });
        using var slow = new HoldingContent();
        using var client = new HttpClient { BaseAddress = new Uri(_app!.Urls.Single()) };
        var held = client.PostAsync(new Uri("/api/documents?name=a.txt", UriKind.Relative), slow, TestContext.Current.CancellationToken);

        // It takes a moment until the server works on what is held; a request before that would take its place.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        var refused = await Upload();
        for (var tries = 0; tries < 200 && refused.Status == HttpStatusCode.Created; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            refused = await Upload();
        }

        (refused.Status, refused.Headers.RetryAfter?.Delta, refused.Body.Contains("\"status\":503", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1), true));
        (await Send(HttpMethod.Get, "/healthz")).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(HttpMethod.Get, "/api/search")).Status.ShouldBe(HttpStatusCode.OK, "questions have a lane of their own");

        slow.Go.SetResult();
        (await held).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Upload()).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        await Start(new PolicySearchOptions { RequestTime = TimeSpan.FromMilliseconds(300) });
        var address = new Uri(_app!.Urls.Single());
        using var client = new TcpClient(address.Host, address.Port);
        var stream = client.GetStream();

        // A body that never ends.
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/documents?name=a.txt HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 1000\r\n\r\nbeginning"), TestContext.Current.CancellationToken);
        using var answer = new StreamReader(stream);
        var status = await answer.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        status.ShouldBe("HTTP/1.1 503 Service Unavailable");
    }

    [Fact]
    public async Task What_is_too_long_is_said_in_words()
    {
        await Start(new PolicySearchOptions());

        (await Send(HttpMethod.Get, "/api/search?query=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("乡村", 1000))))).Status.ShouldBe(HttpStatusCode.OK, "the longest query that is documented");
        var address = await Send(HttpMethod.Get, "/api/search?query=" + new string('a', 40_000));
        (address.Status, JsonDocument.Parse(address.Body).RootElement.GetProperty("status").GetInt32()).ShouldBe((HttpStatusCode.RequestUriTooLong, 414));
        var headers = await Send(HttpMethod.Get, "/api/search", ("X-Long", new string('a', 40_000)));
        (headers.Status, JsonDocument.Parse(headers.Body).RootElement.GetProperty("status").GetInt32()).ShouldBe((HttpStatusCode.RequestHeaderFieldsTooLarge, 431));
    }

    private async Task Start(PolicySearchOptions options)
    {
        _app = WebHost.Create(options with { Store = _store.FullName }, "http://127.0.0.1:0");
        await _app.StartAsync();
    }

    private Task<Answer> Upload(params (string Name, string Value)[] headers) => Send(HttpMethod.Post, "/api/documents?name=a.txt", headers);

    private async Task<Answer> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_app!.Urls.Single()) };
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new ByteArrayContent(Encoding.UTF8.GetBytes(Server.Ankang)) : null };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request);
        return new Answer(answer.StatusCode, answer.Headers, await answer.Content.ReadAsStringAsync());
    }

    private sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string Body);

    /// <summary>A body that begins and then waits.</summary>
    private sealed class HoldingContent : HttpContent
    {
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Server.Ankang));
            await stream.FlushAsync();
            await Go.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
