using PolicySearch.Analysis.Attention;
using PolicySearch.Analysis.Counting;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Three cities and a county over two years, with themes that are known, and what each gives to them.</summary>
public sealed class AttentionTests : IDisposable
{
    private static readonly Region Xingping = new("610481", "兴平市", RegionLevel.County, ["陕西省", "咸阳市", "兴平市"]);
    private readonly TemporaryIndex _index = new();

    public AttentionTests() => _index.Add(
        Of(Xianyang, 2022, ("绿化造林十万亩", "ecology", 2), ("治理河道", "ecology", 0), ("建设园区", "industry", 1), ("修建农村公路和水渠", "industry ecology", 0)),
        Of(Xianyang, 2023, ("扶持企业", "industry", 0)),
        Of(Ankang, 2022, ("招商引资", "industry", 1), ("技术改造", "industry", 0), ("建设园区", "industry", 0), ("治理大气", "ecology", 1)),
        Of(Xuchang, 2022, ("建设园区", "industry", 0)),
        Of(Xingping, 2022, ("绿化造林", "ecology", 0)));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("ecology", 5, 11, 3, 5)]
    [InlineData("industry", 7, 11, 2, 5)]
    public async Task Tasks_and_targets_are_counted_for_each_theme_that_they_have(string theme, int tasks, int of, int targets, int ofTargets)
    {
        var row = (await Report(AttentionBy.All)).Items.Single(s => s.Theme == theme);
        (row.Tasks.Count, row.Tasks.Of).ShouldBe((tasks, of));
        (row.Targets.Count, row.Targets.Of).ShouldBe((targets, ofTargets));
    }

    [Fact]
    public async Task Words_are_characters()
    {
        var report = await Report(AttentionBy.All);
        report.Characters.ShouldBe(7 + 4 + 4 + 9 + 4 + 4 + 4 + 4 + 4 + 4 + 4);
        var ecology = report.Items.Single(s => s.Theme == "ecology");
        (ecology.Characters, ecology.CharactersShare).ShouldBe((7 + 4 + 9 + 4 + 4, Math.Round(28.0 / 52, 3)));
    }

    [Fact]
    public async Task A_region_is_set_beside_the_others_of_its_level_whatever_regions_are_asked_for()
    {
        var report = await Report(AttentionBy.Region, "咸阳市");
        var row = report.Items.Single(s => s.Region == Xianyang && s.Theme == "ecology");
        row.Tasks.ShouldBe(new Proportion(3, 5));
        row.Others.ShouldNotBeNull().Tasks.ShouldBe(new Proportion(1, 5));
        (row.Others.Regions, row.Others.Rank, row.Others.Difference!.Value.Value).ShouldBe((2, 1, 0.4));
        report.Items.Where(s => s.Theme == "ecology").Select(s => s.Region!.Name).ShouldBe(["咸阳市", "兴平市"]);
        report.Items.Single(s => s.Region == Xingping && s.Theme == "ecology").Others.ShouldBeNull();
    }

    [Fact]
    public async Task By_region_and_year_the_others_are_of_the_same_year()
    {
        var row = (await Report(AttentionBy.RegionYear)).Items.Single(s => s.Region == Xianyang && s.Year == 2022 && s.Theme == "industry");
        row.Tasks.ShouldBe(new Proportion(2, 4));
        row.Others!.Tasks.ShouldBe(new Proportion(4, 5));
        row.Others.Rank.ShouldBe(3);
    }

    [Fact]
    public async Task Years_are_told_apart() =>
        (await Report(AttentionBy.Year)).Items.Where(s => s.Theme == "industry").Select(s => (s.Year, s.Tasks)).ShouldBe([(2022, new(6, 10)), (2023, new(1, 1))]);

    [Fact]
    public async Task A_theme_that_nobody_writes_of_is_left_out_and_one_that_others_write_of_is_told()
    {
        (await Report(AttentionBy.All)).Items.Select(s => s.Theme).ShouldBe(["ecology", "industry"], ignoreOrder: true);
        (await Report(AttentionBy.Region, "许昌市")).Items.Single(s => s.Theme == "ecology").Tasks.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_query_selects_the_tasks() =>
        (await AttentionBuilder.BuildAsync(_index.Index, "园区", TaskFilter.None, AttentionBy.All, AttentionOf.Theme, TestContext.Current.CancellationToken)).Tasks.ShouldBe(3);

    [Fact]
    public async Task Topics_stand_beneath_their_theme()
    {
        var report = await AttentionBuilder.BuildAsync(_index.Index, "", TaskFilter.None, AttentionBy.All, AttentionOf.Topic, TestContext.Current.CancellationToken);
        report.Items.Single().ShouldSatisfyAllConditions(s => s.Topic.ShouldBe("innovation"), s => s.Theme.ShouldBe("industry"), s => s.Tasks.Count.ShouldBe(11));
    }

    [Fact]
    public async Task The_table_has_a_row_a_share() =>
        AttentionSheet.Table.Of((await Report(AttentionBy.RegionYear)).Items).Rows.Count().ShouldBe(10);

    [Theory]
    [InlineData(0, 0, null, 0, 1)]
    [InlineData(8, 10, 0.8, 0.49, 0.943)]
    [InlineData(0, 30, 0.0, 0, 0.114)]
    public void Intervals_stay_within_nought_and_one(int count, int of, double? share, double low, double high)
    {
        var proportion = new Proportion(count, of);
        (proportion.Share, proportion.Low, proportion.High, proportion.Few).ShouldBe((share, low, high, of < 20));
    }

    // Newcombe 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2, 0.052, 0.334, true)]
    [InlineData(9, 10, 3, 10, 0.6, 0.171, 0.809, true)]
    [InlineData(5, 56, 0, 29, 0.089, -0.038, 0.193, false)]
    public void Differences_have_the_interval_of_Newcombe(int a, int ofA, int b, int ofB, double value, double low, double high, bool apart)
    {
        var difference = new Proportion(a, ofA).Less(new Proportion(b, ofB))!.Value;
        (difference.Value, difference.Low, difference.High, difference.Apart).ShouldBe((value, low, high, apart));
    }

    private static SourceDocument Of(Region region, int year, params (string Text, string Themes, int Targets)[] tasks) => TemporaryIndex.Document(
        $"{region.Code}-{year}.txt",
        [.. tasks.Select((task, i) => TemporaryIndex.Task(i + 1, task.Text) with
        {
            Themes = [.. task.Themes.Split(' ').Select(theme => new ThemeScore(theme, 0.9))],
            Targets = [.. Enumerable.Range(0, task.Targets).Select(_ => Growth(region, 5).Target)],
        })],
        new PolicyDocument { Document = "", Region = region, Year = year, Kind = DocumentKind.TaskDivision });

    private Task<AttentionReport> Report(AttentionBy by, params string[] regions) => AttentionBuilder.BuildAsync(
        _index.Index, "", TaskFilter.None with { Regions = regions }, by, AttentionOf.Theme, TestContext.Current.CancellationToken);
}
