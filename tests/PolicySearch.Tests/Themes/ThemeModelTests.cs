using PolicySearch.Errors;
using PolicySearch.Records;
using PolicySearch.Tests.Themes.Evaluation;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Tests.Themes;

public class ThemeModelTests
{
    [Theory]
    [InlineData("综合治理城市水体,整治河边排污口30处", "ecology", "pollution")]
    [InlineData("规模以上工业增加值增长8%,新培育小巨人企业5家", "industry", "manufacturing")]
    [InlineData("新建高标准农田3万亩,粮食总产稳定在40万吨", "industry", "agriculture")]
    [InlineData("新建两所幼儿园,增加学位900个", "livelihood", "education")]
    [InlineData("城镇新增就业6000人,开展技能培训3000人次", "livelihood", "employment_income")]
    [InlineData("新改建农村公路80公里,改造危桥6座", "infrastructure", "transport")]
    [InlineData("更多事项一网通办,行政审批时限再压缩两成", "governance", "gov_service_reform")]
    [InlineData("排查安全生产隐患,坚决防范重特大事故", "governance", "safety_emergency")]
    public void Tags_a_bare_text_by_its_subject(string text, string theme, string topic)
    {
        var tagged = ThemeModel.Shipped.Classify(text);

        tagged.Themes[0].Theme.ShouldBe(theme);
        tagged.Topics[0].Topic.ShouldBe(topic);
    }

    [Fact]
    public void Names_at_least_one_theme_best_first_with_probabilities()
    {
        foreach (var text in new[] { "", "。", "x", "统筹推进相关工作", "🙂", new string('水', 100_000) })
        {
            var tagged = ThemeModel.Shipped.Classify(text);

            tagged.Themes.ShouldNotBeEmpty();
            tagged.Topics.ShouldNotBeEmpty();
            tagged.Themes.Select(theme => theme.Score).ShouldBeInOrder(SortDirection.Descending);
            tagged.Themes.Sum(theme => theme.Score).ShouldBeInRange(0, 1.001);
        }
    }

    [Fact]
    public void Says_uncertain_and_names_two_where_no_theme_stands_out()
    {
        var tagged = ThemeModel.Shipped.Classify("x");

        tagged.Uncertain.ShouldBeTrue();
        tagged.Themes.Count.ShouldBeGreaterThanOrEqualTo(2);
        tagged.Themes[0].Score.ShouldBeLessThan(ThemeModel.CertainFrom);
    }

    [Fact]
    public void Heading_and_department_decide_where_the_text_does_not()
    {
        var text = "按时完成年度任务,确保取得实效";

        Tag(text, "四、加强生态环境保护,打好污染防治攻坚战", "市生态环境局").Themes[0].Theme.ShouldBe("ecology");
        Tag(text, "五、办好人民满意的教育,保障和改善民生", "市教育局").Themes[0].Theme.ShouldBe("livelihood");
    }

    [Fact]
    public void A_stored_model_reads_back_the_same()
    {
        var stored = Store(ThemeModel.Shipped);
        var again = ThemeModel.Load(new MemoryStream(stored), "themes.model");

        Store(again).ShouldBe(stored);
        again.Classify("完成营造林5万亩").Themes.ShouldBe(ThemeModel.Shipped.Classify("完成营造林5万亩").Themes);
    }

    [Fact]
    public void The_shipped_model_is_what_the_corpus_labels_give()
    {
        var trained = ThemeTrainer.Train(ThemeEvaluatorTests.CorpusLabels(), Taxonomy.Default, TrainingOptions.Default);
        var remedy = "labels, scheme or trainer have changed; run: policysearch train --output src/PolicySearch/Themes/themes.model";

        trained.Taxonomy.Json.ShouldBe(ThemeModel.Shipped.Taxonomy.Json, remedy);
        trained.Labels.ShouldBe(ThemeModel.Shipped.Labels, remedy);
        var (now, shipped) = (trained.Scorer, ThemeModel.Shipped.Scorer);
        now.Features.Keys.ShouldBe(shipped.Features.Keys, remedy);
        // Another processor adds in another order: a weight may come out one step of 8 bits away.
        now.Steps.Zip(shipped.Steps).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThanOrEqualTo(1, remedy);
        now.Scales.Zip(shipped.Scales).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThan(0.02f, remedy);
        trained.Temperatures.Theme.ShouldBe(ThemeModel.Shipped.Temperatures.Theme, 0.02, remedy);
        trained.Temperatures.Topic.ShouldBe(ThemeModel.Shipped.Temperatures.Topic, 0.02, remedy);
    }

    [Fact]
    public void The_shipped_model_is_small_enough_to_ship() => Store(ThemeModel.Shipped).Length.ShouldBeLessThan(2 * 1024 * 1024);

    [Fact]
    public void A_model_of_another_format_is_told_to_be_one()
    {
        var stored = Store(ThemeModel.Shipped);
        stored[4]--;

        Should.Throw<PolicySearchException>(() => ThemeModel.Load(new MemoryStream(stored), "old.model")).Message.ShouldContain("its format is 1, not 2");
    }

    [Fact]
    public void A_damaged_model_is_refused_at_every_length()
    {
        var stored = Store(ThemeModel.Shipped);
        foreach (var length in new[] { 0, 3, 8, 100, 40_000, stored.Length - 1 })
        {
            var error = Should.Throw<PolicySearchException>(() => ThemeModel.Load(new MemoryStream(stored[..length]), "mine.model"));
            error.Code.ShouldBeOneOf(ErrorCode.InvalidModel, ErrorCode.InvalidScheme);
            error.Message.ShouldContain("mine.model");
        }
    }

    private static ThemeClassification Tag(string text, string heading, string department) => ThemeModel.Shipped.Classify(
    [
        new PolicyTask
        {
            Document = "a.txt",
            Sequence = 1,
            Text = text,
            Section = [heading],
            Departments = [new DepartmentRole(department, Responsibility.Responsible, department)],
        },
    ])[0];

    private static byte[] Store(ThemeModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
