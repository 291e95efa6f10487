using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

/// <summary>Every row of the table of forms, tried on its own phrases.</summary>
public sealed class ClauseFormsTests
{
    public static TheoryData<string, string, string> Taken => [.. ClauseForms.Table.SelectMany(f => f.Takes, (f, t) => new TheoryDataRow<string, string, string>(f.Name, t.Phrase, t.Parts))];

    public static TheoryData<string, string> Left => [.. ClauseForms.Table.SelectMany(f => f.Leaves, (f, phrase) => new TheoryDataRow<string, string>(f.Name, phrase))];

    [Theory]
    [MemberData(nameof(Taken))]
    public void Takes_its_phrases_and_no_other_form_does(string name, string phrase, string parts)
    {
        var clauses = Clauses(name, phrase);

        clauses.Select(c => c.Form).Distinct().ShouldBe([name]);
        Parts.Of(clauses).ShouldBe(parts);
    }

    [Theory]
    [MemberData(nameof(Left))]
    public void Leaves_its_phrases(string name, string phrase) => Parts.Of(Clauses(name, phrase)).ShouldBeEmpty();

    [Fact]
    public void Has_no_form_without_a_phrase_that_reaches_it()
    {
        ClauseForms.Table.Where(f => !f.Takes.Any(t => Clauses(f.Name, t.Phrase).Any(c => c.Form == f.Name))).Select(f => f.Name).ShouldBeEmpty();
        ClauseForms.Table.Where(f => f.Leaves.Count == 0 || f.Reason.Length == 0 || f.Places == 0).Select(f => f.Name).ShouldBeEmpty();
        ClauseForms.Table.Select(f => f.Name).ShouldBeUnique();
    }

    private static List<Clause> Clauses(string form, string phrase) =>
        ClauseForms.Table.Single(f => f.Name == form).Places == ClausePlace.Alone
            ? ClauseParser.Parse(phrase) is { } alone ? [alone] : []
            : [.. ClauseFinder.Find(phrase).Select(c => c.Clause)];
}
