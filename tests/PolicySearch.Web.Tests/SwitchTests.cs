using System.Text.Json;

namespace PolicySearch.Web.Tests;

/// <summary>The switches of a search over HTTP: other names, loosening, folding, explanation; and what the answer says of each.</summary>
public sealed class SwitchTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Other_names_are_offered_and_searched_where_asked_for()
    {
        var without = await server.Json("/api/search?query=GDP");
        var with = await server.Json("/api/search?query=GDP&aliases=true");

        var use = without.GetProperty("aliases")[0];
        (use.GetProperty("term").GetString(), use.GetProperty("applied").GetBoolean()).ShouldBe(("GDP", false));
        use.GetProperty("others").EnumerateArray().Select(o => o.GetString()).ShouldContain("地区生产总值");
        without.GetProperty("total").GetInt32().ShouldBe(0);
        with.GetProperty("aliases")[0].GetProperty("applied").GetBoolean().ShouldBeTrue();
        with.GetProperty("total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_query_is_loosened_unless_that_is_switched_off()
    {
        var loose = await server.Json("/api/search?query=改造公路");
        var exact = await server.Json("/api/search?query=改造公路&relax=false");

        (loose.GetProperty("relaxed").GetString(), loose.GetProperty("total").GetInt32()).ShouldBe(("words", 1));
        (exact.GetProperty("relaxed").ValueKind, exact.GetProperty("total").GetInt32()).ShouldBe((JsonValueKind.Null, 0));
    }

    [Fact]
    public async Task Did_you_mean_is_told_with_and_without_loosening()
    {
        foreach (var relax in new[] { "true", "false" })
            (await server.Json($"/api/search?query=老旧小曲&relax={relax}")).GetProperty("didYouMean").GetString().ShouldBe("老旧小区", relax);
    }

    [Fact]
    public async Task Copies_fold_into_one_hit_that_names_them()
    {
        using var copies = new Server(Copy("渭南市", 300), Copy("宝鸡市", 410), Copy("汉中市", 520));

        var apart = await copies.Json("/api/search?query=排水管网");
        var folded = await copies.Json("/api/search?query=排水管网&fold=true");

        (apart.GetProperty("total").GetInt32(), apart.GetProperty("hits").GetArrayLength()).ShouldBe((3, 3));
        (folded.GetProperty("total").GetInt32(), folded.GetProperty("hits").GetArrayLength()).ShouldBe((3, 1));
        var keys = folded.GetProperty("hits")[0].GetProperty("folded").EnumerateArray().Select(key => key.GetString()).ToList();
        keys.Count.ShouldBe(2);
        foreach (var key in keys)
            (await copies.Json("/api/tasks/" + key)).GetProperty("task").GetProperty("text").GetString()!.ShouldContain("排水管网");
    }

    [Fact]
    public async Task An_explanation_gives_the_parts_of_the_score()
    {
        var hit = (await server.Json("/api/search?query=放管服&explain=true")).GetProperty("hits")[0];

        hit.GetProperty("explanation").EnumerateArray().Sum(part => part.GetProperty("score").GetDouble()).ShouldBe(hit.GetProperty("score").GetDouble(), 0.001);
        (await server.Json("/api/search?query=放管服")).GetProperty("hits")[0].TryGetProperty("explanation", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_no_task_has_is_said_to_be_unknown_instead_of_loosened()
    {
        var answer = await server.Json("/api/search?query=000000000000-3");

        (answer.GetProperty("unknownTask").GetString(), answer.GetProperty("total").GetInt32(), answer.GetProperty("relaxed").ValueKind).ShouldBe(("000000000000-3", 0, JsonValueKind.Null));
    }

    [Fact]
    public async Task Every_parameter_of_a_search_stands_in_the_description_of_the_query_language_or_the_user_guide()
    {
        var parameters = (await server.Json("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/search").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToList();
        var switches = parameters.Where(name => name is "aliases" or "relax" or "otherWords" or "fold" or "explain").ToList();
        var page = await File.ReadAllTextAsync(Path.Combine(Server.Repository, "docs", "query-language.md"));
        var guide = await File.ReadAllTextAsync(Path.Combine(Server.Repository, "docs", "user-guide.md"));

        switches.Count.ShouldBe(5);
        switches.ShouldAllBe(name => page.Contains($"`{name}=", StringComparison.Ordinal));
        parameters.Except(switches).ShouldAllBe(name => guide.Contains("--" + name, StringComparison.Ordinal) || name == "query");
    }

    private static (string Name, string Text) Copy(string city, int length) => (city + ".txt", $"""
        {city}人民政府关于印发2023年重点工作任务分工的通知
        一、重点任务
        1.加快补齐城市内涝治理短板，新建改造雨污排水管网{length}公里，消除易涝积水点。（牵头单位：市住建局）
        """);
}
