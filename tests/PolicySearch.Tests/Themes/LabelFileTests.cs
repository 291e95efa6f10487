using PolicySearch.Errors;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Tests.Themes;

public class LabelFileTests
{
    [Fact]
    public void Reads_json_lines()
    {
        var label = Read("""

            {"document":"a.txt","sequence":3,"section":["一、工业"],"departments":["市工信局"],"text":"实施技改20项","theme":"industry","alsoThemes":["ecology"],"topic":"manufacturing"}
            """).ShouldHaveSingleItem();

        label.Document.ShouldBe("a.txt");
        label.Departments.ShouldBe(["市工信局"]);
        label.AlsoThemes.ShouldBe(["ecology"]);
        label.Topic.ShouldBe("manufacturing");
    }

    [Fact]
    public void Reads_csv_with_quotes_and_several_values()
    {
        var labels = Read("Text,Theme,Topic,Departments\r\n\"新建公园3个, \"\"口袋\"\"公园9个\",infrastructure,urban,市住建局；市城管局\r\n\r\n就业1万人,livelihood,,\r\n");

        labels.Select(label => label.Text).ShouldBe(["新建公园3个, \"口袋\"公园9个", "就业1万人"]);
        labels[0].Departments.ShouldBe(["市住建局", "市城管局"]);
        labels[1].Topic.ShouldBe("");
    }

    [Fact]
    public void A_text_without_a_document_stands_for_itself() =>
        Read("text,theme\n甲,industry\n乙,ecology").Select(label => label.Document).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("{\"text\":\"a\"", 1, "")] // half a line
    [InlineData("{\"text\":\"甲\",\"theme\":\"industry\"}\n{\"text\":\"乙\",\"theme\":\"weather\"}", 2, "weather")] // unknown theme
    [InlineData("{\"text\":\"甲\",\"theme\":\"industry\",\"topic\":\"health\"}", 1, "beneath")] // a topic of another theme
    [InlineData("text,theme\n,industry", 2, "no text")]
    [InlineData("words,theme\n甲,industry", 1, "text")] // no text column
    public void A_line_that_cannot_be_used_is_named(string content, int line, string reason)
    {
        var error = Should.Throw<PolicySearchException>(() => Read(content));

        error.Code.ShouldBe(ErrorCode.InvalidLabel);
        error.Message.ShouldContain($"line {line}");
        error.Message.ShouldContain(reason);
    }

    private static IReadOnlyList<LabelledTask> Read(string content) => LabelFile.Parse(content, "mine.csv", Taxonomy.Default);
}
