using System.Text.Json;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary><c>tag</c>, <c>label</c>, <c>themes</c> and <c>train</c>: the theme model from the command line.</summary>
public sealed class TagCommandTests(StoredDocuments stored) : IClassFixture<StoredDocuments>
{
    [Fact]
    public async Task Standard_input_gives_one_json_object_a_line_in_order()
    {
        var run = await CommandRun.WithInput("新建改建农村公路100公里\n加强大气污染防治\n完善基本医疗保险制度\n", "tag", "-", "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Lines.Select(Best).ShouldBe(["infrastructure", "ecology", "livelihood"]);
        JsonDocument.Parse(run.Lines[0]).RootElement.EnumerateObject().Select(p => p.Name).Take(2).ShouldBe(["themes", "topics"]);
    }

    [Fact]
    public async Task An_empty_text_is_not_guessed_at()
    {
        var run = await CommandRun.WithInput("\n \n加强大气污染防治\n", "tag", "-", "--format", "json");

        run.Lines.Take(2).ShouldAllBe(line => line == """{"themes":[],"topics":[]}""");
        Best(run.Lines[2]).ShouldBe("ecology");
        (await CommandRun.English("tag", "", "--format", "json", "--explain")).Lines.ShouldBe(["""{"themes":[],"topics":[]}"""]);
    }

    [Fact]
    public async Task A_topic_of_another_theme_is_refused_by_naming_its_theme()
    {
        var run = await stored.Run("label", "000000000000-1", "--theme", "ecology", "--topic", "gov_service_reform");

        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("gov_service_reform belongs to the theme governance, not to ecology");
    }

    [Fact]
    public async Task Texts_of_the_command_line_are_tagged_as_a_table()
    {
        var run = await CommandRun.English("tag", "加强大气污染防治");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("ecology");
    }

    [Fact]
    public async Task A_folder_of_documents_is_tagged_task_by_task()
    {
        var run = await CommandRun.English("tag", "--file", stored.Folder, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Lines.Length.ShouldBe(8);
        run.Lines.ShouldAllBe(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetString()!.EndsWith(".txt"));
    }

    [Fact]
    public async Task An_explanation_names_the_words_that_decided()
    {
        var run = await CommandRun.English("tag", "整治入河排污口30处", "--explain", "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        var reason = JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("reasons")[0];
        reason.GetProperty("place").GetString().ShouldBe("text");
        reason.GetProperty("words").GetString().ShouldBe("入河排污口");
        reason.GetProperty("start").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Targets_are_scored_against_annotations_of_the_same_name()
    {
        var gold = Path.Combine(stored.Store, "ankang.jsonl");
        await File.WriteAllTextAsync(
            gold,
            """{"doc":"ankang","seq":1,"number":"1","section":[],"starts":"地区生产总值增长9%","targets":[{"quote":"地区生产总值增长9%","indicator":"地区生产总值增速","canonical":"gdp_growth","basis":"growth","op":"=","value":9,"unit":"%","year":2019}]}""");

        var run = await CommandRun.English("evaluate", "targets", "--gold", gold, "--documents", stored.Folder);

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("ankang");
        (await CommandRun.English("evaluate", "targets", "--gold", gold, "--documents", "/nowhere")).ErrorLines.ShouldHaveSingleItem().ShouldContain("ankang.*");
    }

    [Fact]
    public async Task Nothing_to_tag_is_wrong_usage() => (await CommandRun.English("tag")).ExitCode.ShouldBe(ExitCode.WrongUsage);

    [Fact]
    public async Task A_model_that_is_none_is_named()
    {
        var run = await CommandRun.English("tag", "加强大气污染防治", "--model", Path.Combine(stored.Folder, "ankang.txt"));

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("ankang.txt");
    }

    [Fact]
    public async Task A_decision_is_kept_and_exported_as_a_label()
    {
        var store = Path.Combine(stored.Store, "labelled");
        await CommandRun.English("index", stored.Folder, "--store", store);
        var found = await CommandRun.English("search", "农村公路", "--store", store, "--format", "json");
        var id = JsonDocument.Parse(found.Output).RootElement.GetProperty("hits")[0].GetProperty("task").GetProperty("id").GetString()!;

        var run = await CommandRun.English("label", id, "--theme", "livelihood", "--topic", "poverty_rural", "--by", "王", "--store", store);

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        var label = JsonDocument.Parse((await CommandRun.English("export", "labels", "--store", store)).Lines.ShouldHaveSingleItem()).RootElement;
        (label.GetProperty("theme").GetString(), label.GetProperty("document").GetString()).ShouldBe(("livelihood", "ankang.txt"));
        (await CommandRun.English("label", id, "--remove", "--store", store)).ExitCode.ShouldBe(ExitCode.Done);
        (await CommandRun.English("export", "labels", "--store", store)).Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("an unknown theme", ExitCode.Failed, "--theme", "sports", "--topic", "urban")]
    [InlineData("a topic of another theme", ExitCode.Failed, "--theme", "ecology", "--topic", "gov_service_reform")]
    [InlineData("no topic of a theme that has some", ExitCode.Failed, "--theme", "industry")]
    [InlineData("no theme", ExitCode.WrongUsage, "--topic", "urban")]
    public async Task A_decision_that_makes_no_sense_is_refused(string why, int exitCode, params string[] options) =>
        (await stored.Run(["label", "000000000000-1", .. options])).ExitCode.ShouldBe(exitCode, why);

    [Fact]
    public async Task Themes_are_listed_with_their_topics()
    {
        var run = await stored.Run("themes", "--format", "json");

        var themes = JsonDocument.Parse(run.Output).RootElement;
        themes.EnumerateArray().Select(t => t.GetProperty("theme").GetString()).ShouldBe(["ecology", "industry", "livelihood", "infrastructure", "governance"]);
        themes[0].GetProperty("topics").GetArrayLength().ShouldBe(5);
        (await stored.RunChinese("themes")).Output.ShouldContain("生态环境");
    }

    [Fact]
    public async Task A_model_is_trained_from_labels_and_used()
    {
        var model = Path.Combine(stored.Store, "mine.model");
        var labels = Path.Combine(stored.Store, "labels.jsonl");
        string[] ecology = ["治理大气污染", "治理水污染", "治理土壤污染", "植树造林", "减少污染物排放", "保护湿地"];
        string[] governance = ["加强法治建设", "推进依法行政", "加强普法宣传", "化解信访积案", "防范安全事故", "打击违法犯罪"];
        await File.WriteAllLinesAsync(labels, ecology.Select(t => Label(t, "ecology", "pollution")).Concat(governance.Select(t => Label(t, "governance", "law_order"))));

        var run = await CommandRun.English("train", "--labels", labels, "--output", model);

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        Best((await CommandRun.English("tag", "治理噪声污染", "--model", model, "--format", "json")).Lines[0]).ShouldBe("ecology");
    }

    private static string Label(string text, string theme, string topic) => JsonSerializer.Serialize(new { document = "a.txt", text, theme, topic });

    private static string? Best(string line) => JsonDocument.Parse(line).RootElement.GetProperty("themes")[0].GetProperty("theme").GetString();
}
