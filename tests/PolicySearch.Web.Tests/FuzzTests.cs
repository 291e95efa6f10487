using System.Globalization;
using System.Net;
using System.Text;

namespace PolicySearch.Web.Tests;

/// <summary>
/// Requests that nobody would send: none ends in a fault of the program (500) and all are answered. The same few hundred in every
/// build; <c>POLICYSEARCH_FUZZ</c> says how many instead, and then others each time.
/// </summary>
public sealed class FuzzTests(Server server, ITestOutputHelper output) : IClassFixture<Server>
{
    private const int Few = 600;

    private static readonly string[] Routes =
    [
        "/api/search", "/api/suggest", "/api/documents", "/api/documents/{id}", "/api/tasks/{id}", "/api/tasks/{id}/similar", "/api/tasks/{id}/themes", "/api/indicators",
        "/api/indicators/{id}", "/api/targets", "/api/compare", "/api/themes", "/api/regions", "/api/keyterms", "/api/attention", "/api/departments", "/api/force", "/api/diffusion", "/api/amplification", "/api/export/ledger.csv", "/api/tag", "/healthz", "/readyz", "/nothing",
    ];

    private static readonly string[] Names =
        ["query", "in", "sort", "offset", "limit", "aliases", "relax", "fold", "explain", "region", "year", "theme", "topic", "department", "kind", "indicator", "format", "name", "lang", "match"];

    private static readonly string[] Values =
    [
        "农村 。推进", "\"", "“放管服", "-", "OR OR", "NEAR/999999 a b", "标题:", "部门: OR -", "(((((((((", "*", "放*", "\0", "\ud800", "%", "%ff", "😀", "\u202e", "0", "-1", "2147483648", "1e9", "NaN",
        "true", "null", "610400", "陕西省", "ecology", "gdp_growth", "csv", "xlsx", "zh", "' OR 1=1 --", "<script>", "../../etc/passwd", "{0}", "\r\nX: y", "a b c d e f g h", "一", "２０２２", "乡村振兴战略规划",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"];
    private static readonly string[] Types = ["application/json", "multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded", "nonsense", "multipart/form-data"];
    private static readonly string[] Bodies = ["", "{", "[]", "null", "{\"texts\":[\"\\ud800\"]}", "{\"texts\":[1]}", "{\"theme\":\"ecology\"}", "--x\r\n", "--x--", "1.修建公路3公里。", "\uFEFF", "[[[[[[[["];

    [Fact]
    public async Task No_request_ends_in_a_fault()
    {
        var asked = int.TryParse(Environment.GetEnvironmentVariable("POLICYSEARCH_FUZZ"), CultureInfo.InvariantCulture, out var many) ? many : Few;
        var random = new Random(asked == Few ? 20260101 : Environment.TickCount);
        using var client = server.Writer();
        for (var i = 0; i < asked; i++)
        {
            using var request = Make(random);
            var said = $"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))}";
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            // A server that has too much to do says so; that is no fault.
            ((int)answer.StatusCode < 500 || (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null)).ShouldBeTrue($"{answer.StatusCode} {said}");
        }

        (await client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        output.WriteLine($"reliability: {asked} HTTP requests that nobody would send: 0 answered 500, ready afterwards");
    }

    private static HttpRequestMessage Make(Random random)
    {
        var address = new StringBuilder(Of(random, Routes).Replace("{id}", Uri.EscapeDataString(Whole(Of(random, Values)).Replace("\0", "", StringComparison.Ordinal)), StringComparison.Ordinal)).Append('?');
        for (var n = random.Next(5); n > 0; n--)
            address.Append(Of(random, Names)).Append('=').Append(random.Next(8) == 0 ? "%ff%c0%zz" : Uri.EscapeDataString(Whole(Of(random, Values) + (random.Next(3) == 0 ? " " + Of(random, Values) : "")))).Append('&');
        var request = new HttpRequestMessage(new HttpMethod(Of(random, Methods)), address.ToString());
        if (request.Method == HttpMethod.Post || request.Method == HttpMethod.Put)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Of(random, Bodies)));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Of(random, Types));
        }

        return request;
    }

    // A null in a path is refused before it comes to the program. Half a character cannot be sent; what cannot be sent is left as the client's own sign for it.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Of(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
