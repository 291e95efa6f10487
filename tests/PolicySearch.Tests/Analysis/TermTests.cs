using PolicySearch.Analysis.Terms;
using PolicySearch.Language;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Key terms set a selection apart; similar tasks share their wording.</summary>
public class TermTests
{
    private static readonly string[] Texts =
    [
        "深化放管服改革,推进政务服务", "推进放管服改革向基层延伸", "放管服改革再提速", "新建农村公路100公里", "改造农村公路和桥梁", "推进农村厕所改造",
    ];

    [Fact]
    public void Key_terms_are_those_of_the_selection()
    {
        var tasks = Texts.Select((text, i) => Task(Document(Xianyang), text, i + 1)).ToList();

        var terms = KeyTerms.Find(tasks, t => t.Sequence <= 3, SmartCnSegmenter.Default, 10);

        terms.Select(t => t.Term).ShouldContain("放管服");
        terms.Select(t => t.Term).ShouldNotContain("农村");
        terms.Single(t => t.Term == "放管服").ShouldBe(terms[0] with { Term = "放管服" });
        (terms[0].Tasks, terms[0].Others).ShouldBe((3, 0));
    }

    [Fact]
    public void Figures_are_no_key_terms() =>
        KeyTerms.Find(Texts.Select((_, i) => Task(Document(Xianyang), "建设100公里", i + 1)), _ => true, SmartCnSegmenter.Default, 10)
            .ShouldAllBe(t => t.Term.All(char.IsLetter));

    [Fact]
    public void Similar_tasks_come_closest_first_without_the_task_itself()
    {
        var document = Document(Xianyang);
        var all = Texts.Select((text, i) => new StoredTask(Task(document, text, i + 1), document)).ToList();

        var similar = SimilarTasks.Find(all[3], () => all, 2);

        similar.Select(s => s.Task.Task.Text).First().ShouldBe("改造农村公路和桥梁");
        similar.ShouldAllBe(s => s.Score > 0 && s.Score < 1 && s.Task.Task.Id != "d1-4");
    }

    [Fact]
    public void The_same_wording_scores_one()
    {
        var document = Document(Xianyang);
        var all = Texts.Append(Texts[0]).Select((text, i) => new StoredTask(Task(document, text, i + 1), document)).ToList();

        SimilarTasks.Find(all[0], () => all, 1).ShouldHaveSingleItem().Score.ShouldBe(1, 1e-9);
    }
}
