using PolicySearch.Structure.Outline;
using PolicySearch.Structure.Selection;

namespace PolicySearch.Tests.Structure.Selection;

/// <summary>Every rule that refuses a line is run on its own phrases.</summary>
public sealed class TaskRuleTests
{
    public static TheoryData<string, string> Refused => Phrases(r => r.Refuses);

    public static TheoryData<string, string> Kept => Phrases(r => r.Keeps);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_its_phrase_and_no_other_rule_does_so_before(string rule, string phrase) =>
        TaskRules.Refusal(Place(rule, phrase, r => r.Refuses))?.Name.ShouldBe(rule, phrase);

    [Theory]
    [MemberData(nameof(Kept))]
    public void Keeps_what_only_looks_alike(string rule, string phrase) =>
        TaskRules.Refusal(Place(rule, phrase, r => r.Keeps)).ShouldBeNull(phrase);

    [Fact]
    public void Each_rule_is_reached_and_has_a_name_of_its_own()
    {
        TaskRules.All.ShouldAllBe(r => r.Refuses.Length > 0 && r.Keeps.Length > 0);
        TaskRules.All.Select(r => r.Name).ShouldBeUnique();
        var reached = TaskRules.All.SelectMany(r => r.Refuses.Select(p => TaskRules.Refusal(Place(p.Standing, p.Text))));
        TaskRules.All.Except(reached).Select(r => r!.Name).ShouldBeEmpty();
    }

    private static TheoryData<string, string> Phrases(Func<TaskRule, (LineStanding Standing, string Text)[]> phrases)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in TaskRules.All)
        {
            foreach (var phrase in phrases(rule))
                data.Add(rule.Name, phrase.Text);
        }

        return data;
    }

    private static LineInPlace Place(string rule, string phrase, Func<TaskRule, (LineStanding Standing, string Text)[]> phrases) =>
        Place(phrases(TaskRules.All.Single(r => r.Name == rule)).First(p => p.Text == phrase).Standing, phrase);

    private static LineInPlace Place(LineStanding standing, string phrase)
    {
        var lines = phrase.Split(" / ");
        var heading = lines.Length > 1 ? new LineFacts(lines[0]) : null;
        var text = lines[^1];
        var (last, first, brief) = (text.EndsWith('…'), text.StartsWith('^'), text.EndsWith('~'));
        var facts = new LineFacts(text.Trim('…', '^', '~'));
        var numbered = facts.Marker.IsNumber;
        return new LineInPlace(
            numbered ? new LineFacts(facts.Text[facts.Marker.Length..]) : facts, standing,
            heading is null ? default : HeadingParts.Of(heading.Text.AsSpan(heading.Marker.Length)), numbered, Headed: heading is not null, Last: last, First: first, Brief: brief,
            Resolution: heading is not null && DocumentShape.IsResolutionTitle(heading.Text));
    }
}
