using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PolicySearch.Web.Tests;

/// <summary>Every list in every format, asked for again, and by its head.</summary>
public sealed class ListTests(Server server) : IClassFixture<Server>
{
    public static TheoryData<string, string> Lists => new()
    {
        { "/api/search", "" }, { "/api/documents", "" }, { "/api/indicators", "" }, { "/api/targets", "" }, { "/api/results", "" }, { "/api/themes", "" }, { "/api/regions", "" },
        { "/api/attention", "" }, { "/api/departments", "" }, { "/api/force", "" }, { "/api/diffusion", "" }, { "/api/keyterms", "?query=放管服" }, { "/api/compare", "?indicator=gdp_growth" }, { "/api/fulfilment", "?indicator=gdp_growth" },
        { "/api/amplification", "?indicator=gdp_growth" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_comes_as_csv_workbook_parquet_and_rows_of_json(string path, string query)
    {
        var csv = await Get($"{path}.csv{query}", "text/csv");
        csv.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        (await Get($"{path}.xlsx{query}", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Take(2).ShouldBe("PK"u8.ToArray());
        (await Get($"{path}.parquet{query}", "application/vnd.apache.parquet")).Take(4).ShouldBe("PAR1"u8.ToArray());
        JsonDocument.Parse(await Get($"{path}.json{query}", "application/json")).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
        (await Get(path + query, "text/csv", "text/csv")).ShouldBe(csv, "the same by what is accepted");
    }

    [Theory]
    [InlineData("a browser", "text/html,application/xhtml+xml,*/*;q=0.8", "application/json")]
    [InlineData("a client that takes both", "application/json, text/csv;q=0.5", "application/json")]
    [InlineData("one that would rather have CSV", "application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("R", "application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    public async Task The_format_that_is_liked_best_is_sent(string why, string accept, string sent) => (await Get("/api/regions", sent, accept)).ShouldNotBeEmpty(why);

    [Fact]
    public async Task A_file_holds_the_whole_list_unless_a_part_is_asked_for()
    {
        Rows(await Get("/api/search.json", "application/json")).ShouldBe(6);
        Rows(await Get("/api/search.json?limit=2", "application/json")).ShouldBe(2);
        Rows(await Get("/api/search.json?query=放管服&region=610400", "application/json")).ShouldBe(1);
        Rows(await Get("/api/targets.json?offset=1&limit=2", "application/json")).ShouldBe(2);

        static int Rows(byte[] json) => JsonDocument.Parse(json).RootElement.GetArrayLength();
    }

    [Fact]
    public async Task Rows_have_the_columns_names_and_numbers()
    {
        var row = JsonDocument.Parse(await Get("/api/targets.json?indicator=gdp_growth&region=610400", "application/json")).RootElement[0];

        (row.GetProperty("region_code").GetString(), row.GetProperty("op").GetString(), row.GetProperty("value").GetDecimal(), row.GetProperty("year").GetInt32()).ShouldBe(("610400", "~", 7m, 2022));
        row.GetProperty("quote").GetString().ShouldBe("地区生产总值增长7%左右");
    }

    [Fact]
    public async Task An_unknown_format_is_no_address()
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri("/api/targets.pdf", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/targets")]
    [InlineData("/api/results")]
    [InlineData("/api/compare")]
    [InlineData("/api/fulfilment")]
    [InlineData("/api/amplification")]
    public async Task An_unknown_indicator_is_an_error_that_lists_what_is_known(string path) => (await Refused(path + "?indicator=养蜂场数量", "indicator")).ShouldContain("地区生产总值增速");

    [Theory]
    [InlineData("region=火星市", "region", "咸阳市")]
    [InlineData("department=火星开发局", "department", "行政审批服务局")]
    [InlineData("theme=sports", "theme", "ecology")]
    public async Task An_unknown_value_of_a_filter_is_an_error_that_lists_what_is_known(string filter, string field, string known)
    {
        foreach (var path in new[] { "/api/search", "/api/documents", "/api/targets", "/api/results", "/api/themes", "/api/attention", "/api/targets.csv", "/api/export/ledger.csv" })
            (await Refused($"{path}?{filter}", field)).ShouldContain(known);
    }

    [Fact]
    public async Task An_answer_has_a_tag_by_which_it_is_not_sent_again_until_something_is_written()
    {
        using var own = new Server();
        using var client = own.Writer();
        var first = await Tag("/api/targets");
        (await Tag("/api/targets")).ShouldBe(first);
        (await Tag("/api/targets?year=2022")).ShouldNotBe(first);
        (await Tag("/api/targets", "text/csv")).ShouldNotBe(first);
        (await Status(first)).ShouldBe(HttpStatusCode.NotModified);

        using var document = new ByteArrayContent(Encoding.UTF8.GetBytes(Server.Ankang.Replace("300公里", "310公里", StringComparison.Ordinal)));
        (await client.PostAsync(new Uri("/api/documents?name=new.txt", UriKind.Relative), document)).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await Status(first)).ShouldBe(HttpStatusCode.OK);
        (await Tag("/api/targets")).ShouldNotBe(first);

        async Task<EntityTagHeaderValue> Tag(string path, string accept = "application/json")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } } };
            using var answer = await client.SendAsync(request);
            return answer.Headers.ETag.ShouldNotBeNull();
        }

        async Task<HttpStatusCode> Status(EntityTagHeaderValue tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/targets") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") }, IfNoneMatch = { tag } } };
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("/api/search?query=放管服", HttpStatusCode.OK)]
    [InlineData("/api/targets.parquet", HttpStatusCode.OK)]
    [InlineData("/api/export/ledger.xlsx", HttpStatusCode.OK)]
    [InlineData("/api/documents/000000000000", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task A_head_is_answered_as_the_whole_would_be_without_it(string path, HttpStatusCode status)
    {
        using var client = server.CreateClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var whole = await client.GetAsync(new Uri(path, UriKind.Relative));

        head.StatusCode.ShouldBe(status);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
    }

    private async Task<string> Refused(string path, string field)
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").GetProperty(field)[0].GetString()!;
    }

    private async Task<byte[]> Get(string path, string mediaType, string? accept = null)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType, path);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
