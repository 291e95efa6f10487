using PolicySearch.Analysis.Counting;
using PolicySearch.Analysis.Export;
using PolicySearch.Analysis.Force;
using PolicySearch.Records;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Tasks of two cities whose wordings are known.</summary>
public sealed class ForceTests : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public ForceTests() => _index.Add(
        Of(Xianyang, 2022,
            ("确保生产总值增长5%。鼓励企业创新。", "industry", [Worded(Strength.Ensure, 5)]),
            ("力争生产总值增长6%，生产总值增长7%。", "industry", [Worded(Strength.Strive, 6), Worded(Strength.Plain, 7)]),
            ("务必管好河道。", "ecology", [])),
        Of(Ankang, 2023,
            ("开展工作。确保生产总值增长8%。", "industry ecology", [Worded(Strength.Ensure, 8) with { Nature = TargetNature.Binding, Aspiration = "力争更好" }])));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("ensure", 2)]
    [InlineData("strive", 1)]
    [InlineData("plain", 1)]
    [InlineData("about", 0)]
    [InlineData("binding", 1)]
    [InlineData("expected", 0)]
    [InlineData("aspiration", 1)]
    public async Task Targets_are_counted_by_their_wording(string force, int count) =>
        (await Report(ForceBy.All)).Items.Single(s => s.Counted == ForceCount.Targets && s.Force == force).Share.ShouldBe(new Proportion(count, 4));

    [Theory]
    [InlineData("确保", 2)]
    [InlineData("力争", 1)]
    [InlineData("鼓励", 1)]
    [InlineData("务必", 1)]
    [InlineData("探索", 0)]
    public async Task Tasks_are_counted_by_the_words_they_hold(string word, int count) =>
        (await Report(ForceBy.All)).Items.Single(s => s.Counted == ForceCount.Tasks && s.Force == word).Share.ShouldBe(new Proportion(count, 4));

    [Theory]
    [InlineData(ForceBy.Region, "咸阳市", null, null, 1, 3)]
    [InlineData(ForceBy.Year, null, 2023, null, 1, 1)]
    [InlineData(ForceBy.RegionYear, "安康市", 2023, null, 1, 1)]
    [InlineData(ForceBy.Theme, null, null, "ecology", 1, 1)]
    [InlineData(ForceBy.Theme, null, null, "industry", 2, 4)]
    public async Task Groups_have_counts_of_their_own(ForceBy by, string? region, int? year, string? theme, int count, int of) =>
        (await Report(by)).Items.Single(s => s.Force == "ensure" && s.Region?.Name == region && s.Year == year && s.Theme == theme).Share.ShouldBe(new Proportion(count, of));

    [Fact]
    public async Task The_newest_sentence_shows_the_wording()
    {
        var report = await ForceBuilder.WithExamplesAsync(_index.Index, await Report(ForceBy.All), TestContext.Current.CancellationToken);
        report.Items.Single(s => s.Force == "ensure").Examples.Select(e => e.Sentence).ShouldBe(["确保生产总值增长8%。", "确保生产总值增长5%。"]);
        report.Items.Single(s => s.Force == "鼓励").Examples.Single().ShouldSatisfyAllConditions(e => e.Sentence.ShouldBe("鼓励企业创新。"), e => e.Quote.ShouldBe("鼓励"));
        report.Items.Single(s => s.Force == "aspiration").Examples.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_selects_tasks_and_their_words()
    {
        var report = await ForceBuilder.BuildAsync(_index.Index, "创新", TaskFilter.None, ForceBy.All, TestContext.Current.CancellationToken);
        (report.Tasks, report.Targets).ShouldBe((1, 1));
        report.Items.Single(s => s.Force == "确保").Share.ShouldBe(new Proportion(1, 1));
    }

    [Fact]
    public async Task The_table_has_a_row_a_wording() =>
        ForceSheet.Table.Of((await Report(ForceBy.All)).Items).Rows.Count().ShouldBe(7 + 3 + ForceBuilder.Words.Count);

    private static Target Worded(Strength strength, int value) =>
        Growth(null, value).Target with { Strength = strength, Start = 2, Quote = $"生产总值增长{value}%" };

    private static SourceDocument Of(Region region, int year, params (string Text, string Themes, Target[] Targets)[] tasks) => TemporaryIndex.Document(
        $"{region.Code}-{year}.txt",
        [.. tasks.Select((task, i) => TemporaryIndex.Task(i + 1, task.Text) with
        {
            Themes = [.. task.Themes.Split(' ').Select(theme => new ThemeScore(theme, 0.9))],
            Targets = [.. task.Targets.Select(target => target with { Start = task.Text.IndexOf(target.Quote, StringComparison.Ordinal) })],
        })],
        new PolicyDocument { Document = "", Region = region, Year = year, Kind = DocumentKind.TaskDivision });

    private Task<ForceReport> Report(ForceBy by) => ForceBuilder.BuildAsync(_index.Index, "", TaskFilter.None, by, TestContext.Current.CancellationToken);
}
