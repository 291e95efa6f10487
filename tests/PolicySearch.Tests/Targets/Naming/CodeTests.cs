namespace PolicySearch.Tests.Targets.Naming;

/// <summary>The code and scope of each figure: <c>code[scope]</c>, <c>-</c> for none. The first column says why the row is there.</summary>
public class CodeTests
{
    [Theory]
    [InlineData("another noun behind the name", "固定资产投资利润增长4%", "-")]
    [InlineData("another noun behind the name", "新建学校食堂20所", "-")]
    [InlineData("another noun behind the name", "打造养老示范社区15个", "-")]
    [InlineData("a subject of its own, though none is known", "固定资产投资增长4%,五大产业集群产值增长10%", "fixed_asset_investment_growth -")]
    [InlineData("a set phrase is no figure", "三大主导产业产值增长12%", "-")]
    [InlineData("the noun taken up by the figure before is not carried on", "固定资产投资增长4%,10个产业集群产值增长10%", "fixed_asset_investment_growth - -")]
    [InlineData("carried on by 年均", "居民人均可支配收入达到3.9万元,年均增长7%", "resident_income resident_income_growth")]
    [InlineData("the higher hope", "地区生产总值增长6%以上、力争7%", "gdp_growth gdp_growth")]
    [InlineData("其中 with a noun of its own", "粮食产量120万吨,其中夏粮40万吨", "grain_output -")]
    [InlineData("a total of what was named before", "新增市场主体3万户、总量突破20万户", "new_market_entities market_entities")]
    [InlineData("the first counted noun does not bind", "在5个县区新建幼儿园20所", "kindergartens_built")]
    [InlineData("three sectors in one word, 分别", "一二三产增加值分别增长3%、7%、8%", "primary_growth secondary_growth tertiary_growth")]
    [InlineData("three sectors in one word, one figure", "一二三产增加值增长5%", "-")]
    [InlineData("a sum of two nouns", "新建小学、幼儿园20所", "-")]
    [InlineData("another base", "人均固定资产投资增长5%", "-")]
    [InlineData("another base", "单位GDP建设用地使用面积达到400亩", "-")]
    [InlineData("a count of each place", "每个乡镇建成示范村3个", "-")]
    [InlineData("a park", "经开区园区固定资产投资增长15%", "fixed_asset_investment_growth[经开区园区]")]
    [InlineData("a group of people", "开展残疾人技能培训2000人次", "skilled_training[残疾人]")]
    [InlineData("a level of government is neutral", "培育省级以上绿色工厂3家", "green_factories")]
    [InlineData("examples of what is counted are neutral", "新建星河大道、兴业路等11条道路", "urban_roads_built")]
    [InlineData("a count of each year", "每年招引10亿元以上项目5个、亿元以上项目20个", "billion_projects[每年] hundred_million_projects[每年]")]
    [InlineData("a unit of another thing", "开展学校活动20场次", "-")]
    [InlineData("a multiple is no rate", "森林覆盖率提高到2倍", "-")]
    [InlineData("an amount on top is no level", "税收收入增加10亿元", "-")]
    [InlineData("another base of the share", "战略性新兴产业产值占规上工业总产值比重达到30%", "strategic_industrial_share")]
    [InlineData("its own base", "战略性新兴产业增加值占GDP比重达到15%", "strategic_industries_share")]
    [InlineData("added", "培育高新技术企业20家", "new_high_tech_firms")]
    [InlineData("stock", "高新技术企业达到200家", "high_tech_firms")]
    [InlineData("improved", "改造公厕41座", "public_toilets_renovated")]
    [InlineData("registered and surveyed are two", "城镇调查失业率5.5%左右,城镇登记失业率控制在4%以内", "surveyed_unemployment_rate registered_unemployment_rate")]
    [InlineData("two works, the first is counted", "完成18个老旧小区改造和城中村改造", "old_communities_renovated")]
    public void Gives_code_and_scope(string why, string phrase, string expected) =>
        string.Join(' ', PhraseTable.Extract(phrase).Targets.Select(t => (t.Code ?? "-") + (t.Code is not null && t.Scope.Length > 0 ? $"[{t.Scope}]" : ""))).ShouldBe(expected, $"{why}: {phrase}");
}
