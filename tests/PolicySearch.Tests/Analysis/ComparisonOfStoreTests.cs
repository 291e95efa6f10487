using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Export;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Four cities of two provinces and a county over some years: what each states, why it states nothing, and the other forms.</summary>
public sealed class ComparisonOfStoreTests : IDisposable
{
    private static readonly Region Weinan = new("610500", "渭南市", RegionLevel.Prefecture, ["陕西省", "渭南市"]);
    private static readonly Region Xingping = new("610481", "兴平市", RegionLevel.County, ["陕西省", "咸阳市", "兴平市"]);
    private readonly TemporaryIndex _index = new();

    public ComparisonOfStoreTests() => _index.Add(
        Of(Xianyang, 2022, null, Promise(7, 2022)),
        Of(Xianyang, 2023, null, Promise(6, 2023)),
        Of(Ankang, 2022, null, Promise(8, 2022)),
        Of(Weinan, 2022, null),
        Of(Weinan, 2021, 2025),
        Of(Xingping, 2022, null, Promise(9, 2022)),
        Of(Xuchang, 2022, null, Promise(5, 2022)),
        Stated(Ankang, 2023));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("咸阳市", 2022, null)]
    [InlineData("安康市", 2023, MissingValue.WithoutFigure)]
    [InlineData("渭南市", 2022, MissingValue.NotStated)]
    [InlineData("渭南市", 2023, MissingValue.NotStated)] // its plan runs to 2025
    [InlineData("兴平市", 2023, MissingValue.NoDocument)]
    public async Task An_empty_cell_says_why(string region, int year, MissingValue? missing)
    {
        var comparison = await Compare(["gdp_growth"], "陕西省");
        var at = comparison.Columns.ToList().FindIndex(column => column.Year == year);
        comparison.Rows.Single(row => row.Name == region).Cells[at].Missing.ShouldBe(missing);
    }

    [Fact]
    public async Task A_goal_without_a_figure_stands_with_its_words() =>
        (await Compare(["gdp_growth"], "安康市", "咸阳市")).Rows.Single(row => row.Name == "安康市").Cells[1].Goal!.Quote.ShouldBe("生产总值增速高于全省平均水平");

    [Fact]
    public async Task Regions_that_state_nothing_have_rows_where_regions_are_asked_for()
    {
        (await Compare(["gdp_growth"], "陕西省")).Rows.Select(row => row.Name).ShouldBe(["咸阳市", "兴平市", "渭南市", "安康市"]);
        (await Compare(["gdp_growth"])).Rows.Select(row => row.Name).ShouldNotContain("渭南市");
    }

    [Theory]
    [InlineData("咸阳市", "咸阳市 渭南市 安康市")]
    [InlineData("兴平市", "兴平市")]
    [InlineData("许昌市", "许昌市")]
    public async Task Peers_are_of_the_same_level_and_province(string region, string peers) =>
        string.Join(' ', (await ComparisonBuilder.BuildAsync(_index.Index, ["gdp_growth"], TaskFilter.None, region, TestContext.Current.CancellationToken)).Rows.Select(row => row.Name)).ShouldBe(peers);

    [Fact]
    public async Task An_indicator_named_twice_is_one()
    {
        var comparison = await Compare(["gdp_growth", "地区生产总值增速", "gdp_growth"]);
        comparison.Columns.Select(column => column.Year).ShouldBe([2022, 2023]);
        comparison.NotFound.ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_are_ranked_the_greatest_first() =>
        (await Compare(["gdp_growth"])).Rankings.Where(r => r.Column == 0).Select(r => (r.Rank, r.Of, r.Name, r.Value)).ShouldBe([(1, 4, "兴平市", 9), (2, 4, "安康市", 8), (3, 4, "咸阳市", 7), (4, 4, "许昌市", 5)]);

    [Fact]
    public async Task Their_spread_is_told()
    {
        var spread = (await Compare(["gdp_growth"])).Distributions[0];
        (spread.Count, spread.Least, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Greatest, spread.Mean).ShouldBe((4, 5, 6.5m, 7.5m, 8.25m, 9, 7.25m));
    }

    [Fact]
    public async Task A_region_has_its_line_over_the_years()
    {
        var comparison = await Compare(["gdp_growth"]);
        comparison.Timelines.Single(line => line.Name == "咸阳市").Points.Select(point => (point.Year, point.Value)).ShouldBe([(2022, 7m), (2023, 6m)]);
        ComparisonFormSheets.List(comparison, ComparisonForm.Timeline).Rows.Rows.Count().ShouldBe(5);
    }

    private static Target Promise(decimal value, int year) => Growth(null, value, year: year).Target with { Code = "gdp_growth" };

    private static SourceDocument Of(Region region, int year, int? planEnd, params Target[] targets) => TemporaryIndex.Document(
        $"{region.Code}-{year}-{planEnd}.txt",
        [TemporaryIndex.Task(1, targets.Length > 0 ? targets[0].Quote : "加强管理") with { Targets = targets }],
        new PolicyDocument { Document = "", Region = region, Year = year, PlanEnd = planEnd, Kind = planEnd is null ? DocumentKind.WorkReport : DocumentKind.Plan });

    private static SourceDocument Stated(Region region, int year)
    {
        const string Text = "生产总值增速高于全省平均水平";
        var goal = new StatedGoal { Quote = Text, Start = 0, Indicator = "地区生产总值增速", Code = "gdp_growth", As = StatedAs.AboveAverage, Year = year };
        return TemporaryIndex.Document(
            $"{region.Code}-{year}.txt", [TemporaryIndex.Task(1, Text) with { Stated = [goal] }], new PolicyDocument { Document = "", Region = region, Year = year, Kind = DocumentKind.WorkReport });
    }

    private Task<TargetComparison> Compare(string[] indicators, params string[] regions) =>
        ComparisonBuilder.BuildAsync(_index.Index, indicators, TaskFilter.None with { Regions = regions }, cancellation: TestContext.Current.CancellationToken);
}
