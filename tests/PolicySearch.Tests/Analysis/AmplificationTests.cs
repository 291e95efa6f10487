using PolicySearch.Analysis.Compare;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>A nation, a province, two cities and a county with growth targets of their own, and what each adds to that above it.</summary>
public class AmplificationTests
{
    private static readonly Region Shaanxi = new("610000", "陕西省", RegionLevel.Province, ["陕西省"]);
    private static readonly Region Xingping = new("610481", "兴平市", RegionLevel.County, ["陕西省", "咸阳市", "兴平市"]);

    private static IReadOnlyList<Amplification> Corpus { get; } = AmplificationBuilder.Build(ComparisonBuilder.Build(["gdp_growth"],
    [
        Growth(null, 5, Comparison.About, id: "n"),
        Growth(Shaanxi, 5.5m, Comparison.AtLeast, id: "p"),
        Growth(Xianyang, 6.5m, Comparison.About, id: "x"),
        Growth(Ankang, 5, id: "a"),
        Growth(Xingping, 8, id: "c"),
        Growth(Xuchang, 7, year: 2023, id: "u"),
    ]));

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
}
