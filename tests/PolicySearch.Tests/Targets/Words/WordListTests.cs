using System.Text.RegularExpressions;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Words;

namespace PolicySearch.Tests.Targets.Words;

/// <summary>Checks <c>words.txt</c> after it was edited.</summary>
public partial class WordListTests
{
    [Fact]
    public void Every_list_has_a_purpose_and_words() =>
        WordLists.Read().Where(l => l.Purpose.Length == 0 || l.Words.Length == 0).Select(l => l.Name).ShouldBeEmpty();

    [Fact]
    public void No_list_stands_twice_and_no_word_twice_in_a_list()
    {
        WordLists.Read().GroupBy(l => l.Name).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        WordLists.Read().SelectMany(l => l.Words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => $"{l.Name}: {g.Key}")).ShouldBeEmpty();
    }

    [Fact]
    public void Words_are_written_as_texts_are_folded() =>
        WordLists.Read().SelectMany(l => l.Words.Where(w => Folding.Fold(w) != w).Select(w => $"{l.Name}: {w}")).ShouldBeEmpty();

    [Fact]
    public void No_word_bounds_a_figure_in_two_ways()
    {
        foreach (var side in (string[])["-before", "-behind"])
            WordLists.Read().Where(l => l.Name.EndsWith(side, StringComparison.Ordinal) && l.Name != "chosen-before").SelectMany(l => l.Words).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_code_uses_every_list_and_no_other()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "src", "PolicySearch", "Targets"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var used = sources.SelectMany(s => Used().Matches(s).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        used.ShouldBe(WordLists.Read().Select(l => l.Name).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("(?:WordLists\\.Of\\(|\\()\"([a-z-]+)\"(?:\\)|, Comparison)")]
    private static partial Regex Used();
}
