using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PolicySearch.Web.Tests;

/// <summary>Every route that reads, over HTTP, with the member names that are relied on from outside.</summary>
public sealed class ReadingTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Search_answers_in_the_contracts_shape()
    {
        var answer = await server.Json("/api/search?query=放管服");

        // More may be added; none of these may go.
        new[] { "total", "tookMs", "offset", "hits", "documents", "facets", "relaxed", "didYouMean" }.Except(Names(answer)).ShouldBeEmpty();
        answer.GetProperty("total").GetInt32().ShouldBe(2);
        answer.GetProperty("relaxed").ValueKind.ShouldBe(JsonValueKind.Null);
        var hit = answer.GetProperty("hits")[0];
        foreach (var name in new[] { "task", "document", "region", "snippet", "score" })
            Names(hit).ShouldContain(name);
        hit.GetProperty("snippet").GetString()!.ShouldContain("<mark>放管服</mark>");
        Names(hit.GetProperty("region")).ShouldBe(["code", "name", "level", "path"]);
        Names(answer.GetProperty("facets")).ShouldBe(["region", "year", "theme", "topic", "department", "kind"]);
        new[] { "value", "count" }.Except(Names(answer.GetProperty("facets").GetProperty("region")[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hits_task_has_the_contracts_members()
    {
        var task = (await server.Json("/api/search?query=生产总值&region=610400")).GetProperty("hits")[0].GetProperty("task");

        foreach (var name in new[] { "document", "sequence", "number", "section", "text", "departments", "binding", "targets", "themes", "topics" })
            Names(task).ShouldContain(name);
        Names(task.GetProperty("departments")[0]).ShouldBe(["name", "role", "canonical"]);
        task.GetProperty("departments")[0].GetProperty("role").GetString().ShouldBe("lead");
        var target = task.GetProperty("targets")[0];
        foreach (var name in new[] { "quote", "start", "indicator", "canonical", "basis", "op", "value", "unit", "year", "strength" })
            Names(target).ShouldContain(name);
        (target.GetProperty("canonical").GetString(), target.GetProperty("basis").GetString(), target.GetProperty("op").GetString(), target.GetProperty("value").GetDecimal())
            .ShouldBe(("gdp_growth", "growth", "~", 7m));
    }

    [Fact]
    public async Task An_indicator_is_explained_by_its_code()
    {
        var explained = await server.Json("/api/indicators/gdp_growth");

        explained.GetProperty("code").GetString().ShouldBe("gdp_growth");
        explained.GetProperty("source").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("the year that the goals are for", "year=2019", 1)]
    [InlineData("a region with all below it", "region=陕西省", 2)]
    [InlineData("a repeated parameter is an alternative", "region=610400&region=610900", 2)]
    [InlineData("two parameters are both required", "region=610400&year=2019", 0)]
    [InlineData("a place to look in", "in=heading", 0)]
    [InlineData("a kind", "kind=task-division", 2)]
    public async Task Search_filters(string why, string filter, int total) =>
        (await server.Json("/api/search?query=放管服&" + filter)).GetProperty("total").GetInt32().ShouldBe(total, why);

    [Fact]
    public async Task Search_pages_through_hits()
    {
        var second = await server.Json("/api/search?query=放管服&offset=1&limit=1");

        (second.GetProperty("total").GetInt32(), second.GetProperty("offset").GetInt32(), second.GetProperty("hits").GetArrayLength()).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task Suggestions_complete_what_is_typed() =>
        (await server.Json("/api/suggest?query=发展")).EnumerateArray().Select(s => s.GetProperty("text").GetString()).ShouldContain(s => s!.Contains('发'));

    [Fact]
    public async Task Documents_are_listed_and_read_with_their_tasks()
    {
        var listed = await server.Json("/api/documents");
        listed.GetProperty("total").GetInt32().ShouldBe(2);
        var document = listed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("document")).Single(d => d.GetProperty("document").GetString() == "xianyang.txt");
        foreach (var name in new[] { "document", "title", "documentNumber", "issuer", "region", "year", "kind", "sha256" })
            Names(document).ShouldContain(name);

        var whole = await server.Json("/api/documents/" + document.GetProperty("id").GetString());
        whole.GetProperty("tasks").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task A_task_is_read_and_those_like_it_are_found()
    {
        var id = (await server.Json("/api/search?query=放管服&region=610400")).GetProperty("hits")[0].GetProperty("task").GetProperty("id").GetString();

        (await server.Json("/api/tasks/" + id)).GetProperty("task").GetProperty("id").GetString().ShouldBe(id);
        (await server.Json($"/api/tasks/{id}/similar?limit=1"))[0].GetProperty("task").GetProperty("task").GetProperty("text").GetString()!.ShouldContain("放管服");
    }

    [Fact]
    public async Task Indicators_targets_and_comparisons_agree()
    {
        (await server.Json("/api/indicators")).EnumerateArray().Select(i => i.GetProperty("indicator").GetString()).ShouldContain("gdp_growth");
        (await server.Json("/api/targets?indicator=gdp_growth")).GetProperty("total").GetInt32().ShouldBe(2);
        var comparison = await server.Json("/api/compare?indicator=gdp_growth");
        comparison.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("year").GetInt32()).ShouldBe([2019, 2022]);
        var cell = comparison.GetProperty("rows")[0].GetProperty("cells")[1];
        (cell.GetProperty("text").GetString(), cell.GetProperty("statements")[0].GetProperty("target").GetProperty("quote").GetString()).ShouldBe(("≈7", "地区生产总值增长7%左右"));
    }

    [Theory]
    [InlineData("/api/compare?indicator=gdp_growth&format=csv", "text/csv", "comparison.csv")]
    [InlineData("/api/compare?indicator=gdp_growth&format=xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "comparison.xlsx")]
    [InlineData("/api/export/ledger.csv?region=610400", "text/csv", "ledger.csv")]
    [InlineData("/api/export/ledger.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx")]
    public async Task Files_are_sent_for_download(string path, string mediaType, string name)
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        var content = await answer.Content.ReadAsByteArrayAsync();
        content.Take(3).ShouldBe(mediaType == "text/csv" ? Encoding.UTF8.GetPreamble() : "PK\u0003"u8.ToArray());
    }

    [Fact]
    public async Task Themes_regions_and_key_terms_are_listed()
    {
        (await server.Json("/api/themes")).EnumerateArray().Select(t => t.GetProperty("theme").GetString()).ShouldBe(["ecology", "industry", "livelihood", "infrastructure", "governance"]);
        (await server.Json("/api/regions")).EnumerateArray().Select(r => r.GetProperty("region").GetProperty("code").GetString()).ShouldBe(["610400", "610900"]);
        (await server.Json("/api/keyterms?query=放管服")).EnumerateArray().Select(t => t.GetProperty("term").GetString()).ShouldContain("放管服");
    }

    [Fact]
    public async Task Health_tells_that_the_index_answers()
    {
        var health = await server.Json("/readyz");

        (health.GetProperty("status").GetString(), health.GetProperty("tasks").GetInt32()).ShouldBe(("ok", 6));
    }

    [Fact]
    public async Task Answers_are_compressed_for_whoever_takes_it()
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await client.SendAsync(request);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task The_page_is_there_and_runs_only_its_own_scripts()
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        page.ShouldNotContain("onclick");
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);
}
