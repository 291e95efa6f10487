using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PolicySearch.Indexing;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Web.Tests;

/// <summary>Over an index that was tagged by a scheme of the user's own, every route speaks that scheme.</summary>
public sealed class OwnSchemeTests(OwnSchemeTests.WaterServer server) : IClassFixture<OwnSchemeTests.WaterServer>
{
    [Fact]
    public async Task Themes_and_facets_are_those_of_the_scheme()
    {
        var themes = await server.Json("/api/themes");
        themes.EnumerateArray().Select(theme => (theme.GetProperty("theme").GetString(), theme.GetProperty("zh").GetString(), theme.GetProperty("tasks").GetInt32()))
            .ShouldBe([("supply", "供水", 1), ("sewage", "污水", 1), ("floods", "防洪", 1)]);

        var found = await server.Json("/api/search?theme=sewage");
        found.GetProperty("total").GetInt32().ShouldBe(1);
        found.GetProperty("facets").GetProperty("theme").EnumerateArray().Select(theme => theme.GetProperty("value").GetString()).Order().ShouldBe(["floods", "sewage", "supply"]);
        (await server.Json("/api/search?query=主题:防洪")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_theme_of_another_scheme_is_refused()
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(new Uri("/api/search?theme=ecology", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("floods, sewage, supply");
    }

    [Fact]
    public async Task Texts_and_uploads_are_tagged_by_it_and_a_decision_needs_no_topic()
    {
        using var writer = server.Writer();
        using var tagged = await writer.PostAsJsonAsync(new Uri("/api/tag", UriKind.Relative), new { texts = new[] { "开展入河排污口整治" }, explain = true });
        var result = JsonDocument.Parse(await tagged.Content.ReadAsStringAsync()).RootElement.GetProperty("results")[0];
        result.GetProperty("themes")[0].GetProperty("theme").GetString().ShouldBe("sewage");
        result.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);

        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("鲁山县2025年重点任务分工\n一、重点任务\n1.建成水厂3座，保障自来水供应。（牵头单位：县水利局）\n"));
        using var created = await writer.PostAsync(new Uri("/api/documents?name=upload.txt", UriKind.Relative), body);
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var id = JsonDocument.Parse(await created.Content.ReadAsStringAsync()).RootElement[0].GetProperty("document").GetProperty("id").GetString() + "-1";
        Theme(await server.Json("/api/tasks/" + id)).ShouldBe("supply");

        using var decided = await writer.PutAsJsonAsync(new Uri($"/api/tasks/{id}/themes", UriKind.Relative), new { theme = "floods" });
        decided.StatusCode.ShouldBe(HttpStatusCode.OK, await decided.Content.ReadAsStringAsync());
        Theme(await server.Json("/api/tasks/" + id)).ShouldBe("floods");
        await writer.DeleteAsync(created.Headers.Location);
    }

    private static string? Theme(JsonElement stored) => stored.GetProperty("task").GetProperty("themes")[0].GetProperty("theme").GetString();

    /// <summary>A server over an index that keeps the model of the guide's example.</summary>
    public sealed class WaterServer : Server
    {
        public WaterServer()
            : base(("county.txt", "鲁山县2024年重点任务分工\n一、重点任务\n1.新建供水管网30公里。（牵头单位：县水利局）\n2.完成雨污分流改造小区12个。（牵头单位：县住建局）\n3.开展防汛演练6次。（牵头单位：县应急局）\n"))
        {
            var example = Path.Combine(Repository, "docs", "examples", "water");
            var scheme = Taxonomy.Parse(File.ReadAllText(Path.Combine(example, "scheme.json")), "scheme.json");
            var labels = LabelFile.Parse(File.ReadAllText(Path.Combine(example, "labels.csv")), "labels.csv", scheme);
            using var index = PolicyIndexes.Open(Store, IndexMode.Write);
            index.UseModelAsync(ThemeTrainer.Train(labels, scheme, TrainingOptions.Default)).GetAwaiter().GetResult();
        }
    }
}
