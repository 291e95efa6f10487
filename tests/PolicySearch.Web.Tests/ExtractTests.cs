using System.Net;
using System.Text;
using System.Text.Json;

namespace PolicySearch.Web.Tests;

/// <summary>Documents are read on request without being stored.</summary>
public sealed class ExtractTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_text_comes_back_with_its_tasks_and_is_not_stored()
    {
        using var client = server.CreateClient();
        var before = (await server.Json("/api/documents")).GetProperty("total").GetInt32();

        using var answer = await client.PostAsync(new Uri("/api/extract?name=mine.txt", UriKind.Relative), new StringContent(Server.Xianyang, Encoding.UTF8));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ShouldHaveSingleItem();
        document.GetProperty("document").GetProperty("documentNumber").GetString().ShouldBe("咸政发〔2022〕91号");
        var tasks = document.GetProperty("tasks").EnumerateArray().ToList();
        tasks.Count.ShouldBe(3);
        tasks[0].GetProperty("targets").GetArrayLength().ShouldBe(3);
        tasks[1].GetProperty("themes").GetArrayLength().ShouldBeGreaterThan(0);
        (await server.Json("/api/documents")).GetProperty("total").GetInt32().ShouldBe(before);
    }

    [Fact]
    public async Task A_text_without_tasks_is_no_error()
    {
        using var client = server.CreateClient();

        using var answer = await client.PostAsync(new Uri("/api/extract?name=mine.txt", UriKind.Relative), new StringContent("加强大气污染防治", Encoding.UTF8));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_file_that_cannot_be_read_is_named_with_its_reason()
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Server.Xianyang, Encoding.UTF8), "file", "good.txt" },
            { new ByteArrayContent("%PDF-1.4 broken"u8.ToArray()), "file", "broken.pdf" },
        };

        using var answer = await client.PostAsync(new Uri("/api/extract", UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("broken.pdf");
    }
}
