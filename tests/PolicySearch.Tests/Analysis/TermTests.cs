using PolicySearch.Analysis.Terms;
using PolicySearch.Language;
using PolicySearch.Records;
using static PolicySearch.Tests.Analysis.Promises;

namespace PolicySearch.Tests.Analysis;

/// <summary>Similar tasks share their wording.</summary>
public class TermTests
{
    private static readonly string[] Texts =
    [
        "深化放管服改革,推进政务服务", "推进放管服改革向基层延伸", "放管服改革再提速", "新建农村公路100公里", "改造农村公路和桥梁", "推进农村厕所改造",
    ];

    [Fact]
    public void Similar_tasks_come_closest_first_without_the_task_itself()
    {
        var document = Document(Xianyang);
        var all = Texts.Select((text, i) => new StoredTask(Task(document, text, i + 1), document)).ToList();

        var similar = SimilarTasks.Find(all[3], () => all, SmartCnSegmenter.Default, 2, ownDocument: true);

        similar.Select(s => s.Task.Task.Text).First().ShouldBe("改造农村公路和桥梁");
        similar[0].Shared.ShouldBe(["农村公路"]);
        similar.ShouldAllBe(s => s.Score > 0 && s.Score < 1 && s.Task.Task.Id != "d1-4");
    }

    [Fact]
    public void The_same_wording_scores_one()
    {
        var document = Document(Xianyang);
        var all = Texts.Append(Texts[0]).Select((text, i) => new StoredTask(Task(document, text, i + 1), document)).ToList();

        SimilarTasks.Find(all[0], () => all, SmartCnSegmenter.Default, 1).ShouldBeEmpty("its own document is left out unless it is asked for");
        SimilarTasks.Find(all[0], () => all, SmartCnSegmenter.Default, 1, ownDocument: true).ShouldHaveSingleItem().Score.ShouldBe(1, 1e-9);
    }
}
