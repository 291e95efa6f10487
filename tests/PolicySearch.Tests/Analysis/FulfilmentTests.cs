using System.Text;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Fulfilment;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Analysis;

/// <summary>Three invented reports a city, whose verdicts are all known.</summary>
public sealed class FulfilmentTests : IDisposable
{
    /// <summary>City, year, what the look back states of the year before, what is promised.</summary>
    private static readonly (string City, int Year, string Past, string Ahead)[] Reports =
    [
        ("咸阳市", 2021, "生产总值增长4%，城镇新增就业3万人。", "生产总值增长6%以上，城镇新增就业4万人，居民消费价格涨幅3%左右，城镇登记失业率控制在4%以内。"),
        ("咸阳市", 2022, "生产总值增长6.5%，城镇新增就业4.2万人，居民消费价格上涨1.5%，城镇登记失业率4.3%。", "生产总值增长6.5%左右，城镇新增就业4万人以上，力争粮食产量达到90万吨。"),
        ("咸阳市", 2023, "生产总值增长6.2%，城镇新增就业39000人，粮食产量91万吨。", "生产总值增长6%左右。"),
        ("安康市", 2021, "生产总值增长3%。", "生产总值增长7%—8%，确保城镇新增就业2万人。"),
        ("安康市", 2022, "预计生产总值增长7.4%。", "生产总值增长8%左右，确保城镇新增就业2万人。"),
        ("安康市", 2023, "2021年，城镇新增就业2万人。2022年，生产总值增长5%，城镇新增就业1.8万人。", "生产总值增长6%。"),
        ("许昌市", 2021, "生产总值增长2%。", "生产总值增长7%。"),
        ("许昌市", 2022, "各项事业取得新的成绩，社会保持和谐稳定。", "生产总值增长7%。"),
        ("许昌市", 2023, "生产总值增长7%。", "“十四五”时期，生产总值年均增长6%。"),
    ];

    private readonly TemporaryIndex _index = new();

    public FulfilmentTests()
    {
        var pipeline = new PolicyPipeline(ThemeModel.Shipped);
        _index.Write([.. Reports.Select(report =>
        {
            var page = $"{report.City}政府工作报告\n——{report.Year}年1月10日在{report.City}第五届人民代表大会第三次会议上\n{report.City}人民政府\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n"
                + $"一、{report.Year - 1}年工作回顾\n{report.Past}\n二、{report.Year}年主要预期目标\n今年主要预期目标是：{report.Ahead}\n";
            var name = $"{report.City}-{report.Year}.txt";
            return new SourceDocument(name, pipeline.Extract(name, Encoding.UTF8.GetBytes(page), ReadOptions.Default).Single());
        })], []);
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("咸阳市", "gdp_growth", 2021, "≥6%", "6.5%", 0.5, Verdict.Met)]
    [InlineData("咸阳市", "gdp_growth", 2022, "≈6.5%", "6.2%", -0.3, Verdict.Within)]
    [InlineData("咸阳市", "gdp_growth", 2023, "≈6%", null, null, Verdict.NoDocument)]
    [InlineData("咸阳市", "urban_new_jobs", 2021, "4万人", "4.2万人", 0.2, Verdict.Exceeded)]
    [InlineData("咸阳市", "urban_new_jobs", 2022, "≥4万人", "39000人", -0.1, Verdict.Missed)]
    [InlineData("咸阳市", "cpi_growth", 2021, "≈3%", "1.5%", -1.5, Verdict.Exceeded)]
    [InlineData("咸阳市", "registered_unemployment_rate", 2021, "≤4%", "4.3%", 0.3, Verdict.Missed)]
    [InlineData("咸阳市", "grain_output", 2022, "90万吨（力争）", "91万吨", 1.0, Verdict.Exceeded)]
    [InlineData("安康市", "gdp_growth", 2021, "7–8%", "7.4%", 0.0, Verdict.Within)]
    [InlineData("安康市", "gdp_growth", 2022, "≈8%", "5%", -3.0, Verdict.Missed)]
    [InlineData("安康市", "urban_new_jobs", 2021, "2万人", "2万人", 0.0, Verdict.Met)]
    [InlineData("安康市", "urban_new_jobs", 2022, "2万人", "1.8万人", -0.2, Verdict.Missed)]
    [InlineData("许昌市", "gdp_growth", 2021, "7%", null, null, Verdict.NotStated)]
    [InlineData("许昌市", "gdp_growth", 2022, "7%", "7%", 0.0, Verdict.Met)]
    public async Task Each_promise_has_its_verdict(string city, string indicator, int year, string target, string? result, double? difference, Verdict verdict)
    {
        var report = await Build(indicator);
        var pair = report.Pairs.Single(p => p.Name == city && p.Year == year && p.Span == PairSpan.Year);
        pair.Target.Text.ShouldBe(target);
        pair.Result?.Text.ShouldBe(result);
        pair.Difference.ShouldBe((decimal?)difference);
        pair.Verdict.ShouldBe(verdict);
        pair.Target.Sentence.ShouldContain(pair.Target.Figure.Quote);
        if (pair.Result is { } stated)
            stated.Sentence.ShouldContain(stated.Figure.Quote);
    }

    [Fact]
    public async Task A_later_document_tells_what_the_next_one_leaves_out()
    {
        var pair = (await Build("urban_new_jobs")).Pairs.Single(p => p is { Name: "安康市", Year: 2021 });
        pair.Result!.DocumentYear.ShouldBe(2023);
    }

    [Fact]
    public async Task Shares_are_counted_by_group_with_an_interval_and_a_warning()
    {
        var report = await Build("gdp_growth", "urban_new_jobs");
        var all = report.Kept.Single(k => k.By == "all");
        (all.Kept, all.Decided, all.Few).ShouldBe((6, 9, true));
        all.Low.ShouldBeInRange(0.3, all.Share!.Value);
        all.High.ShouldBeInRange(all.Share.Value, 0.95);
        report.Kept.Single(k => k is { By: "strength", Value: "ensure" }).ShouldSatisfyAllConditions(k => k.Kept.ShouldBe(1), k => k.Decided.ShouldBe(2));
        report.Kept.Where(k => k.By == "region").Select(k => (k.Value, k.Kept, k.Decided)).ShouldBe([("咸阳市", 3, 4), ("安康市", 2, 4), ("许昌市", 1, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_next_target_is_set_beside_the_last_target_and_the_last_result()
    {
        // Xianyang 2022: 6.5, the last result, not 6; 2023: 6, nearer to 6.2. Ankang 2022: 8, nearer to 7.4; 2023: 6, nearer to 5.
        var next = (await Build("gdp_growth")).Next;
        (next.Compared, next.NearerTarget, next.NearerResult, next.Few).ShouldBe((4, 0, 4, true));
    }

    [Fact]
    public async Task An_unknown_indicator_is_named() => (await Build("养蜂场数量")).NotFound.ShouldBe(["养蜂场数量"]);

    [Fact]
    public async Task The_table_has_a_row_a_promise()
    {
        var sheet = FulfilmentSheet.Table.Of((await Build("gdp_growth")).Pairs);
        sheet.Rows.Count().ShouldBe((await Build("gdp_growth")).Pairs.Count);
        sheet.Columns.ShouldContain(column => column.Name == "verdict");
    }

    [Theory]
    [InlineData(Comparison.Equal, 5.0, 4.9, Verdict.Missed)]
    [InlineData(Comparison.MoreThan, 5.0, 5.0, Verdict.Missed)]
    [InlineData(Comparison.LessThan, 5.0, 4.9, Verdict.Met)]
    [InlineData(Comparison.About, 5.0, 4.5, Verdict.Within)]
    [InlineData(Comparison.About, 5.0, 4.4, Verdict.Missed)]
    public void The_wording_sets_the_bound(Comparison op, double promised, double reached, Verdict verdict)
    {
        var target = Promises.Growth(null, (decimal)promised, op).Target;
        VerdictRules.Judge(target, target with { Op = Comparison.Equal, Value = (decimal)reached })!.Value.Verdict.ShouldBe(verdict);
    }

    private Task<FulfilmentReport> Build(params string[] indicators) => FulfilmentBuilder.BuildAsync(_index.Index, indicators, TaskFilter.None, TestContext.Current.CancellationToken);
}
