using PolicySearch.Analysis.Terms;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Words that set apart a city, a year, and what a search finds.</summary>
public sealed class KeyTermsTests : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public KeyTermsTests() => _index.Add(
        Of(Xianyang, 2021, "深化放管服改革", "推进放管服改革向基层延伸", "放管服改革再提速", "推进农村厕所改造"),
        Of(Ankang, 2022, "新建农村公路100公里", "改造农村公路和桥梁", "推进农村厕所改造", "整治农村环境"));

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("咸阳市", "放管服", "农村")]
    [InlineData("安康市", "农村", "放管服")]
    public async Task A_region_is_set_apart_by_its_words(string region, string first, string none)
    {
        var terms = await Find("", TaskFilter.None with { Regions = [region] });
        terms[0].Term.ShouldBeOneOf(first, "改革", "公路");
        terms.Select(t => t.Term).ShouldContain(first);
        terms.Select(t => t.Term).ShouldNotContain(none);
    }

    [Fact]
    public async Task Tasks_are_counted_on_both_sides() =>
        (await Find("放管服", TaskFilter.None)).Single(t => t.Term == "改革").ShouldSatisfyAllConditions(t => (t.Tasks, t.Others).ShouldBe((3, 0)), t => t.Score.ShouldBePositive());

    [Fact]
    public async Task Figures_and_single_characters_are_no_key_terms() => (await Find("公路", TaskFilter.None)).ShouldAllBe(t => t.Term.Length > 1 && !char.IsDigit(t.Term[0]));

    [Fact]
    public void A_year_is_told_by_what_comes_and_goes()
    {
        var table = new WordTable([2021, 2022], [100, 100], [new("放管服", [40, 0]), new("数字经济", [0, 40]), new("农村", [60, 60])]);
        KeyTerms.ByYear(table, 10).Select(t => (t.Term, t.Year, t.Change, t.Tasks, t.Others))
            .ShouldBe([("数字经济", 2022, TermChange.New, 40, 0), ("放管服", 2022, TermChange.Fading, 0, 40)]);
    }

    // By hand: a word with 80 of 200 counts has 8 of the prior's 20.
    [Fact]
    public void The_score_is_the_log_odds_ratio_in_standard_deviations()
    {
        var term = KeyTerms.OfSelection(new WordTable([], [50, 50], [new("公路", [60, 20]), new("其他", [40, 80])]), 1).Single();
        var (here, there) = (60 + 8.0, 20 + 8.0);
        var logOdds = Math.Log(here / (120 - here)) - Math.Log(there / (120 - there));
        term.LogOdds.ShouldBe(logOdds, 0.001);
        term.Score.ShouldBe(logOdds / Math.Sqrt((1 / here) + (1 / there)), 0.001);
    }

    [Fact]
    public async Task It_stops_when_the_caller_has_gone()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => KeyTerms.FindAsync(_index.Index, "", TaskFilter.None, KeyTermsBy.Selection, 10, gone.Token));
    }

    private static SourceDocument Of(Region region, int year, params string[] texts) => TemporaryIndex.Document(
        $"{region.Code}.txt", [.. texts.Select((text, i) => TemporaryIndex.Task(i + 1, text))], new PolicyDocument { Document = "", Region = region, Year = year, Kind = DocumentKind.TaskDivision });

    private Task<IReadOnlyList<KeyTerm>> Find(string query, TaskFilter filter) =>
        KeyTerms.FindAsync(_index.Index, query, filter, KeyTermsBy.Selection, 20, TestContext.Current.CancellationToken);
}
