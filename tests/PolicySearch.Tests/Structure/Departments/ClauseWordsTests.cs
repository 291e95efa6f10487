using PolicySearch.Structure.Departments;

namespace PolicySearch.Tests.Structure.Departments;

/// <summary>Checks the file of words.</summary>
public sealed class ClauseWordsTests
{
    private static readonly string[] Kinds =
    [
        "verb.lead", "verb.support", "verb.guide", "verb.responsible", "verb.none", "verb.firm", "label.ending", "label.person", "label.time", "label.body", "label.noun", "label.lead",
        "label.support", "label.responsible", "label.beside", "leadin", "filler.before", "filler.noun", "aside", "rank", "rank.office", "name.ending", "name.beginning",
        "name.never", "name.office", "name.bureau", "time.opening", "time.label",
    ];

    [Fact]
    public void Has_the_kinds_that_are_read_and_no_other() => ClauseWords.Lines().Select(l => l.Kind).Distinct().ShouldBe(Kinds, ignoreOrder: true);

    [Fact]
    public void Lists_no_word_twice_in_a_kind()
    {
        foreach (var kind in ClauseWords.Lines().GroupBy(l => l.Kind))
            kind.SelectMany(l => l.Words).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty(kind.Key);
    }

    [Fact]
    public void Gives_a_verb_one_part_only() =>
        ClauseWords.Lines().Where(l => l.Kind.StartsWith("verb.", StringComparison.Ordinal) && l.Kind != "verb.firm").SelectMany(l => l.Words).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Takes_every_verb_off_a_body()
    {
        foreach (var (kind, words) in ClauseWords.Lines().Where(l => l.Kind.StartsWith("verb.", StringComparison.Ordinal) && l.Kind != "verb.none"))
        {
            foreach (var verb in words)
                RoleWords.TakeVerb("市水利局" + verb, out _).ToString().ShouldBe("市水利局", $"{kind}: {verb}");
        }
    }

    [Fact]
    public void Knows_every_ending_as_the_end_of_a_body() => ClauseWords.Of("name.ending").Where(e => !BodyWords.EndsAsBody(e)).ShouldBeEmpty();
}
