using PolicySearch.Targets.Naming;

namespace PolicySearch.Tests.Targets.Naming;

/// <summary>The closed lists of naming.json: each example gets its code, or none.</summary>
public class NamingWordsTests
{
    public static TheoryData<string, string, string> Takes => [.. from @group in NamingWords.All from row in @group.Takes select (@group.Group, row.Phrase, row.Code)];

    public static TheoryData<string, string> Leaves => [.. from @group in NamingWords.All from phrase in @group.Leaves select (@group.Group, phrase)];

    [Theory]
    [MemberData(nameof(Takes))]
    public void Takes_its_examples(string group, string phrase, string code) =>
        PhraseTable.Extract(phrase).Targets.ShouldHaveSingleItem(group).Code.ShouldBe(code, $"{group}: {phrase}");

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Leaves_its_counter_examples(string group, string phrase) =>
        PhraseTable.Extract(phrase).Targets.ShouldAllBe(t => t.Code == null || t.Scope.Length > 0, $"{group}: {phrase}");

    [Fact]
    public void No_word_stands_twice_in_a_group() => NamingWords.All.ShouldAllBe(g => g.Words.Count == g.Words.Distinct().Count());
}
