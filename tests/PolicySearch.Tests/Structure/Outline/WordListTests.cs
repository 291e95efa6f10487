using PolicySearch.Files;
using PolicySearch.Records;
using PolicySearch.Regions;
using PolicySearch.Structure.Outline;

namespace PolicySearch.Tests.Structure.Outline;

/// <summary>The word lists hold no word twice, none that another one shadows, and no key that nothing reads.</summary>
public sealed class WordListTests
{
    private static readonly string[] AtTheHead = ["closing", "everyone", "review", "note", "footer"];

    [Theory]
    [InlineData("data/line-words.txt", new[] { "closing", "everyone", "review", "note", "furniture", "footer", "goals", "principles", "main-goals", "instruments", "arranged", "bounds", "year-openings", "reading-note", "reading-note-end", "mark", "announcement" })]
    [InlineData("data/table-words.txt", new[] { "number", "category", "task", "goal", "indicator", "unit", "nature", "base", "value", "predicate", "change", "total", "note" })]
    [InlineData("data/heading-words.txt", new[] { "glossary", "review", "situation", "goals", "preamble", "closing", "work", "making", "alone", "plan" })]
    public void Has_the_keys_that_are_read_and_each_word_once(string list, string[] keys)
    {
        var rows = WordRows.Load(list);

        rows.Keys.ShouldBe(keys, ignoreOrder: true);
        foreach (var (key, words) in rows)
        {
            words.ShouldBeUnique(key);
            words.ShouldAllBe(w => w.Length > 0 && w == w.Trim());
        }
    }

    [Fact]
    public void No_word_at_a_line_s_head_is_shadowed_by_a_shorter_one()
    {
        var rows = WordRows.Load("data/line-words.txt");
        foreach (var key in AtTheHead)
            rows[key].Where(w => rows[key].Any(o => o != w && w.StartsWith(o, StringComparison.Ordinal))).ShouldBeEmpty(key);
    }

    [Fact]
    public void Every_word_of_a_heading_gives_its_part_when_it_is_all_the_heading_says()
    {
        foreach (var (key, words) in WordRows.Load("data/heading-words.txt"))
        {
            if (!Enum.TryParse<SectionPart>(key, ignoreCase: true, out var part))
                part = key == "situation" ? SectionPart.Review : SectionPart.Work;
            if (key is "making" or "alone" or "plan")
                continue;
            words.Where(w => HeadingParts.Of(w) != part).ShouldBeEmpty(key);
        }
    }

    [Fact]
    public void Every_row_of_the_words_around_names_of_divisions_begins_with_a_division_s_first_character()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/inside-words.txt"));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(r => r[0] != '#').ToList();

        rows.Where(r => r[1] != ' ' || r.Skip(2).Distinct().Count() != r.Length - 2).ShouldBeEmpty();
        rows.Select(r => r[0]).ShouldBeUnique();
        var first = RegionCatalogue.All.Select(r => r.Name[0]).ToHashSet();
        rows.Where(r => !first.Contains(r[0])).ShouldBeEmpty();
    }
}
