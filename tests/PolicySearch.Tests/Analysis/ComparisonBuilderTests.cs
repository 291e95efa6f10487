using PolicySearch.Analysis.Compare;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>A row a region, a column an indicator and year, and nothing unlike in one column.</summary>
public class ComparisonBuilderTests
{
    [Fact]
    public void Puts_a_region_in_a_row_and_a_year_in_a_column()
    {
        var comparison = ComparisonBuilder.Build(["gdp_growth"], [Growth(Ankang, 9, year: 2019), Growth(Xianyang, 7, Comparison.About)]);

        comparison.Columns.Select(c => c.Heading).ShouldBe(["地区生产总值增速 2019 (%)", "地区生产总值增速 2022 (%)"]);
        comparison.Rows.Select(r => r.Name).ShouldBe(["咸阳市", "安康市"]);
        Texts(comparison).ShouldBe([["", "≈7"], ["9", ""]]);
    }

    [Fact]
    public void Keeps_the_sentence_and_the_task_behind_a_cell()
    {
        var statement = ComparisonBuilder.Build(["gdp_growth"], [Growth(Xianyang, 7)]).Rows[0].Cells[0].Statements.ShouldHaveSingleItem();

        statement.Target.Quote.ShouldBe("生产总值增长7%");
        (statement.TaskId, statement.DocumentId, statement.Document).ShouldBe(("d1-1", "d1", "任务分工"));
    }

    [Fact]
    public void An_annual_average_has_a_column_of_its_own()
    {
        var comparison = ComparisonBuilder.Build(["gdp_growth"], [Growth(Ankang, 8, year: 2025), Growth(Xianyang, 7, year: 2025, period: Period.AnnualAverage)]);

        comparison.Columns.Select(c => c.Heading).ShouldBe(["地区生产总值增速 2025 (%)", "地区生产总值增速 2025 年均 (%)"]);
        Texts(comparison).ShouldBe([["", "年均7"], ["8", ""]]);
    }

    [Fact]
    public void A_level_and_a_growth_of_one_indicator_stand_apart_and_say_so()
    {
        var growth = Growth(Xianyang, 8);
        var level = Growth(Ankang, 3000) is var stored ? stored with { Target = stored.Target with { Basis = Basis.Level, Unit = "亿元" } } : null;

        ComparisonBuilder.Build([], [growth, level!]).Columns.Select(c => c.Heading)
            .ShouldBe(["地区生产总值增速 2022 水平 (亿元)", "地区生产总值增速 2022 增长 (%)"]);
    }

    [Fact]
    public void Multiples_of_one_unit_share_a_column_and_a_number_in_its_unit()
    {
        var comparison = ComparisonBuilder.Build(
            ["afforestation_area"],
            [
                Level(Xianyang, "造林面积", "afforestation_area", 20, "万亩"),
                Level(Ankang, "造林面积", "afforestation_area", 5000, "亩", "d2"),
                Level(Xuchang, "造林面积", "afforestation_area", 3, "万亩", "d3"),
            ]);

        comparison.Columns.ShouldHaveSingleItem().Heading.ShouldBe("造林面积 2022 (万亩)");
        comparison.Rows.Select(r => (r.Name, r.Cells[0].Text, r.Cells[0].Plain)).ShouldBe([("许昌市", "3", 3m), ("咸阳市", "20", 20m), ("安康市", "0.5（5000亩）", 0.5m)]);
    }

    [Fact]
    public void Of_two_statements_alike_the_first_is_shown_and_both_are_kept()
    {
        var cell = ComparisonBuilder.Build(["gdp_growth"], [Growth(Xianyang, 7), Growth(Xianyang, 8, id: "d2")]).Rows.ShouldHaveSingleItem().Cells[0];

        (cell.Text, cell.Plain, cell.Why).ShouldBe(("7", 7m, CellChoice.First));
        cell.Statements.Select(s => s.Text).ShouldBe(["7", "8"]);
    }

    [Fact]
    public void A_statement_among_the_main_targets_comes_before_one_in_the_body()
    {
        var body = Growth(Xianyang, 8);
        var main = Growth(Xianyang, 7, id: "d2") is var stored ? stored with { Task = stored.Task with { Text = "主要预期目标:生产总值增长7%" } } : null;

        var cell = ComparisonBuilder.Build(["gdp_growth"], [body, main!]).Rows[0].Cells[0];

        (cell.Text, cell.Why).ShouldBe(("7", CellChoice.Headline));
    }

    [Fact]
    public void A_value_of_a_part_stands_apart_and_never_for_the_region()
    {
        var part = Growth(Xianyang, 15) is var stored ? stored with { Target = stored.Target with { Scope = "高新区" } } : null;

        var comparison = ComparisonBuilder.Build(["gdp_growth"], [part!, Growth(Ankang, 9)]);

        comparison.Columns.Count.ShouldBe(1);
        var cell = comparison.Rows[0].Cells[0];
        (cell.Text, cell.Plain, cell.Statements.Count).ShouldBe(("", null, 0));
        cell.Scoped.ShouldHaveSingleItem().Target.Scope.ShouldBe("高新区");
    }

    [Fact]
    public void The_region_s_own_value_is_shown_before_a_part_s()
    {
        var part = Growth(Xianyang, 15) is var stored ? stored with { Target = stored.Target with { Scope = "高新区" } } : null;

        var cell = ComparisonBuilder.Build(["gdp_growth"], [part!, Growth(Xianyang, 7, id: "d2")]).Rows[0].Cells[0];

        (cell.Text, cell.Why, cell.Scoped.Count).ShouldBe(("7", CellChoice.Own, 1));
    }

    [Fact]
    public void Units_of_one_measure_share_a_column_through_the_standard_unit()
    {
        StoredTarget Grain(Region region, decimal value, string unit, decimal tons, string id) => Level(region, "粮食产量", "grain_output", value, unit, id) is var stored
            ? stored with { Target = stored.Target with { Code = "grain_output", Standard = new StandardValue(tons, null, "万吨") } }
            : stored;

        var comparison = ComparisonBuilder.Build(["grain_output"], [Grain(Xianyang, 181, "万吨", 181, "d1"), Grain(Ankang, 10, "亿斤", 50, "d2"), Grain(Xuchang, 280, "万吨", 280, "d3")]);

        comparison.Columns.ShouldHaveSingleItem().Definition.ShouldContain("粮食产量");
        comparison.Rows.Select(r => r.Cells[0].Text).ShouldBe(["280", "181", "50（10亿斤）"], ignoreOrder: true);
    }

    [Fact]
    public void The_nations_documents_are_one_row_and_the_first()
    {
        var comparison = ComparisonBuilder.Build(
            ["gdp_growth"],
            [Growth(Xianyang, 7, id: "x"), OfTheNation(Growth(null, 8, year: 2022, id: "n1")), OfTheNation(Growth(null, 6, Comparison.About, year: 2023, id: "n2")), Growth(null, 5, id: "u")]);

        comparison.Rows.Select(r => (r.Name, r.Region?.Name)).ShouldBe([("全国", null), ("咸阳市", "咸阳市"), ("任务分工", null)]);
        Texts(comparison).ShouldBe([["8", "≈6"], ["7", ""], ["5", ""]]);
    }

    [Fact]
    public void A_document_without_a_region_is_named_itself_and_stands_last()
    {
        var unknown = Growth(null, 6, id: "d9");

        ComparisonBuilder.Build(["gdp_growth"], [unknown, Growth(Xianyang, 7)]).Rows.Select(r => r.Name).ShouldBe(["咸阳市", "任务分工"]);
    }

    [Fact]
    public void Names_what_no_target_has() =>
        ComparisonBuilder.Build(["gdp_growth", "moon_landings"], [Growth(Xianyang, 7)]).NotFound.ShouldBe(["moon_landings"]);

    [Fact]
    public void Columns_follow_the_order_asked_for()
    {
        var income = Level(Xianyang, "城镇新增就业人数", "urban_new_jobs", 3, "万人");

        ComparisonBuilder.Build(["urban_new_jobs", "gdp_growth"], [Growth(Xianyang, 7), income]).Columns.Select(c => c.Indicator)
            .ShouldBe(["urban_new_jobs", "gdp_growth"]);
    }

    private static string[][] Texts(TargetComparison comparison) => [.. comparison.Rows.Select(r => r.Cells.Select(c => c.Text).ToArray())];
}
