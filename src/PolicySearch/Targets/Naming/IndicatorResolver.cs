using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// Finds the catalogue's indicator for the words round a quantity: the name must end the noun phrase, what stands before it must leave the
/// value the region's own or is told as scope, and kind, unit and base must be the indicator's.
/// <code>
/// 生产总值 + 9 % growth                        → gdp_growth
/// 数字经济核心产业增加值占GDP比重 + 5 % level  → digital_economy_share (what stands before 占 is the part, what stands behind it the base)
/// 园区固定资产投资 + 9 % growth                → fixed_asset_investment_growth, scope 园区
/// 固定资产投资利润, 人均固定资产投资           → none: another noun, another base
/// </code>
/// </summary>
internal static class IndicatorResolver
{
    private static readonly string[] Leads = ["高于", "快于", "低于", "领先"];

    /// <summary>Units of things that stay once they are there.</summary>
    private static readonly string[] Things = ["个", "家", "户", "所", "座", "处", "条", "部"];

    /// <summary>Resolves an indicator; null where the catalogue has none that fits.</summary>
    /// <param name="evidence">The words to look in.</param>
    /// <param name="basis">What the value states.</param>
    /// <param name="quantity">The quantity.</param>
    public static NamedIndicator? Resolve(Evidence evidence, Basis basis, Quantity quantity)
    {
        // A lead over another rate (高于全市10个百分点) is no value of the indicator itself.
        if (quantity.Dimension == Dimension.Points && Leads.Any(w => evidence.Left.Contains(w, StringComparison.Ordinal)))
            return null;
        // 推动职业院校在10个领域…: the figure counts what follows 在.
        if (evidence.Left.EndsWith('在') && !NamingWords.Stock.IsIn(evidence.Left) && quantity.Dimension == Dimension.Count)
            return null;
        var phrase = SharePhrase.Read(evidence.Phrase);
        var value = new StatedKind(basis, quantity, phrase.IsShare, phrase.Base, CountedAs.Of(evidence), CountedAs.IsIncrease(evidence));
        if (Pick(phrase.Part, "", evidence, value, NamingWords.Measures) is { } named)
            return named;
        if (phrase.IsShare || evidence.Head.Length < 2 || !(evidence.Subject.Length == 0 || LeadsOn(evidence.Subject)))
            return null;
        return Pick(FirstWork(evidence.Head), IsExample(evidence.Subject) ? "" : evidence.Subject, evidence, value, NamingWords.Works, counted: true);
    }

    private static NamedIndicator? Pick(string words, string before, Evidence evidence, StatedKind value, Language.WordSet tails, bool counted = false)
    {
        foreach (var noun in HeadNoun.Of(AliasText.Of(words), tails))
        {
            var found = value with { IsShare = value.IsShare || noun.IsShare, Counted = CountedAs.Before(noun.Left, value, evidence) };
            if (Choose(noun.Indicators, noun.Alias, found, evidence) is not { } indicator)
                continue;
            // (16个)县整县建成美丽乡村: the figure counts who does it.
            var does = CountedAs.Does(noun.Left);
            if ((counted && does) || (indicator.Kind == IndicatorKind.Count && LeftSide.IsTitle(noun.Left)))
                return null;
            if (LeftSide.Scope(AliasText.Of(before) + noun.Left, evidence) is not { } scope || (indicator.Bounded && scope.Length > 0))
                return null;
            return new NamedIndicator(indicator, InAll(indicator, noun.Alias, found) ? ScopeWords.Join(scope, "总量") : Narrowed(indicator, scope, evidence), does);
        }

        return null;
    }

    /// <summary>(绿道总里程)达到300公里: all there is, where the entry is of what is built; a project ends and leaves no stock.</summary>
    private static bool InAll(Indicator indicator, string alias, StatedKind value) =>
        indicator.Counts is null && value.Counted == CountOf.Stock && !alias.EndsWith("项目", StringComparison.Ordinal)
        && ((indicator.Kind == IndicatorKind.Count && Things.Contains(indicator.Unit)) || (indicator.Kind == IndicatorKind.Level && indicator.Unit == "公里"));

    /// <summary>规上工业战略性新兴产业占工业比重: the base before the name narrows nothing. 达到垃圾处理率90%以上标准: of what is to meet it.</summary>
    private static string Narrowed(Indicator indicator, string scope, Evidence evidence)
    {
        var own = indicator.Kind == IndicatorKind.Share && indicator.Base.Any(b => scope.Contains(b, StringComparison.Ordinal)) ? "" : scope;
        return own.Length == 0 && evidence.Head == "标准" ? "标准" : own;
    }

    /// <summary>(18个)老旧小区改造和城中村改造: the figure counts what the first work is done to.</summary>
    private static string FirstWork(string head)
    {
        foreach (var joint in (string[])["和", "及", "并", "以及"])
        {
            if (head.IndexOf(joint, StringComparison.Ordinal) is var at and > 2 && NamingWords.Works.Suffix(head.AsSpan(0, at)) > 0)
                return head[..at];
        }

        return head;
    }

    /// <summary>The entry that says it most exactly: 新增 and 总量 choose between what is added and what there is.</summary>
    private static Indicator? Choose(IReadOnlyList<Indicator> indicators, string alias, StatedKind value, Evidence evidence)
    {
        Indicator? added = null, stock = null;
        foreach (var indicator in indicators)
        {
            if (!value.Fits(indicator, alias) || !Stands(indicator, evidence))
                continue;
            if (indicator.Counts is null || indicator.Counts == value.Counted)
                return indicator;
            if (indicator.Counts == CountOf.Added)
                added ??= indicator;
            else if (indicator.Counts == CountOf.Stock)
                stock ??= indicator;
        }

        return value.Counted is null ? added ?? stock : null;
    }

    private static bool Stands(Indicator indicator, Evidence evidence) =>
        (indicator.Context.Count == 0 || indicator.Context.Any(w => evidence.Task.Contains(w, StringComparison.Ordinal)))
        && (indicator.After is not { } code || evidence.Previous == code);

    /// <summary>Whether a subject only leads on to the noun behind the figure: a place, a description, examples.</summary>
    private static bool LeadsOn(string subject) => IndicatorNamer.LeadsToHead(subject) || LeftSide.IsNeutral(AliasText.Of(subject));

    private static bool IsExample(string subject) => subject.EndsWith('等') || subject.EndsWith("等共", StringComparison.Ordinal);
}

/// <summary>An indicator of the catalogue as a text states it.</summary>
/// <param name="Indicator">The entry.</param>
/// <param name="Scope">What narrows it (园区); empty where the value is the region's own.</param>
/// <param name="Leads">Whether the scope stands before the verb (园区新建厂房), so that it holds for the rest of a list.</param>
internal sealed record NamedIndicator(Indicator Indicator, string Scope, bool Leads);

/// <summary>The words that an indicator is resolved from.</summary>
/// <param name="Phrase">Before the quantity, from the clause's start to the last word of the name; verb and subject where they stand elsewhere.</param>
/// <param name="Subject">Before the quantity, without verb and comparison.</param>
/// <param name="Verb">The verb, own or carried on from the quantity before.</param>
/// <param name="Head">Behind the quantity.</param>
/// <param name="Left">All words of the clause before the quantity.</param>
/// <param name="Task">The whole task.</param>
/// <param name="Previous">The code of the indicator stated before, in the same task.</param>
/// <param name="Yearly">Whether the value holds for each year (每年招引10个).</param>
/// <param name="Own">Names of the region whose document it is: 咸阳市, 咸阳.</param>
internal sealed record Evidence(string Phrase, string Subject, string Verb, string Head, string Left, string Task, string? Previous, bool Yearly, IReadOnlyList<string> Own);
