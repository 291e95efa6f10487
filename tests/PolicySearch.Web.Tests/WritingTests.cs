using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PolicySearch.Analysis.Export;

namespace PolicySearch.Web.Tests;

/// <summary>Upload, removal, correction, tagging; and who may write.</summary>
public sealed class WritingTests(Server server, ServerWithoutKey open) : IClassFixture<Server>, IClassFixture<ServerWithoutKey>
{
    private const string LongBoundary = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private const string Lushan = """
        鲁山县人民政府关于印发2023年重点任务分工的通知
        鲁政〔2023〕8号
        一、重点任务
        1.新建高标准农田6万亩。（牵头单位：县农业农村局）
        2.建成标准厂房12万平方米。（牵头单位：县工信局）
        """;

    [Fact]
    public async Task An_uploaded_document_is_found_and_can_be_removed()
    {
        using var writer = server.Writer();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Lushan)), "file", "lushan.txt" } };
        using var created = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), form);

        var body = await created.Content.ReadAsStringAsync();
        created.StatusCode.ShouldBe(HttpStatusCode.Created, body);
        var id = JsonDocument.Parse(body).RootElement[0].GetProperty("document").GetProperty("id").GetString();
        created.Headers.Location!.ToString().ShouldBe("/api/documents/" + id);
        (await server.Json("/api/search?query=高标准农田")).GetProperty("total").GetInt32().ShouldBe(1);

        (await writer.DeleteAsync(new Uri("/api/documents/" + id, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Json("/api/search?query=高标准农田")).GetProperty("total").GetInt32().ShouldBe(0);
        (await writer.DeleteAsync(new Uri("/api/documents/" + id, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("no end", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nabc")]
    [InlineData("no parts", "multipart/form-data; boundary=x", "garbage")]
    [InlineData("nothing", "multipart/form-data; boundary=x", "")]
    [InlineData("a part without a name", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--")]
    [InlineData("a part without a disposition", "multipart/form-data; boundary=x", "--x\r\n\r\nabc\r\n--x--")]
    [InlineData("a header that is none", "multipart/form-data; boundary=x", "--x\r\nnonsense\r\n\r\nabc\r\n--x--")]
    [InlineData("no boundary", "multipart/form-data", "abc")]
    [InlineData("an empty boundary", "multipart/form-data; boundary=", "abc")]
    [InlineData("a boundary that is never closed", "multipart/form-data; boundary=\"", "abc")]
    [InlineData("a boundary that is too long", "multipart/form-data; boundary=" + LongBoundary, "abc")]
    [InlineData("another kind of parts", "multipart/mixed; boundary=x", "--x\r\n\r\nabc\r\n--x--")]
    public async Task A_damaged_form_is_a_400_problem_that_says_so(string why, string type, string body)
    {
        using var writer = server.Writer();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        using var answer = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, why);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").GetProperty("file").GetArrayLength().ShouldBe(1, why);
    }

    [Fact]
    public async Task Of_several_files_all_are_stored_or_none_and_each_that_cannot_be_read_is_named()
    {
        using var writer = server.Writer();
        using var form = Files(("cold.txt", Lushan.Replace("标准厂房", "冷库", StringComparison.Ordinal)), ("empty.txt", " "), ("song.txt", "春天来了。"));
        using var refused = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), form);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["empty.txt", "song.txt"]);
        (await server.Json("/api/search?query=冷库&relax=false")).GetProperty("total").GetInt32().ShouldBe(0);

        using var good = Files(("lushan.txt", Lushan), ("again.txt", Lushan.Replace("6万亩", "7万亩", StringComparison.Ordinal)));
        using var stored = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), good);
        var documents = JsonDocument.Parse(await stored.Content.ReadAsStringAsync()).RootElement;
        documents.EnumerateArray().Select(each => each.GetProperty("document").GetProperty("document").GetString()).ShouldBe(["lushan.txt", "again.txt"]);
        foreach (var document in documents.EnumerateArray())
            (await writer.DeleteAsync(new Uri("/api/documents/" + document.GetProperty("document").GetProperty("id").GetString(), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("the same file twice", "a.txt", "a.txt", "file")]
    [InlineData("a name that steers a screen", "a.txt", "b\u001b[31m.txt", "name")]
    public async Task Names_that_cannot_be_kept_are_told(string why, string first, string second, string field)
    {
        using var writer = server.Writer();
        using var form = Files((first, Lushan), (second, Lushan));
        using var answer = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, why);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(why);
    }

    [Fact]
    public async Task A_document_that_came_from_a_folder_is_replaced_by_the_same_one_sent()
    {
        using var writer = server.Writer();
        var before = (await server.Json("/api/documents")).GetProperty("total").GetInt32();
        using var sent = await writer.PostAsync(new Uri("/api/documents?name=another.txt", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(Server.Ankang)));

        sent.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await server.Json("/api/documents")).GetProperty("total").GetInt32().ShouldBe(before, "it has the same content");
        using var named = await writer.PostAsync(new Uri("/api/documents?name=xianyang.txt", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(Server.Xianyang.Replace("86个", "87个", StringComparison.Ordinal))));
        (await server.Json("/api/documents")).GetProperty("total").GetInt32().ShouldBe(before, "it has the same name");
    }

    [Theory]
    [InlineData("nothing said of the type", null)]
    [InlineData("what curl says by itself", "application/x-www-form-urlencoded")]
    [InlineData("bytes", "application/octet-stream")]
    public async Task A_documents_bytes_can_be_the_body(string why, string? type)
    {
        using var writer = server.Writer();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Lushan));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var created = await writer.PostAsync(new Uri("/api/documents?name=raw.txt", UriKind.Relative), content);

        created.StatusCode.ShouldBe(HttpStatusCode.Created, why);
        await writer.DeleteAsync(created.Headers.Location);
    }

    [Theory]
    [InlineData("as a form", true)]
    [InlineData("as the body", false)]
    public async Task An_Excel_workbook_is_taken(string why, bool asForm)
    {
        using var workbook = new MemoryStream();
        await WorkbookFile.WriteAsync([new Sheet("ledger", [.. new[] { "序号", "工作任务", "牵头单位" }.Select(head => new SheetColumn(head, CellKind.Text) { Head = head })], [["1", "新建水库3座", "县水利局"], ["2", "新修渠道40公里", "县水利局"]])], workbook, TestContext.Current.CancellationToken);
        using var writer = server.Writer();
        using var bytes = new ByteArrayContent(workbook.ToArray());
        using var form = new MultipartFormDataContent { { new ByteArrayContent(workbook.ToArray()), "file", "任务.xlsx" } };
        using var created = await writer.PostAsync(new Uri(asForm ? "/api/documents" : "/api/documents?name=任务.xlsx", UriKind.Relative), asForm ? form : bytes);

        created.StatusCode.ShouldBe(HttpStatusCode.Created, why + ": " + await created.Content.ReadAsStringAsync());
        (await server.Json("/api/search?query=新建水库")).GetProperty("total").GetInt32().ShouldBe(1, why);
        await writer.DeleteAsync(created.Headers.Location);
    }

    [Theory]
    [InlineData("an empty file", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("a text without a task", "本周天气晴好。", HttpStatusCode.UnprocessableEntity)]
    public async Task A_document_that_cannot_be_used_is_refused_with_the_reason(string why, string text, HttpStatusCode status)
    {
        using var writer = server.Writer();
        using var answer = await writer.PostAsync(new Uri("/api/documents?name=x.txt", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(text)));

        answer.StatusCode.ShouldBe(status, why);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("x.txt", customMessage: why);
        (await server.Json("/api/documents")).GetProperty("total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_raw_upload_needs_a_name()
    {
        using var writer = server.Writer();
        using var answer = await writer.PostAsync(new Uri("/api/documents", UriKind.Relative), new ByteArrayContent([1, 2, 3]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").TryGetProperty("name", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_decision_on_a_themes_is_kept_and_taken_back()
    {
        using var writer = server.Writer();
        var id = (await server.Json("/api/search?query=农村公路")).GetProperty("hits")[0].GetProperty("task").GetProperty("id").GetString();
        var route = new Uri($"/api/tasks/{id}/themes", UriKind.Relative);

        using var kept = await writer.PutAsJsonAsync(route, new { theme = "livelihood", topic = "poverty_rural", by = "王" });
        kept.StatusCode.ShouldBe(HttpStatusCode.OK, await kept.Content.ReadAsStringAsync());
        (await server.Json("/api/search?query=农村公路&theme=livelihood")).GetProperty("total").GetInt32().ShouldBe(1);

        (await writer.DeleteAsync(route)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Json("/api/search?query=农村公路&theme=livelihood")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("a topic of the primary theme", new string[0], "transport", HttpStatusCode.OK)]
    [InlineData("a topic of a further theme", new[] { "governance" }, "gov_service_reform", HttpStatusCode.OK)]
    [InlineData("a topic of a theme that is not given", new string[0], "gov_service_reform", HttpStatusCode.BadRequest)]
    public async Task A_further_topic_belongs_to_a_theme_of_the_decision(string why, string[] alsoThemes, string alsoTopic, HttpStatusCode status)
    {
        using var writer = server.Writer();
        var id = (await server.Json("/api/search?query=农村公路")).GetProperty("hits")[0].GetProperty("task").GetProperty("id").GetString();
        var route = new Uri($"/api/tasks/{id}/themes", UriKind.Relative);

        using var answer = await writer.PutAsJsonAsync(route, new { theme = "infrastructure", topic = "urban", alsoThemes, alsoTopics = new[] { alsoTopic } });

        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, why + ": " + body);
        if (status == HttpStatusCode.BadRequest)
            JsonDocument.Parse(body).RootElement.GetProperty("errors").GetProperty("alsoTopics")[0].GetString()!.ShouldContain("governance");
        await writer.DeleteAsync(route);
    }

    [Theory]
    [InlineData("an unknown theme", "sports", "urban", HttpStatusCode.BadRequest)]
    [InlineData("a topic of another theme", "ecology", "gov_service_reform", HttpStatusCode.BadRequest)]
    [InlineData("no topic", "industry", null, HttpStatusCode.BadRequest)]
    [InlineData("an unknown task", "industry", "investment", HttpStatusCode.NotFound)]
    public async Task A_decision_that_makes_no_sense_is_refused(string why, string theme, string? topic, HttpStatusCode status)
    {
        using var writer = server.Writer();

        (await writer.PutAsJsonAsync("/api/tasks/000000000000-1/themes", new { theme, topic })).StatusCode.ShouldBe(status, why);
    }

    [Fact]
    public async Task Texts_are_tagged_in_order_without_a_key()
    {
        using var client = server.CreateClient();
        using var answer = await client.PostAsJsonAsync("/api/tag", new { texts = new[] { "新建改建农村公路100公里", "加强大气污染防治" } });

        var results = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("results");
        results.EnumerateArray().Select(r => r.GetProperty("themes")[0].GetProperty("theme").GetString()).ShouldBe(["infrastructure", "ecology"]);
        results[0].TryGetProperty("topics", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task An_explanation_names_the_words_that_decided()
    {
        using var client = server.CreateClient();
        using var answer = await client.PostAsJsonAsync("/api/tag", new { texts = new[] { "新建改建农村公路100公里" }, explain = true });

        var reasons = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("results")[0].GetProperty("reasons");
        reasons[0].GetProperty("words").GetString()!.ShouldContain("公路");
    }

    public static TheoryData<string, string> Writes => new()
    {
        { "POST", "/api/documents?name=a.txt" },
        { "DELETE", "/api/documents/000000000000" },
        { "PUT", "/api/tasks/000000000000-1/themes" },
        { "DELETE", "/api/tasks/000000000000-1/themes" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Writes_need_the_configured_key(string method, string path)
    {
        using var client = server.CreateClient();
        (await Send(client, method, path)).ShouldBe(HttpStatusCode.Unauthorized);

        client.DefaultRequestHeaders.Add("X-Api-Key", "another key");
        (await Send(client, method, path)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Without_a_key_writes_are_not_taken_from_elsewhere(string method, string path)
    {
        // The test server's requests come from no address at all, so not from this machine.
        using var client = open.CreateClient();

        (await Send(client, method, path)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> Send(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Create(new { theme = "industry", topic = "investment" }) };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static MultipartFormDataContent Files(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            form.Add(content);
        }

        return form;
    }
}
