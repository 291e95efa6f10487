using PolicySearch.Targets;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Evaluation;

namespace PolicySearch.Tests.Targets.Evaluation;

/// <summary>The judged pairs of codes.jsonl: what they score must not fall.</summary>
public class CodeEvaluationTests
{
    private const double Floor = 0.99;

    private static IReadOnlyList<JudgedCode> Pairs { get; } = JudgedCode.Read(
        "codes.jsonl", File.ReadLines(Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Targets", "Evaluation", "codes.jsonl")));

    internal static Lazy<CodeScores> Judged { get; } = new(() => CodeEvaluation.Score(Pairs, (task, document) => TargetExtractor.Extract(task, document).Targets));

    [Fact]
    public void At_least_three_hundred_pairs_are_judged() => Pairs.Count.ShouldBeGreaterThanOrEqualTo(300);

    [Fact]
    public void A_judged_code_is_one_of_the_catalogue_or_none() =>
        Pairs.ShouldAllBe(p => p.Verdict == CodeVerdict.None ? p.Code.Length == 0 : IndicatorCatalogue.Default.ByCode(p.Code) != null);

    [Fact]
    public void What_stands_in_a_plain_column_belongs_there() =>
        Judged.Value.Precision.ShouldBeGreaterThanOrEqualTo(Floor, string.Join('\n', Judged.Value.Misses));

    [Fact]
    public void What_belongs_in_a_column_stands_there() =>
        Judged.Value.Recall.ShouldBeGreaterThanOrEqualTo(Floor, string.Join('\n', Judged.Value.Misses));

    [Fact]
    public void A_part_never_stands_for_the_region() => Judged.Value.Apart.ShouldBe(Judged.Value.Scoped, string.Join('\n', Judged.Value.Misses));
}
