using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

public sealed class CanonicalNamesTests
{
    [Theory]
    [InlineData("市发改委", "发展和改革委员会", "the usual short name")]
    [InlineData("省发展改革委", "发展和改革委员会", "a province's")]
    [InlineData("市发改局〈科技局〉", "发展和改革委员会", "with a joint office in brackets")]
    [InlineData("发展和改革委员会", "发展和改革委员会", "the standard name itself")]
    [InlineData("市工信局<市国资委>", "工业和信息化局", "a joint office in angle brackets")]
    [InlineData("省工业和信息化厅", "工业和信息化局", "a province's 厅 is a city's 局")]
    [InlineData("市教体局", "教育局", "joined offices")]
    [InlineData("市市场监管局", "市场监督管理局", "a level before a name that begins with the same character")]
    [InlineData("市场监管局", "市场监督管理局", "the same without its level")]
    [InlineData("青山市生态环境局平湖分局", "生态环境局", "a branch named after its place")]
    [InlineData("区公安分局", "公安局", "a branch without a place")]
    [InlineData("人行青山市中心支行", "人民银行", "the bank's branch")]
    [InlineData("国网青山供电公司", "供电公司", "the grid's branch")]
    [InlineData("市政府外事办", "外事办公室", "an office of the government")]
    [InlineData("青山海关", "海关", "a place without its rank")]
    [InlineData("市委组织部（人才办）", "组织部", "an office of the party's committee")]
    [InlineData("市委办", "党委办公室", "the committee's office is not the government's")]
    [InlineData("市政府办公室", "政府办公室", "the government's office")]
    [InlineData("各县(市、区)政府(管委会)", "各县区政府", "a collective with brackets")]
    [InlineData("各区、县（市）政府", "各县区政府", "a collective with an enumeration comma")]
    [InlineData("各镇办", "各乡镇街道", "a collective below the county")]
    [InlineData("市政府各部门", "有关部门", "all departments")]
    [InlineData("汉滨区人民政府", "汉滨区政府", "one place's government keeps its name")]
    [InlineData("安康高新区管委会", "安康高新区管委会", "one zone keeps its name")]
    [InlineData("市创森工作领导小组成员单位", "创森工作领导小组成员单位", "an unknown body loses its bare level only")]
    [InlineData("体育总局", "国家体育总局", "a body of the whole country by its short name")]
    [InlineData("国家发展改革委", "发展和改革委员会", "the nation's, with the provinces' and cities'")]
    [InlineData("国务院国资委", "国有资产监督管理委员会", "the same")]
    [InlineData("银保监会", "国家金融监督管理总局", "a former name")]
    [InlineData("铁道部", "交通运输部", "a former ministry")]
    [InlineData("青山铁路局", "青山铁路局", "a place's is not the nation's")]
    [InlineData("各省（区、市）人民政府", "各省级政府", "the provinces' governments")]
    [InlineData("財經事務及庫務局", "财经事务及库务局", "in traditional characters")]
    [InlineData("市", "市", "nothing to strip")]
    [InlineData("(市)", "(市)", "nothing but a bracket")]
    public void Joins_the_names_of_one_body(string name, string expected, string why) => CanonicalNames.Of(name).ShouldBe(expected, why);

    [Fact]
    public void Knows_a_broad_range_of_bodies_and_names_none_twice()
    {
        var names = CanonicalNames.Table().SelectMany(b => b.Aliases.Append(b.Name)).ToList();

        CanonicalNames.Table().Count().ShouldBeGreaterThanOrEqualTo(120);
        names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        names.ShouldAllBe(n => n.Trim() == n && n.Length >= 2);
    }

    [Fact]
    public void Gives_every_name_of_the_table_its_own_body()
    {
        foreach (var (name, aliases) in CanonicalNames.Table())
        {
            foreach (var alias in aliases)
                CanonicalNames.Of(alias).ShouldBe(name, alias);
        }
    }
}
