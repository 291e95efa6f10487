using PolicySearch.Regions;

namespace PolicySearch.Tests.Regions;

public class RegionResolverTests
{
    [Fact]
    public void Every_division_is_found_in_its_governments_full_name()
    {
        var missed = RegionCatalogue.All
            .Where(r => RegionResolver.Resolve([string.Concat(r.Path) + "人民政府办公室"], null, []) is not { } found || found.Code != r.Code || found.Level != r.Level)
            .Select(r => string.Concat(r.Path));
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Every_division_of_a_name_of_its_own_is_found_by_that_name_alone()
    {
        var missed = RegionCatalogue.All
            .Where(r => RegionCatalogue.All.Count(other => other.Name == r.Name) == 1)
            .Where(r => RegionResolver.Resolve([r.Name + "人民政府关于重点工作的通知"], null, [])?.Code != r.Code)
            .Select(r => r.Name).Except(["城区", "郊区", "矿区"]);
        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("桃源县人民政府", null, "", "430725", "the issuer's own name")]
    [InlineData("西湖区人民政府", "杭西政发〔2023〕1号", "融入杭州城西科创大走廊,杭州市各部门支持。", "330106", "the parent named in the text")]
    [InlineData("西湖区人民政府", "西政发〔2023〕1号", "建设南昌核心区,南昌市各部门支持。", "360103", "the other of that name")]
    [InlineData("", "穗府办〔2023〕1号", "广州加快建设,服务广州市民。", "440100", "the letter of a city and the text")]
    public void Weighs_the_evidence(string issuer, string? number, string text, string code, string because) =>
        RegionResolver.Resolve([issuer], number, [text]).ShouldNotBeNull(because).Code.ShouldBe(code, because);

    [Theory]
    [InlineData("青山县人民政府", "青政发〔2022〕4号", "全省各县都要学习。", "the letters of a number are those of a province")]
    [InlineData("关于印发青山县2022年重点工作的通知", "青政办〔2022〕4号", "到西宁市考察,西宁市支持。", "a title that names the place, a text that names others")]
    public void Lets_no_letters_and_no_mention_outweigh_a_name_that_is_not_known(string name, string number, string text, string because) =>
        RegionResolver.Resolve([name], number, [text]).ShouldBeNull(because);

    [Fact]
    public void Tells_nothing_where_an_ambiguous_name_is_all_there_is() =>
        RegionResolver.Resolve(["鼓楼区人民政府"], null, []).ShouldBeNull();
}
