using PolicySearch.Errors;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Tests.Indexing;

/// <summary>An index keeps the theme model that tagged it, and all that is stored speaks that model's scheme.</summary>
public sealed class KeptModelTests : IDisposable
{
    private static readonly Lazy<ThemeModel> Water = new(() => Trained("""{"name":"water","themes":[{"code":"supply","zh":"供水"},{"code":"sewage"},{"code":"works","topics":[{"code":"dams"},{"code":"gates"}]}]}"""));

    private readonly TemporaryIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task Another_model_tags_all_that_is_stored_anew_and_stays_when_the_index_is_opened_again()
    {
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网3公里", "改造污水处理厂2座"), TemporaryIndex.Document("b.txt", "加固水坝4座"));

        var change = await _index.Index.UseModelAsync(Water.Value);

        change.ShouldBe(new ModelChange("policy-themes", "water", 3, 0));
        (await _index.Index.UseModelAsync(Water.Value)).ShouldBeNull();
        _index.Reopen();
        (await _index.Index.UseModelAsync(Water.Value)).ShouldBeNull();
        (await _index.Index.ModelAsync()).Fingerprint.ShouldBe(Water.Value.Fingerprint);
        (await _index.Index.SchemeAsync()).Themes.Select(theme => theme.En).ShouldBe(["供水", "sewage", "works"], "a theme without a name goes by another one");
        _index.Search("").Facets.Theme.Select(theme => (theme.Value, theme.Count)).ShouldBe([("sewage", 1), ("supply", 1), ("works", 1)]);
        Filtered("sewage").ShouldBe(["改造污水处理厂2座"]);
        _index.Texts("主题:供水").ShouldBe(["新建供水管网3公里"]);
        _index.Search("").Facets.Topic.Select(topic => topic.Value).Order().ShouldBe(["dams", "gates"]);
        Should.Throw<PolicySearchException>(() => Filtered("industry")).Code.ShouldBe(ErrorCode.UnknownValue);
    }

    [Fact]
    public async Task The_index_of_words_is_in_step_after_it()
    {
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网3公里"));
        _index.Search("供水").Total.ShouldBe(1);
        await _index.Index.UseModelAsync(Water.Value);
        _index.Search("供水").Total.ShouldBe(1);

        _index.Index.Rebuild();

        Filtered("supply").ShouldBe(["新建供水管网3公里"]);
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网5公里"));
        _index.Search("供水").Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_change_leaves_everything_as_it_was()
    {
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网3公里"), TemporaryIndex.Document("b.txt", "加固水坝4座"));
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => _index.Index.UseModelAsync(Water.Value, new Stopping(stop), stop.Token));

        (await _index.Index.ModelAsync()).ShouldBeSameAs(ThemeModel.Shipped);
        Filtered("industry").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Corrections_in_codes_of_another_scheme_rest_until_it_comes_back()
    {
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网3公里", "改造污水处理厂2座"));
        var id = new SourceDocument("a.txt", null!).Key;
        _index.Index.Correct(id + "-1", new ThemeCorrection("livelihood", "health", [], [], "", DateTimeOffset.UnixEpoch)).ShouldBeTrue();

        (await _index.Index.UseModelAsync(Water.Value))!.Resting.ShouldBe(1);
        _index.Index.Corrections().ShouldBeEmpty();
        Filtered("supply").ShouldBe(["新建供水管网3公里"]);
        _index.Index.Correct(id + "-2", new ThemeCorrection("supply", "", [], [], "", DateTimeOffset.UnixEpoch)).ShouldBeTrue();
        Filtered("supply").Count.ShouldBe(2);
        _index.Add(TemporaryIndex.Document("a.txt", "新建供水管网3公里", "改造污水处理厂2座"));
        _index.Index.Corrections().ShouldHaveSingleItem().Correction.Theme.ShouldBe("supply");

        (await _index.Index.UseModelAsync(ThemeModel.Shipped))!.Resting.ShouldBe(1);
        _index.Index.Corrections().ShouldHaveSingleItem().Correction.Theme.ShouldBe("livelihood");
        Filtered("livelihood").ShouldContain("新建供水管网3公里");
    }

    [Theory]
    [InlineData("works", "", ErrorCode.TopicNeeded)]
    [InlineData("works", "industry", ErrorCode.UnknownValue)]
    [InlineData("supply", "dams", ErrorCode.TopicOfOtherTheme)]
    [InlineData("industry", "", ErrorCode.UnknownValue)]
    public async Task Corrections_are_held_against_the_kept_scheme(string theme, string topic, ErrorCode code)
    {
        _index.Add(TemporaryIndex.Document("a.txt", "加固水坝4座"));
        await _index.Index.UseModelAsync(Water.Value);
        var correction = new ThemeCorrection(theme, topic, [], [], "", DateTimeOffset.UnixEpoch);

        (await Should.ThrowAsync<PolicySearchException>(() => _index.Index.CorrectAsync(new SourceDocument("a.txt", null!).Key + "-1", correction))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task What_is_tagged_anew_is_tagged_as_if_it_were_read_anew()
    {
        var folder = Directory.CreateTempSubdirectory("policysearch-kept-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "繁體.txt"), "平昌縣人民政府2023年重點任務分工\n一、供水保障\n1.新建供水管網3公里。（責任單位：縣水利局）\n2.改造污水處理廠2座。（責任單位：縣住建局）\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "简体.txt"), "平昌县人民政府2023年重点任务分工\n一、水利工程\n1.加固水坝4座。（责任单位：县水利局）\n2.新建水闸5座。（责任单位：县水利局）\n");
            await new FolderIndexer(_index.Index, new PolicyPipeline(Water.Value), ReadOptions.Default).RunAsync([folder]);
            var read = Labels();

            await _index.Index.UseModelAsync(Water.Value);

            Labels().ShouldBe(read);
            read.Count.ShouldBe(4);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<string> Labels() =>
        [.. _index.Index.Tasks(TaskFilter.None).Select(stored => $"{stored.Task.Text} {string.Join(' ', stored.Task.Themes)} {string.Join(' ', stored.Task.Topics)}")];

    private List<string> Filtered(string theme) =>
        [.. _index.Index.Search(new SearchRequest { Filter = new TaskFilter { Themes = [theme] } }).Hits.Select(hit => hit.Task.Text)];

    private static ThemeModel Trained(string scheme)
    {
        var taxonomy = Taxonomy.Parse(scheme, "water.json");
        var labels = Enumerable.Range(0, 10).SelectMany(i => new[]
        {
            new LabelledTask { Document = $"plan-{i % 3}", Text = $"新建供水管网{i}公里", Theme = "supply" },
            new LabelledTask { Document = $"plan-{i % 3}", Text = $"改造污水处理厂{i}座", Theme = "sewage" },
            new LabelledTask { Document = $"plan-{i % 3}", Text = $"加固水坝{i}座", Theme = "works", Topic = "dams" },
            new LabelledTask { Document = $"plan-{i % 3}", Text = $"新建水闸{i}座", Theme = "works", Topic = "gates" },
        });
        return ThemeTrainer.Train([.. labels], taxonomy, TrainingOptions.Default);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<TaggingProgress>
    {
        public void Report(TaggingProgress value) => stop.Cancel();
    }
}
