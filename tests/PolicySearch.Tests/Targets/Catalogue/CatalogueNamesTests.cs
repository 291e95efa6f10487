using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Tests.Targets.Catalogue;

/// <summary>
/// Two tests over the whole catalogue, generated from it: each name and alias gives its own code in a phrase of its kind and unit, and
/// gives none behind another base, before another noun or with another unit.
/// </summary>
public class CatalogueNamesTests
{
    /// <summary>Nouns that make another thing of any name before them.</summary>
    private static readonly string[] ForeignHeads = ["协会", "利润", "食堂", "论坛"];

    /// <summary>Words that make another thing of any name behind them.</summary>
    private static readonly string[] ForeignBases = ["每个乡镇", "人均", "单位面积"];

    public static TheoryData<string> Codes => [.. IndicatorCatalogue.Default.All.Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_names_give_its_own_code(string code)
    {
        var indicator = IndicatorCatalogue.Default.ByCode(code)!;
        foreach (var name in Names(indicator))
            CodeOf(StatementOf.Write(indicator, name)).ShouldBe(code, StatementOf.Write(indicator, name));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_names_give_no_code_with_another_noun_base_or_unit(string code)
    {
        var indicator = IndicatorCatalogue.Default.ByCode(code)!;
        foreach (var name in Names(indicator))
        {
            foreach (var foreign in ForeignHeads)
                PlainCodeOf(StatementOf.Write(indicator, name + foreign)).ShouldNotBe(code, name + foreign);
            foreach (var foreign in ForeignBases.Where(f => !Names(indicator).Contains(f + name)))
                PlainCodeOf(StatementOf.Write(indicator, foreign + name)).ShouldNotBe(code, foreign + name);
            PlainCodeOf(StatementOf.Write(indicator, name, unit: "艘")).ShouldNotBe(code, name + " in 艘");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_example_is_taken_and_its_counter_example_left(string code)
    {
        var indicator = IndicatorCatalogue.Default.ByCode(code)!;
        PhraseTable.Extract(indicator.Example).Targets.Select(t => t.Code).ShouldContain(code, indicator.Example);
        PhraseTable.Extract(indicator.Counter).Targets.Where(t => t.Scope.Length == 0).Select(t => t.Code).ShouldNotContain(code, indicator.Counter);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_user_finds_it_by_code_and_name(string code)
    {
        var indicator = IndicatorCatalogue.Default.ByCode(code)!;
        IndicatorCatalogue.Default.Find(indicator.Zh).ShouldContain(indicator);
        IndicatorCatalogue.Default.Find(code).ShouldBe([indicator]);
    }

    private static IEnumerable<string> Names(Indicator indicator) => indicator.Aliases.Select(a => a.Replace("*", "", StringComparison.Ordinal));

    private static string? CodeOf(string phrase) => PhraseTable.Extract(phrase).Targets is [.., var last] ? last.Code : null;

    private static string? PlainCodeOf(string phrase) => PhraseTable.Extract(phrase).Targets.LastOrDefault(t => t.Scope.Length == 0)?.Code;
}
