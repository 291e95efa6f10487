using System.Globalization;
using System.Text;
using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Targets;

/// <summary>What look backs state, and of which year. Phrases stand in a work report of 2024, below the heading named or in a task.</summary>
public class ResultTests
{
    private const string LookBack = "一、2023年工作回顾";
    private const string Ahead = "二、2024年工作安排";

    private static readonly PolicyPipeline Pipeline = new(ThemeModel.Shipped);

    [Theory]
    [InlineData("全市生产总值增长6.1%。", "gdp_growth 2023 = 6.1% actual", "the heading dates it")]
    [InlineData("生产总值达到500亿元，比上年增长6%。", "gdp 2023 = 500亿元 actual; gdp_growth 2023 = 6% actual", "比上年 is a base and dates nothing")]
    [InlineData("预计全年生产总值增长6%左右。", "gdp_growth 2023 ~ 6% expected", "预计 tells what the year will bring")]
    [InlineData("居民消费价格涨幅控制在2.1%。", "cpi_growth 2023 = 2.1% actual", "控制在 tells what it was")]
    [InlineData("城镇调查失业率稳定在5%左右的较低水平。", "surveyed_unemployment_rate 2023 ~ 5% actual", "the level that it is called is no noun of its own")]
    [InlineData("居民消费价格涨幅控制在 2.1%。", "cpi_growth 2023 = 2.1% actual", "a space before the figure says nothing")]
    [InlineData("去年居民消费价格上涨2.1%。", "cpi_growth 2023 = 2.1% actual", "去年 is no part of the name")]
    [InlineData("2022年，城镇新增就业5万人。", "urban_new_jobs 2022 = 5万人 actual", "a printed year goes before the heading")]
    [InlineData("五年来，城镇新增就业20万人。", "urban_new_jobs 2019-2023 = 20万人 cumulated", "a sum of five years")]
    [InlineData("五年来，城镇新增就业超过20万人。", "urban_new_jobs 2019-2023 > 20万人 cumulated", "it is a sum though it is passed")]
    [InlineData("五年来，生产总值达到500亿元，年均增长7%。", "gdp 2023 = 500亿元 actual; gdp_growth 2019-2023 = 7% cumulated", "a level is of the last year")]
    [InlineData("五年来，常住人口城镇化率由60%提高到66%。", "urbanization_rate 2018 = 60% actual; urbanization_rate 2023 = 66% actual", "the base is of the year before the five")]
    [InlineData("“十三五”期间，城镇新增就业20万人。", "urban_new_jobs 2016-2020 = 20万人 cumulated", "a plan has its own years")]
    [InlineData("刚刚过去的2022年，各项工作取得成效。生产总值增长5%。", "gdp_growth 2022 = 5% actual", "what opens a sentence dates the next")]
    [InlineData("城镇居民人均可支配收入和农村居民人均可支配收入增长5%和7%。", "urban_income_growth 2023 = 5% actual; rural_income_growth 2023 = 7% actual", "two names and two figures without 分别")]
    [InlineData("森林覆盖率达到40%。到2025年，森林覆盖率达到45%。", "forest_cover 2023 = 40% actual", "a year to come is no result")]
    [InlineData("实现了城镇新增就业3万人的目标。", "", "a goal that is only told of")]
    [InlineData("财政收入一度下滑。", "", "一度 is once")]
    public void A_look_back_states_results(string text, string expected, string why) =>
        Written(Results(LookBack, text)).ShouldBe(expected.Split("; ").Where(e => e.Length > 0), $"{why}: {text}");

    [Theory]
    [InlineData("去年全市生产总值增长6%。今年生产总值增长5%以上。", "gdp_growth 2023 = 6% actual", "5%以上")]
    [InlineData("推动入园率由目前的80%提高到88%。", "? 2023 = 80% actual", "88%")]
    [InlineData("将常住人口城镇化率从2022年的60%提高到66%。", "urbanization_rate 2022 = 60% actual", "66%")]
    public void A_task_states_results_beside_its_targets(string text, string result, string target)
    {
        var document = Read(Ahead, text);
        Written(document.Results).ShouldBe([result], text);
        document.Results.ShouldAllBe(r => r.Task == 1);
        var goal = document.Tasks.Single().Targets.ShouldHaveSingleItem();
        goal.Quote.ShouldEndWith(target);
    }

    [Fact]
    public void What_opens_a_look_back_dates_the_paragraphs_behind_it()
    {
        var results = Results("一、过去一年和五年工作回顾", "过去一年，生产总值增长6%。\n过去五年，面貌焕然一新。\n城镇新增就业20万人。");
        Written(results).ShouldBe(["gdp_growth 2023 = 6% actual", "urban_new_jobs 2019-2023 = 20万人 cumulated"]);
    }

    [Fact]
    public void Goals_behind_a_look_back_of_the_same_section_are_no_results() =>
        Results("二、“十三五”时期发展成就和“十四五”时期主要目标任务", "“十四五”时期是新的起点。\n常住人口城镇化率提高到65%。").ShouldBeEmpty();

    [Fact]
    public void A_result_keeps_its_sentence_and_its_place_in_it()
    {
        var result = Results(LookBack, "经济平稳向好。全市生产总值增长6.1%，好于预期。").ShouldHaveSingleItem();
        result.Text.ShouldBe("全市生产总值增长6.1%，好于预期。");
        result.Text.Substring(result.Start, result.Quote.Length).ShouldBe(result.Quote);
        (result.Sequence, result.Task, result.Section[0]).ShouldBe((1, null, LookBack));
    }

    private static IReadOnlyList<Result> Results(string heading, string text) => Read(heading, text).Results;

    private static ExtractedDocument Read(string heading, string text)
    {
        var page = $"云溪市政府工作报告\n——2024年1月10日在云溪市第五届人民代表大会第三次会议上\n云溪市人民政府\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n{heading}\n{text}\n"
            + (heading == Ahead ? "" : "三、2024年工作安排\n新建学校5所，改造道路3条，办好各项民生实事。\n");
        return Pipeline.Extract("report.txt", Encoding.UTF8.GetBytes(page), ReadOptions.Default).Single();
    }

    private static IEnumerable<string> Written(IReadOnlyList<Result> results) => results.Where(r => r.Code is not null || r.Task is not null).Select(r => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.Code ?? "?"} {(r.Since is { } since ? since + "-" : "")}{r.Year} {JsonCode.Of(r.Op)} {r.Value}{r.Unit} {JsonCode.Of(r.Stated)}"));
}
