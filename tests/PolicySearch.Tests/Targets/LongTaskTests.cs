using System.Text;
using PolicySearch.Records;
using PolicySearch.Targets;
using PolicySearch.Targets.Candidates;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Tests.Targets;

/// <summary>
/// A task may be a whole document on one line. What a figure is read from must not grow with the text, or the time grows with its square:
/// the windows are counted here, the time is measured by the benchmark <c>One_task_of_thousands_of_figures</c>.
/// </summary>
public class LongTaskTests
{
    private const int Figures = 4000;

    [Theory]
    [InlineData("改造老旧小区{0}个,", "no sentence ends")]
    [InlineData("改造老旧小区{0}个。", "every figure ends a sentence")]
    [InlineData("到2025年改造老旧小区{0}个、", "every figure has a date, and no clause ends")]
    [InlineData("第{0}批", "nothing but names")]
    public void A_figure_is_read_from_its_surroundings_only(string form, string because)
    {
        var text = Repeat(form);
        foreach (var candidate in CandidateReader.Read(text, QuantityScanner.Scan(text)))
        {
            (candidate.Sentence.End - candidate.Sentence.Start).ShouldBeLessThanOrEqualTo(2 * CandidateReader.LongestSentence, because);
            (candidate.Clause.End - candidate.Clause.Start).ShouldBeLessThanOrEqualTo(CandidateReader.LongestClause, because);
            (candidate.Head.End - candidate.Quantity.End).ShouldBeLessThanOrEqualTo(CandidateReader.LongestClause, because);
        }
    }

    [Fact]
    public void Every_figure_of_a_long_task_is_a_target()
    {
        var found = TargetExtractor.Extract(
            new PolicyTask { Document = "t", Sequence = 1, Text = Repeat("改造老旧小区{0}个,") },
            new PolicyDocument { Document = "t", Year = 2024, Kind = DocumentKind.TaskDivision });
        found.Targets.Count.ShouldBe(Figures);
        found.Targets.ShouldAllBe(t => t.Code == "old_communities_renovated" && t.Year == 2024);
    }

    private static string Repeat(string form)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= Figures; i++)
            text.Append(form.Replace("{0}", $"{i + 1}", StringComparison.Ordinal));
        return text.ToString();
    }
}
