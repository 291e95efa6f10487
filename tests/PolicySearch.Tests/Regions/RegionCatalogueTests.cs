using PolicySearch.Records;
using PolicySearch.Regions;

namespace PolicySearch.Tests.Regions;

public class RegionCatalogueTests
{
    [Theory]
    [InlineData("61", "610000", "two digits are a province")]
    [InlineData("6104", "610400", "four digits are a prefecture")]
    [InlineData("610481", "610481", "a county")]
    [InlineData("陕西", "610000", "short name of a province")]
    [InlineData("内蒙古", "150000", "short name of an autonomous region that ends in a people's name")]
    [InlineData("广西", "450000", "short name without the people")]
    [InlineData("咸阳", "610400", "short name of a prefecture")]
    [InlineData("咸阳市", "610400", "full name")]
    [InlineData("陕西咸阳", "610400", "short names in a chain")]
    [InlineData("陕西省咸阳市兴平市", "610481", "full names in a chain")]
    [InlineData("兴平", "610481", "short name of a county-level city")]
    [InlineData("旬阳县", "610981", "a county that became a city")]
    [InlineData("彬县", "610482", "a county of one character that became a city")]
    [InlineData("襄樊市", "420600", "a city renamed")]
    [InlineData("恩施", "422800", "an autonomous prefecture is higher than its city of the same name")]
    [InlineData("黔南州", "522700", "the usual short form of an autonomous prefecture")]
    [InlineData("吉林", "220000", "the province is higher than the city of its name")]
    [InlineData("福建鼓楼区", "350102", "an ambiguous name below its province")]
    [InlineData("济源市", "419001", "a county-level city run by the province")]
    [InlineData("东莞", "441900", "a city without districts")]
    [InlineData("上海浦东", "310115", "a new area that is a district")]
    public void Finds(string asked, string code, string because) =>
        RegionCatalogue.Find(asked).ShouldNotBeNull(because).Code.ShouldBe(code, because);

    [Theory]
    [InlineData("鼓楼区", "several cities have one")]
    [InlineData("桃花源", "no division")]
    [InlineData("999999", "no such code")]
    [InlineData("市辖区", "a heading of the code list, not a place")]
    [InlineData("", "nothing asked")]
    public void Finds_nothing(string asked, string because) => RegionCatalogue.Find(asked).ShouldBeNull(because);

    [Theory]
    [InlineData("长沙高新区", "430100", "长沙高新区")]
    [InlineData("许昌经济技术开发区", "411000", "许昌经济技术开发区")]
    [InlineData("前海", "440300", "前海")]
    public void Gives_a_zone_its_parents_code(string asked, string code, string name)
    {
        var region = RegionCatalogue.Find(asked).ShouldNotBeNull();
        (region.Level, region.Code, region.Name).ShouldBe((RegionLevel.Local, code, name));
        region.Path[^1].ShouldBe(name);
    }

    [Fact]
    public void Gives_all_of_an_ambiguous_name() => RegionCatalogue.FindAll("鼓楼区").Count.ShouldBeGreaterThan(2);

    [Theory]
    [InlineData("610481", new[] { "陕西省", "咸阳市", "兴平市" })]
    [InlineData("310115", new[] { "上海市", "浦东新区" })]
    [InlineData("419001", new[] { "河南省", "济源市" })]
    public void Paths_lead_from_the_province_down(string code, string[] path) => RegionCatalogue.Find(code)!.Path.ShouldBe(path);

    [Theory]
    [InlineData("610481", "610400", true)]
    [InlineData("610481", "610000", true)]
    [InlineData("610481", "610481", true)]
    [InlineData("610400", "610481", false)]
    [InlineData("611000", "610000", true)]
    [InlineData("610100", "611000", false)]
    public void Knows_what_lies_within(string code, string ancestor, bool within) =>
        RegionCodes.IsWithin(code, ancestor).ShouldBe(within);

    [Fact]
    public void Every_division_is_found_by_its_code_and_its_path()
    {
        foreach (var region in RegionCatalogue.All)
        {
            RegionCatalogue.Find(region.Code).ShouldBe(region);
            RegionCatalogue.FindAll(string.Concat(region.Path)).ShouldContain(region);
        }
    }
}
