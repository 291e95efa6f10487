using PolicySearch.Analysis.Judging;
using PolicySearch.Errors;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;

namespace PolicySearch.Tests.Analysis.Judging;

/// <summary>The judged searches over the digests: how often a right answer is among the first five must not fall.</summary>
public sealed class SearchEvaluationTests(DigestIndex digests) : IClassFixture<DigestIndex>
{
    private const string Gold = "corpus/search/digests.jsonl";

    internal static IReadOnlyList<JudgedSearch> Judged { get; } = JudgedSearch.Read(Gold, File.ReadLines(Path.Combine(SharedFiles.Repository, Gold)));

    [Fact]
    public void There_are_enough_of_every_kind()
    {
        Judged.Count.ShouldBeGreaterThanOrEqualTo(120);
        foreach (var kind in Enum.GetValues<JudgedKind>())
            Judged.Count(one => one.Kind == kind).ShouldBeGreaterThanOrEqualTo(10, $"{kind}");
        Judged.Count(one => one.HeldOut).ShouldBeInRange(Judged.Count * 2 / 5, Judged.Count * 3 / 5);
    }

    [Theory]
    [InlineData(JudgedKind.Question, 0.75)]
    [InlineData(JudgedKind.Bag, 0.96)]
    [InlineData(JudgedKind.Sentence, 0.95)]
    [InlineData(JudgedKind.Slip, 0.95)]
    [InlineData(JudgedKind.Pinyin, 0.9)]
    [InlineData(JudgedKind.Similar, 0.9)]
    public async Task Are_answered_among_the_first_five(JudgedKind kind, double least)
    {
        var verdicts = await SearchEvaluation.JudgeAsync(digests.Index, [.. Judged.Where(one => one.Kind == kind)], SearchMatch.Exact, TestContext.Current.CancellationToken);

        SearchScore.Of("", verdicts).FirstFive.ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', verdicts.Where(v => v.Place is null or > 5)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"kind":"question","query":"怎么办"}""")]
    [InlineData("""{"kind":"similar","query":"怎么办","tasks":["a#1"]}""")]
    public void A_line_that_is_none_names_its_place(string line)
    {
        var error = Should.Throw<PolicySearchException>(() => JudgedSearch.Read("gold.jsonl", ["", line]));

        (error.Code, error.Message.Contains("gold.jsonl:2", StringComparison.Ordinal)).ShouldBe((ErrorCode.DamagedAnnotation, true));
    }
}
