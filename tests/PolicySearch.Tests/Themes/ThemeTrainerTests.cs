using PolicySearch.Errors;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Tests.Themes;

public class ThemeTrainerTests
{
    private static readonly Taxonomy Colours = Taxonomy.Parse(
        """{"name":"colours","themes":[{"code":"water","zh":"水"},{"code":"roads","zh":"路"},{"code":"trees","zh":"树"}]}""", "colours.json");

    private static readonly string[] Places = ["东", "西", "南", "北", "中", "上", "下", "前", "后", "内", "外", "新", "老", "大", "小", "左", "右", "高", "低", "远"];

    [Fact]
    public void A_scheme_of_three_labels_learns_from_sixty_examples()
    {
        var model = ThemeTrainer.Train(SixtyExamples(), Colours, TrainingOptions.Default);

        model.Classify("修建水渠一条").Themes[0].Theme.ShouldBe("water");
        model.Classify("拓宽公路两条").Themes[0].Theme.ShouldBe("roads");
        model.Classify("栽种松树五百棵").Themes[0].Theme.ShouldBe("trees");
        model.Classify("栽种松树五百棵").Topics.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_labels_give_the_same_bytes_in_any_order()
    {
        var labels = SixtyExamples();

        Bytes(ThemeTrainer.Train([.. labels.Reverse()], Colours, TrainingOptions.Default))
            .ShouldBe(Bytes(ThemeTrainer.Train(labels, Colours, TrainingOptions.Default)));
    }

    [Fact]
    public void Progress_counts_every_fit_to_the_end()
    {
        var seen = new List<TrainingProgress>();

        ThemeTrainer.Train(SixtyExamples(), Colours, TrainingOptions.Default, new Recorder(seen));

        seen.Select(progress => progress.Done).ShouldBe(Enumerable.Range(1, seen[0].Total));
    }

    [Fact]
    public void Too_few_labels_are_refused()
    {
        var error = Should.Throw<PolicySearchException>(() => ThemeTrainer.Train([.. SixtyExamples().Take(9)], Colours, TrainingOptions.Default));

        error.Code.ShouldBe(ErrorCode.TooFewLabels);
    }

    [Fact]
    public void An_option_out_of_range_is_refused() =>
        Should.Throw<PolicySearchException>(() => ThemeTrainer.Train(SixtyExamples(), Colours, TrainingOptions.Default with { MostIterations = 0 }))
            .Code.ShouldBe(ErrorCode.OutOfRange);

    private static IReadOnlyList<LabelledTask> SixtyExamples() =>
    [
        .. Places.SelectMany((place, i) => new[]
        {
            Label($"{place}村修建水渠{i}公里", "water", i),
            Label($"拓宽{place}山公路{i}公里", "roads", i),
            Label($"{place}坡栽种松树{i}亩", "trees", i),
        }),
    ];

    private static LabelledTask Label(string text, string theme, int document) => new() { Document = $"d{document % 4}", Text = text, Theme = theme };

    private static byte[] Bytes(ThemeModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private sealed class Recorder(List<TrainingProgress> seen) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => seen.Add(value);
    }
}
