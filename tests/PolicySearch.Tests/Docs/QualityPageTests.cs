using PolicySearch.Targets.Evaluation;
using PolicySearch.Tests.Targets.Evaluation;
using PolicySearch.Tests.Themes.Evaluation;
using PolicySearch.Themes.Evaluation;

namespace PolicySearch.Tests.Docs;

/// <summary>
/// docs/quality.md states what is measured now. When a figure changes, print the part again (CONTRIBUTING.md names the commands) and
/// say in the change why; the evaluations' own tests hold the figures above their floors.
/// </summary>
public class QualityPageTests
{
    [Fact]
    public void The_themes_part_is_what_evaluate_prints() =>
        MarkdownPages.Read("docs/quality.md").ShouldContain(ThemeQualityReport.Render(ThemeEvaluatorTests.Corpus.Value));

    [Fact]
    public void The_targets_part_is_what_evaluate_targets_prints()
    {
        var scores = TargetEvaluationTests.Annotated
            .Select(name => (name, TargetEvaluation.Score(TargetEvaluationTests.Gold(name), TargetEvaluationTests.Extract(name))));
        MarkdownPages.Read("docs/quality.md").ShouldContain(TargetQualityReport.Write([.. scores]));
    }

    [Fact]
    public void The_results_part_is_what_is_measured() =>
        MarkdownPages.Read("docs/quality.md").ShouldContain(ResultQuality.Write(ResultQuality.Measured.Value), Case.Sensitive, string.Join('\n', ResultQuality.Measured.Value[^1].Misses));

    [Fact]
    public void Results_stay_above_their_floor()
    {
        var all = ResultQuality.Measured.Value[^1];
        ((double)all.Found / all.Annotated).ShouldBeGreaterThanOrEqualTo(0.9, string.Join('\n', all.Misses));
        ((double)all.Found / all.Extracted).ShouldBeGreaterThanOrEqualTo(0.95);
        ((double)all.Year / all.Found).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void The_codes_part_is_what_evaluate_codes_prints() =>
        MarkdownPages.Read("docs/quality.md").ShouldContain(CodeQualityReport.Write(CodeEvaluationTests.Judged.Value));
}
