using PolicySearch.Analysis.Compare;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>A nation, a province, two cities and a county with growth targets of their own, and what each adds to that above it.</summary>
public class AmplificationTests
{
    private static readonly Region Shaanxi = new("610000", "陕西省", RegionLevel.Province, ["陕西省"]);
    private static readonly Region Xingping = new("610481", "兴平市", RegionLevel.County, ["陕西省", "咸阳市", "兴平市"]);

    private static IReadOnlyList<Amplification> Corpus { get; } = AmplificationBuilder.Build(
        ["gdp_growth"],
        [
            OfTheNation(Growth(null, 5, Comparison.About, id: "n")),
            Growth(Shaanxi, 5.5m, Comparison.AtLeast, id: "p"),
            Growth(Xianyang, 6.5m, Comparison.About, id: "x"),
            Growth(Ankang, 5, id: "a"),
            Growth(Xingping, 8, id: "c"),
            Growth(Xuchang, 7, year: 2023, id: "u"),
        ]);

    [Theory]
    [InlineData("兴平市", "咸阳市", 1.5, 1.5, 1.5)]
    [InlineData("咸阳市", "陕西省", 1.0, null, 1.0)]
    [InlineData("安康市", "陕西省", -0.5, null, -0.5)]
    [InlineData("陕西省", "全国", 0.5, 0.5, null)]
    public void Tells_the_difference_and_what_the_wording_leaves_open(string region, string above, double difference, double? lowest, double? highest)
    {
        var found = Corpus.Single(a => a.Region.Name == region);

        (found.AboveName, (double)found.Difference, (double?)found.Lowest, (double?)found.Highest).ShouldBe((above, difference, lowest, highest));
    }

    [Fact]
    public void The_greatest_comes_first_and_a_year_without_a_government_above_is_left() =>
        Corpus.Select(a => a.Region.Name).ShouldBe(["兴平市", "咸阳市", "陕西省", "安康市"]);

    [Fact]
    public void A_document_whose_region_is_not_known_is_not_the_nations() =>
        AmplificationBuilder.Build(["gdp_growth"], [Growth(null, 5, id: "n"), Growth(Shaanxi, 5.5m, id: "p")]).ShouldBeEmpty();

    [Fact]
    public void Prefecture_province_and_nation_stand_beside() =>
        Corpus.Single(a => a.Region.Name == "兴平市").Beside.Select(above => (above.Name, above.Difference)).ShouldBe([("咸阳市", 1.5m), ("陕西省", 2.5m), ("全国", 3m)]);

    [Theory]
    [InlineData(Strength.AtLeast, Strength.About, WordingShift.Firmer)]
    [InlineData(Strength.Strive, Strength.AtLeast, WordingShift.Softer)]
    [InlineData(Strength.AtLeast, Strength.Cap, WordingShift.Same)]
    [InlineData(Strength.Ensure, Strength.Exceed, WordingShift.Firmer)]
    public void Wording_stands_beside_wording(Strength own, Strength above, WordingShift shift) => AmplificationBuilder.Build(
        ["gdp_growth"], [Worded(Growth(Xianyang, 6, id: "x"), own), Worded(Growth(Shaanxi, 5, id: "p"), above)]).Single().Wording.ShouldBe(shift);

    [Fact]
    public void Goals_of_one_plan_are_paired_though_they_are_due_in_other_years()
    {
        var pair = AmplificationBuilder.Build(
            ["gdp_growth"],
            [
                Of(2022, Growth(Xianyang, 7, Comparison.About, 2026, Period.AnnualAverage, "x")),
                Of(2022, Growth(Xianyang, 7.5m, year: 2025, id: "y")),
                Of(2021, Growth(Xingping, 8, year: 2025, period: Period.AnnualAverage, id: "c")),
                Of(2025, Growth(Xianyang, 5, year: 2025, id: "z")),
            ]).Single();
        (pair.Region.Name, pair.Plan, pair.Own.Target.Year, pair.AboveStatement.Target.Year, pair.Difference).ShouldBe(("兴平市", "2021–2025", 2025, 2026, 1m));
    }

    [Theory]
    [InlineData(2021, 2025, 2025)]
    [InlineData(2022, 2026, 2025)]
    [InlineData(2023, 2027, 2025)]
    [InlineData(2024, 2028, 2030)]
    [InlineData(2016, 2020, 2020)]
    [InlineData(2022, 2023, null)]
    [InlineData(2021, 2035, null)]
    public void A_goal_is_of_the_plan_that_most_of_its_years_lie_in(int start, int due, int? end) =>
        PlanYears.EndOf(Growth(Xianyang, 7, year: due).Target, Document(Xianyang) with { Year = start }).ShouldBe(end);

    [Fact]
    public async Task Those_above_are_found_whatever_the_filter_says()
    {
        using var index = new TemporaryIndex();
        index.Add(Stored(Xianyang, 6), Stored(Xingping, 8), Stored(Ankang, 5), Stored(Shaanxi, 5.5m));
        var (pairs, notFound) = await AmplificationBuilder.BuildAsync(
            index.Index, ["gdp_growth", "grain_output"], TaskFilter.None with { Regions = ["兴平市"], Years = [2022] }, TestContext.Current.CancellationToken);
        pairs.Single().ShouldSatisfyAllConditions(a => a.Region.Name.ShouldBe("兴平市"), a => a.AboveName.ShouldBe("咸阳市"), a => a.Difference.ShouldBe(2));
        notFound.ShouldBe(["grain_output"]);
    }

    [Fact]
    public void It_is_told_who_adds_most_and_how_much_in_each_year()
    {
        var summary = AmplificationSummary.Of(Corpus);
        summary.Regions.Select(r => (r.Region.Name, r.Mean, r.Raised.Count)).ShouldBe([("兴平市", 1.5m, 1), ("咸阳市", 1m, 1), ("陕西省", 0.5m, 1), ("安康市", -0.5m, 0)]);
        summary.Years.Single().ShouldSatisfyAllConditions(y => y.Year.ShouldBe(2022), y => y.Mean.ShouldBe(0.625m), y => (y.Raised.Count, y.Raised.Of).ShouldBe((3, 4)));
    }

    private static StoredTarget Worded(StoredTarget stored, Strength strength) => stored with { Target = stored.Target with { Strength = strength } };

    private static StoredTarget Of(int year, StoredTarget stored) => stored with { Document = stored.Document with { Year = year } };

    private static SourceDocument Stored(Region region, decimal value)
    {
        var target = Growth(region, value).Target with { Code = "gdp_growth" };
        return TemporaryIndex.Document(
            region.Code + ".txt", [TemporaryIndex.Task(1, target.Quote) with { Targets = [target] }], new PolicyDocument { Document = "", Region = region, Year = 2022, Kind = DocumentKind.WorkReport });
    }
}
