using PolicySearch.Records;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Tests.Structure.Outline;

/// <summary>What part a section plays, by its heading.</summary>
public sealed class HeadingPartsTests
{
    [Theory]
    [InlineData("环境形势", "Review", "where things stand")]
    [InlineData("面临的形势与挑战", "Review", "形势 need not stand alone")]
    [InlineData("生态环境保护现状", "Review", "保护 is no verb that opens the heading")]
    [InlineData("发展基础", "Review", "the base of a plan")]
    [InlineData("存在的主要问题", "Review", "problems are no work")]
    [InlineData("2024年工作回顾", "Review", "a look back")]
    [InlineData("过去五年主要成就", "Review", "what was achieved")]
    [InlineData("营造发展环境", "Work", "a verb opens it")]
    [InlineData("切实解决突出的环境问题", "Work", "a verb behind an adverb")]
    [InlineData("夯实产业基础", "Work", "a base that is built")]
    [InlineData("名词解释", "Glossary", "explanations")]
    [InlineData("2025年工作安排", "Year", "a year's work")]
    [InlineData("今年的主要任务", "Year", "this year's work")]
    [InlineData("今后五年的发展思路和主要任务", "Plan", "a plan's years")]
    [InlineData("2022年主要预期目标和重点任务", "Year", "goals and work: work")]
    [InlineData("主要预期目标", "Goals", "goals alone")]
    [InlineData("保障措施", "Closing", "requirements")]
    [InlineData("完善组织实施体系", "Work", "the words must close the heading")]
    public void Tells_the_part(string heading, string part, string because) =>
        HeadingParts.Of(heading).ShouldBe(Enum.Parse<SectionPart>(part), because);

    [Fact]
    public void A_task_knows_the_part_of_its_section() =>
        Lines.Tasks("一、2025年工作安排\n1.新建学校8所。\n2.改造道路3条。\n二、今后五年主要任务\n1.建成机场1座。\n2.建成高铁1条。").Select(t => t.Part)
            .ShouldBe([SectionPart.Year, SectionPart.Year, SectionPart.Plan, SectionPart.Plan]);
}
