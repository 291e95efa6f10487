using System.Text.Json;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>The switches of <c>search</c>, and what the answer says of each; messages stay out of the data.</summary>
public sealed class SearchSwitchTests(StoredDocuments stored) : IClassFixture<StoredDocuments>
{
    [Fact]
    public async Task Other_names_are_offered_searched_and_named()
    {
        var without = await stored.Run("search", "GDP", "--no-relax");
        var with = await stored.Run("search", "GDP", "--aliases");

        without.Error.ShouldContain("GDP is also called 地区生产总值, 生产总值");
        without.Error.ShouldContain("--aliases");
        without.Output.ShouldContain("0 tasks");
        with.Error.ShouldContain("Found under other names too: GDP = 地区生产总值");
        with.Output.ShouldContain("2 tasks");
    }

    [Fact]
    public async Task A_loosened_query_says_which_step_it_took_and_exact_only_does_not_loosen()
    {
        (await stored.Run("search", "改造公路")).Error.ShouldContain("these have all of its words");
        (await stored.Run("search", "登记小区")).Error.ShouldContain("these have some or all of its words");
        var exact = await stored.Run("search", "改造公路", "--no-relax");

        exact.ExitCode.ShouldBe(ExitCode.Done);
        exact.Error.ShouldBeEmpty();
        exact.Output.ShouldContain("0 tasks");
    }

    [Fact]
    public async Task A_word_that_sounds_the_same_is_offered() =>
        (await stored.Run("search", "老旧小曲", "--no-relax")).Error.ShouldContain("Did you mean: 老旧小区");

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Copies_fold_into_one_hit_with_a_count_and_the_keys_to_open_them(string format)
    {
        var (folder, store) = await Copies();
        var run = await CommandRun.English("search", "排水管网", "--fold", "--format", format, "--store", store);
        var key = JsonDocument.Parse((await CommandRun.English("search", "排水管网", "--fold", "--format", "json", "--store", store)).Output)
            .RootElement.GetProperty("hits")[0].GetProperty("folded")[0].GetString()!;

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain(key);
        run.Error.ShouldContain("policysearch search KEY");
        if (format == "table")
            run.Output.ShouldContain("+ 2 of nearly the same wording: ");
        (await CommandRun.English("search", key, "--store", store)).Output.ShouldContain("排水管网");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_parts_of_a_score_are_shown()
    {
        (await stored.Run("search", "不动产登记", "--explain")).Output.ShouldContain("for 不动产登记: 1 in the text, 0 in headings");
        (await stored.Run("search", "地区生产总值", "--explain")).Output.ShouldContain("because the task states a target");
        (await stored.Run("search", "不动产登记", "--explain", "--format", "csv")).Output.ShouldContain(",explanation\r\n");
    }

    [Fact]
    public async Task A_key_that_no_task_has_is_one_clear_line()
    {
        var run = await stored.Run("search", "000000000000-1");

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.Data.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("no stored task has this id");
    }

    [Fact]
    public async Task One_task_is_a_task() => (await stored.Run("search", "不动产登记")).Output.ShouldContain("1 task (");

    [Fact]
    public async Task Themes_have_their_Chinese_names_where_messages_are_Chinese()
    {
        (await stored.RunChinese("search", "放管服")).Output.ShouldContain("主题 治理改革 2");
        (await stored.Run("search", "放管服")).Output.ShouldContain("Theme governance 2");
    }

    private static async Task<(string Folder, string Store)> Copies()
    {
        var folder = Directory.CreateTempSubdirectory("policysearch-copies-").FullName;
        foreach (var (city, length) in new[] { ("渭南市", 300), ("宝鸡市", 410), ("汉中市", 520) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, city + ".txt"), $"""
                {city}人民政府关于印发2023年重点工作任务分工的通知
                一、重点任务
                1.加快补齐城市内涝治理短板，新建改造雨污排水管网{length}公里，消除易涝积水点。（牵头单位：市住建局）
                """);
        }

        var store = Path.Combine(folder, "store");
        (await CommandRun.English("index", folder, "--store", store)).ExitCode.ShouldBe(ExitCode.Done);
        return (folder, store);
    }
}
