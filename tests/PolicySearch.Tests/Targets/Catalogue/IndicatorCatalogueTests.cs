using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Tests.Targets.Catalogue;

public class IndicatorCatalogueTests
{
    /// <summary>The closed set of codes that annotations use; each must be in the catalogue and marked canonical.</summary>
    private const string ClosedSet =
        """
        gdp_growth fixed_asset_investment_growth industrial_value_added_growth retail_sales_growth budget_revenue_growth budget_revenue
        resident_income_growth urban_income_growth rural_income_growth resident_income grain_output grain_area urban_new_jobs urban_unemployment_rate
        rural_labor_transfer forest_cover urbanization_rate energy_intensity_reduction water_intensity_reduction co2_intensity_reduction
        pm25 good_surface_water_ratio rd_intensity digital_economy_share trade_growth utilized_fdi domestic_investment_attracted
        key_projects key_project_investment new_high_tech_firms high_tech_firms new_sci_tech_sme new_scale_industrial_firms new_market_entities
        old_communities_renovated high_standard_farmland rural_roads_built fiveg_base_stations ev_chargers life_expectancy
        nursery_places_per_1000 doctors_per_1000 preschool_enrolment compulsory_retention high_school_enrolment non_public_economy_share
        """;

    [Fact]
    public void The_catalogue_is_sound() => CatalogueCheck.Run(IndicatorCatalogue.Default.All).ShouldBeEmpty();

    [Fact]
    public void It_knows_at_least_two_hundred_indicators() => IndicatorCatalogue.Default.All.Count.ShouldBeGreaterThanOrEqualTo(200);

    [Fact]
    public void The_closed_set_is_named_and_nothing_else()
    {
        var codes = ClosedSet.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        IndicatorCatalogue.Default.All.Select(i => i.Canonical).Where(c => c.Length > 0).Distinct().ShouldBe(codes, ignoreOrder: true);
        codes.ShouldAllBe(code => IndicatorCatalogue.Default.ByCode(code) != null);
    }

    [Theory]
    [InlineData("gdp_growth", "gdp_growth")]
    [InlineData("地区生产总值增速", "gdp_growth")]
    [InlineData("gdp growth", "gdp_growth")]
    [InlineData("森林覆盖率", "forest_cover")]
    [InlineData("生产总值", "gdp_growth gdp")]
    [InlineData("不存在的指标", "")]
    public void Finds_by_code_name_or_alias(string text, string codes) =>
        IndicatorCatalogue.Default.Find(text).Select(i => i.Code).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_check_names_the_code_and_the_fault()
    {
        var broken = new Indicator { Code = "Bad", Zh = "坏", En = "Bad", Kind = IndicatorKind.Growth, Unit = "元", Theme = "none", Aliases = ["坏指标"], Source = "", Example = "", Counter = "" };
        var faults = CatalogueCheck.Run([broken, broken with { Code = "bad2" }]);
        faults.ShouldContain(f => f.StartsWith("Bad: a code is lower case"));
        faults.ShouldContain(f => f.StartsWith("Bad: theme none"));
        faults.ShouldContain(f => f.StartsWith("Bad: units"));
        faults.ShouldContain(f => f.StartsWith("Bad: a source, an example"));
        faults.ShouldContain(f => f.StartsWith("Bad: growth is"));
        faults.ShouldContain(f => f.StartsWith("Bad, bad2: the same Chinese name"));
        faults.ShouldContain(f => f.StartsWith("Bad, bad2: alias 坏指标"));
    }
}
