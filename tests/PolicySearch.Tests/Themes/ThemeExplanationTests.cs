using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Themes;

public class ThemeExplanationTests
{
    private static readonly PolicyTask Task = new()
    {
        Document = "a.txt",
        Sequence = 1,
        Section = ["三、加强生态环境保护"],
        Text = "治理黑臭水体6处,整治入河排污口30处。",
        Departments = [new DepartmentRole("市生态环境局", Responsibility.Lead, "生态环境局")],
    };

    [Fact]
    public void Names_the_words_the_heading_and_the_department_that_decided()
    {
        var reasons = ThemeModel.Shipped.Explain(Task).Reasons;

        reasons.ShouldContain(reason => reason.Place == ReasonPlace.Text && reason.Words == "黑臭水体" && reason.Weight > 0);
        reasons.ShouldContain(reason => reason.Place == ReasonPlace.Heading && reason.Weight > 0);
        reasons.ShouldContain(reason => reason.Place == ReasonPlace.Department && reason.Words == "市生态环境局" && reason.Weight > 0);
    }

    [Fact]
    public void Each_reason_stands_where_it_says()
    {
        foreach (var reason in ThemeModel.Shipped.Explain(Task).Reasons)
        {
            var source = reason.Place switch
            {
                ReasonPlace.Text => Task.Text,
                ReasonPlace.Heading => Task.Section[reason.Source],
                _ => Task.Departments[reason.Source].Name,
            };
            source.Substring(reason.Start, reason.Length).ShouldBe(reason.Words);
        }
    }

    [Fact]
    public void Reasons_come_heaviest_first_and_explain_the_given_answer()
    {
        var explanation = ThemeModel.Shipped.Explain(Task);

        explanation.Reasons.Select(reason => reason.Weight).ShouldBeInOrder(SortDirection.Descending);
        explanation.Classification.Themes.ShouldBe(ThemeModel.Shipped.Classify([Task])[0].Themes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。，")]
    [InlineData("𠮷")]
    public void A_text_that_says_nothing_has_no_reasons_of_its_own(string text) =>
        ThemeModel.Shipped.Explain(new PolicyTask { Document = "a.txt", Sequence = 1, Text = text }).Reasons.Count.ShouldBeLessThanOrEqualTo(1);
}
