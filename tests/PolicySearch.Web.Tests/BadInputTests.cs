using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PolicySearch.Web.Tests;

/// <summary>What cannot be taken is answered with problem details that name the field and the reason.</summary>
public sealed class BadInputTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("a limit above the most", "/api/search?limit=201", "limit")]
    [InlineData("a negative offset", "/api/search?offset=-1", "offset")]
    [InlineData("a number that is none", "/api/search?limit=many", "limit")]
    [InlineData("a year that is none", "/api/search?year=last", "year")]
    [InlineData("an unknown kind", "/api/search?kind=novel", "kind")]
    [InlineData("an unknown order", "/api/search?sort=best", "sort")]
    [InlineData("an unknown place", "/api/search?in=title", "in")]
    [InlineData("an unknown region", "/api/search?region=火星市", "region")]
    [InlineData("an unknown theme", "/api/search?theme=sports", "theme")]
    [InlineData("an unknown topic", "/api/documents?topic=sports", "topic")]
    [InlineData("only punctuation", "/api/search?query=，。！", "query")]
    [InlineData("no indicator", "/api/compare", "indicator")]
    [InlineData("an indicator that no target has", "/api/compare?indicator=moon_landings", "indicator")]
    [InlineData("the same for download", "/api/compare?indicator=moon_landings&format=csv", "indicator")]
    [InlineData("a switch that is neither true nor false", "/api/search?query=放管服&aliases=maybe", "aliases")]
    [InlineData("another", "/api/search?query=放管服&fold=2", "fold")]
    [InlineData("the command line's name of a switch", "/api/search?query=放管服&no-relax=true", "no-relax")]
    [InlineData("an unknown format", "/api/compare?indicator=gdp_growth&format=pdf", "format")]
    [InlineData("a page that is too long", "/api/targets?limit=1001", "limit")]
    [InlineData("a misspelt filter", "/api/search?query=放管服&regoin=610400", "regoin")]
    [InlineData("a filter that the route lacks", "/api/suggest?query=发展&region=610400", "region")]
    [InlineData("a misspelt filter of a download", "/api/export/ledger.csv?yaer=2022", "yaer")]
    public async Task A_field_that_cannot_be_taken_is_named(string why, string path, string field)
    {
        var problem = await Problem(HttpMethod.Get, path, HttpStatusCode.BadRequest);

        problem.GetProperty("errors").GetProperty(field).GetArrayLength().ShouldBeGreaterThan(0, why);
    }

    [Fact]
    public async Task Several_wrong_fields_are_all_named() =>
        (await Problem(HttpMethod.Get, "/api/search?limit=999&offset=-5&kind=novel", HttpStatusCode.BadRequest)).GetProperty("errors")
            .EnumerateObject().Select(e => e.Name).ShouldBe(["kind", "limit", "offset"], ignoreOrder: true);

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_refused_with_its_length() =>
        (await Problem(HttpMethod.Get, "/api/search?query=" + new string('a', 10_000), HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty("query")[0].GetString()!
            .ShouldContain("10,000");

    [Theory]
    [InlineData("\"放管服 ((")]
    [InlineData("放管服 OR")]
    [InlineData("-- ' ; DROP TABLE task")]
    [InlineData("NEAR/ ^* 放管服:")]
    public async Task Punctuation_in_a_query_is_no_error(string query) =>
        (await server.Json("/api/search?query=" + Uri.EscapeDataString(query))).GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(0);

    [Theory]
    [InlineData("/api/tasks/000000000000-1")]
    [InlineData("/api/tasks/nonsense")]
    [InlineData("/api/tasks/000000000000-1/similar")]
    [InlineData("/api/documents/000000000000")]
    [InlineData("/api/nothing")]
    public async Task What_is_not_there_is_a_404_problem(string path) => await Problem(HttpMethod.Get, path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("POST", "/api/search", "GET")]
    [InlineData("GET", "/api/tag", "POST")]
    [InlineData("PATCH", "/api/documents", "GET, POST")]
    [InlineData("POST", "/api/tasks/000000000000-1/themes", "PUT, DELETE")]
    [InlineData("DELETE", "/healthz", "GET")]
    public async Task A_method_that_a_route_does_not_take_is_a_405_problem_with_those_it_takes(string method, string path, string allowed)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(allowed.Split(", "), ignoreOrder: true);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        (problem.GetProperty("status").GetInt32(), problem.GetProperty("detail").GetString()!.Contains(allowed.Split(", ")[0], StringComparison.Ordinal)).ShouldBe((405, true));
    }

    [Theory]
    [InlineData("broken json", "{\"texts\":[")]
    [InlineData("a wrong type", "{\"texts\":7}")]
    [InlineData("no texts", "{}")]
    [InlineData("a missing text", "{\"texts\":[null]}")]
    [InlineData("an empty text", "{\"texts\":[\"加强大气污染防治\",\"\"]}")]
    [InlineData("a blank text", "{\"texts\":[\" \\n\u3000\"]}")]
    public async Task A_body_that_cannot_be_read_is_a_400_problem(string why, string body) =>
        (await Problem(HttpMethod.Post, "/api/tag", HttpStatusCode.BadRequest, new StringContent(body, Encoding.UTF8, "application/json")))
            .GetProperty("errors").EnumerateObject().ShouldNotBeEmpty(why);

    [Theory]
    [InlineData("/api/search?QUERY=放管服&lang=zh")]
    [InlineData("/api/compare?indicator=gdp_growth&region=610400&format=json")]
    public async Task Parameters_that_a_route_has_are_taken_in_any_case_with_the_language(string path) =>
        (await server.Json(path)).ValueKind.ShouldBe(JsonValueKind.Object);

    [Theory]
    [InlineData("what curl says by itself", "POST", "/api/tag", "application/x-www-form-urlencoded")]
    [InlineData("plain text", "POST", "/api/tag", "text/plain")]
    [InlineData("a decision as a form", "PUT", "/api/tasks/000000000000-1/themes", "application/x-www-form-urlencoded")]
    [InlineData("an encoding that there is not", "POST", "/api/tag", "application/json; charset=utf-%0016")]
    [InlineData("nothing said", "POST", "/api/tag", null)]
    [InlineData("a decision with nothing said", "PUT", "/api/tasks/000000000000-1/themes", null)]
    public async Task A_body_that_is_not_said_to_be_JSON_is_told_the_header_to_send(string why, string method, string path, string? type)
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        (await Problem(new HttpMethod(method), path, HttpStatusCode.UnsupportedMediaType, body)).GetProperty("detail").GetString()!
            .ShouldContain("Content-Type: application/json", customMessage: why);
    }

    [Theory]
    [InlineData("a value is missing", "{}", "缺少必填的值。")]
    [InlineData("broken json", "{\"texts\":[", "请求正文不是此处所需的 JSON")]
    public async Task What_is_wrong_with_a_body_is_said_in_Chinese_where_the_reader_prefers_it(string why, string body, string said)
    {
        var problem = await Problem(HttpMethod.Post, "/api/tag?lang=zh", HttpStatusCode.BadRequest, new StringContent(body, Encoding.UTF8, "application/json"));

        problem.GetProperty("detail").GetString()!.ShouldContain(said, customMessage: why);
        problem.GetProperty("title").GetString().ShouldBe("有字段无法接受。", why);
    }

    [Theory]
    [InlineData("/api/export/ledger.csv?year=1", "text/csv", HttpStatusCode.BadRequest)]
    [InlineData("/api/compare?indicator=moon_landings&format=csv", "text/csv", HttpStatusCode.BadRequest)]
    [InlineData("/api/nothing", "text/html", HttpStatusCode.NotFound)]
    [InlineData("/api/tag", "text/html", HttpStatusCode.MethodNotAllowed)]
    public async Task A_client_that_accepts_no_json_is_told_the_reason_too(string path, string accepts, HttpStatusCode status)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accepts);
        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.TryGetProperty("errors", out _).ShouldBe(status == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Messages_are_Chinese_where_the_reader_prefers_it()
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents/000000000000");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
        using var answer = await client.SendAsync(request);

        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!.ShouldContain("没有该编号的文件");
    }

    private async Task<JsonElement> Problem(HttpMethod method, string path, HttpStatusCode status, HttpContent? body = null)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}
