using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Tests;

/// <summary>
/// Bytes that are no HTTP, or hardly: broken lines, headers, lengths, chunks and forms over a real socket. None ends in a fault, and the server
/// works afterwards. <c>POLICYSEARCH_FUZZ</c> says how many instead of a few, and then others each time.
/// </summary>
public sealed class MalformedTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Few = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private static readonly string[] Requests =
    [
        "GET /api/search?query=%E5%86%9C%E6%9D%91 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /api/search?query=\u519c\u6751 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh\r\nConnection: close\r\n\r\n",
        "POST /api/documents?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 24\r\nConnection: close\r\n\r\n1.\u4fee\u5efa\u516c\u8def3\u516c\u91cc\u3002",
        "POST /api/documents?name=b.txt HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n1.abc\r\n0\r\n\r\n",
        "POST /api/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 96\r\nConnection: close\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n1.abc\r\n--x--\r\n\r\n\r\n\r\n",
        "POST /api/tag HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-16\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
        "HEAD /api/export/ledger.csv HTTP/1.1\r\nHost: localhost\r\nRange: bytes=5-2,-1\r\nIf-Modified-Since: yesterday\r\nConnection: close\r\n\r\n",
    ];

    private static readonly string[] Spoilers =
    [
        "\0", "\r", "\n", "\r\n\r\n", " ", "\t", ":", "%", "%00", "%zz", "../", "\\", "//", "?", "#", "HTTP/9.9", "HTTP/1.0", "Host: ", "Host: localhost\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n",
        "Transfer-Encoding: gzip\r\n", "Expect: 100-continue\r\n", "Upgrade: h2c\r\n", "Cookie: " + new string('a', 2000), "ffffffffffffffff\r\n", "\u00ff\u00fe", "\ud83d\ude00", "--x--", "filename*=UTF-8''%ff", "name=\"\"", "Accept: ;;;q=9", "Accept-Language: ,,,",
    ];

    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("policysearch-malformed-");
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Create(new PolicySearchOptions { Store = _store.FullName }, "http://127.0.0.1:0");
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _store.Delete(recursive: true);
    }

    [Fact]
    public async Task No_bytes_bring_the_server_down()
    {
        var asked = int.TryParse(Environment.GetEnvironmentVariable("POLICYSEARCH_FUZZ"), CultureInfo.InvariantCulture, out var many) ? many / 4 : Few;
        var random = new Random(asked == Few ? 20260101 : Environment.TickCount);
        var unanswered = 0;
        for (var i = 0; i < asked; i++)
        {
            var bytes = Spoil(Requests[random.Next(Requests.Length)], random);
            var status = await Send(bytes, Patience);
            (status is >= 100 and < 500 or 501 or 503 or 505 or null).ShouldBeTrue($"{status} to {Convert.ToBase64String(bytes)}");
            unanswered += status is null ? 1 : 0;
        }

        (await Send(Encoding.ASCII.GetBytes("GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TimeSpan.FromMinutes(1))).ShouldBe(200);
        output.WriteLine($"reliability: {asked} malformed HTTP requests over a socket: {asked - unanswered} answered, {unanswered} connections closed, 0 answered 500, ready afterwards");
    }

    private static byte[] Spoil(string request, Random random)
    {
        var text = new StringBuilder(request);
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var at = random.Next(text.Length);
            if (random.Next(4) == 0)
                text.Remove(at, Math.Min(text.Length - at, random.Next(1, 30)));
            else
                text.Insert(at, Spoilers[random.Next(Spoilers.Length)]);
            if (text.Length == 0)
                text.Append(' ');
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(3) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? bytes[..random.Next(1, bytes.Length + 1)] : bytes;
    }

    // The status that was answered; null where the connection was closed without one.
    private async Task<int?> Send(byte[] request, TimeSpan patience)
    {
        var address = new Uri(_app!.Urls.Single());
        using var client = new TcpClient(address.Host, address.Port);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, TestContext.Current.CancellationToken);
            using var answer = new StreamReader(stream, Encoding.Latin1);
            var reading = answer.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
            // Many are no whole request, and the server waits for the rest until it hears that none will come.
            if (await Task.WhenAny(reading, Task.Delay(patience, TestContext.Current.CancellationToken)) != reading)
                client.Client.Shutdown(SocketShutdown.Send);
            var line = await reading.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            return line is { Length: > 12 } && int.TryParse(line.AsSpan(9, 3), CultureInfo.InvariantCulture, out var status) ? status : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
