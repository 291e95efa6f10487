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
    public void The_codes_part_is_what_evaluate_codes_prints() =>
        MarkdownPages.Read("docs/quality.md").ShouldContain(CodeQualityReport.Write(CodeEvaluationTests.Judged.Value));
}
