using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Rules;
using PolicySearch.Targets.Scope;

namespace PolicySearch.Tests.Targets.Rules;

/// <summary>Each row of the tables is run on its own phrases, as if they stood in a task division for 2024.</summary>
public class GoalRuleTests
{
    private static readonly GoalRule[] Rows = [.. GoalRules.Names, .. GoalRules.Others];

    public static TheoryData<int, string> Refused() => Phrases(r => r.Refuses);

    public static TheoryData<int, string> Kept() => Phrases(r => r.Keeps);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_row_refuses_its_phrases_and_no_row_before_it_does(int row, string phrase)
    {
        var rule = Judge(phrase).Rule.ShouldNotBeNull($"{phrase}: taken for a goal");
        $"{rule.Reason.Code()}: {rule.Why}".ShouldBe($"{Rows[row].Reason.Code()}: {Rows[row].Why}", phrase);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_a_row_keeps_is_a_goal(int row, string phrase) =>
        Judge(phrase).Rule.ShouldBeNull($"{phrase}, kept by {Rows[row].Reason.Code()}: refused as {Judge(phrase).Rule?.Reason.Code()}, {Judge(phrase).Rule?.Why}");

    [Fact]
    public void A_row_for_results_refuses_its_phrases_and_keeps_the_others()
    {
        foreach (var row in ResultRules.Rows)
        {
            foreach (var phrase in row.Refuses)
                Judge(phrase, ResultRules.Rows).Rule.ShouldNotBeNull($"{phrase}: taken for a result");
            foreach (var phrase in row.HoldsForResults ? [] : row.Keeps)
                Judge(phrase, ResultRules.Rows).Rule.ShouldBeNull($"{phrase}: refused");
        }
    }

    [Fact]
    public void No_row_is_without_a_phrase_that_reaches_it() =>
        Rows.Where(r => r.Refuses.Length == 0).Select(r => r.Why).ShouldBeEmpty("a row needs phrases that show what it refuses");

    [Fact]
    public void Every_reason_is_given_by_a_row_or_by_the_shape_of_a_number()
    {
        Refusal[] shapes = [Refusal.Date, Refusal.Ordinal, Refusal.DocumentNumber, Refusal.Road, Refusal.Phone, Refusal.NoUnit];
        Rows.Concat(ResultRules.Rows).Select(r => r.Reason).Concat(shapes).Distinct().Order().ShouldBe(Enum.GetValues<Refusal>());
    }

    [Fact]
    public void Reasons_are_printed_as_words_with_hyphens()
    {
        Refusal.LastYear.Code().ShouldBe("last-year");
        Refusal.Date.Code().ShouldBe("date");
    }

    private static TheoryData<int, string> Phrases(Func<GoalRule, string[]> of)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Rows.Length; i++)
        {
            foreach (var phrase in of(Rows[i]))
                data.Add(i, phrase);
        }

        return data;
    }

    private static Judged Judge(string phrase) => Judge(phrase, GoalRules.Others);

    private static Judged Judge(string phrase, GoalRule[] rows)
    {
        var at = phrase.IndexOf('[', StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{phrase}: the figure in question stands in square brackets");
        var text = Folding.Fold(phrase.Remove(phrase.IndexOf(']', StringComparison.Ordinal), 1).Remove(at, 1));
        var document = new PolicyDocument { Document = "t", Year = 2024, Kind = DocumentKind.TaskDivision };
        var quantities = QuantityScanner.Scan(text);
        var review = ReviewScope.Of(new PolicyTask { Document = "t", Sequence = 1, Text = text }, text, new DocumentScope(document, document.Year), new DateMarks(text, quantities, document));
        return GoalRules.Judge(text, quantities, review, rows).Find(f => f.Candidate.Quantity.Start == at).ShouldNotBeNull($"{phrase}: no figure begins at the bracket");
    }
}
