using System.Text.RegularExpressions;
using PolicySearch.Targets.Quantities;

namespace PolicySearch.Targets.Catalogue;

/// <summary>Checks a catalogue that was edited: what it finds is one sentence a fault, naming the code.</summary>
public static partial class CatalogueCheck
{
    private static readonly string[] Themes = ["ecology", "industry", "livelihood", "infrastructure", "governance"];

    /// <summary>Finds all faults of a catalogue; none where it is sound.</summary>
    public static IReadOnlyList<string> Run(IReadOnlyList<Indicator> indicators)
    {
        var faults = new List<string>();
        foreach (var indicator in indicators)
            faults.AddRange(Check(indicator));
        faults.AddRange(Repeated(indicators, i => i.Code, "code"));
        faults.AddRange(Repeated(indicators, i => i.Zh, "Chinese name"));
        faults.AddRange(Repeated(indicators, i => i.En, "English name"));
        faults.AddRange(Ambiguous(indicators));
        return faults;
    }

    private static IEnumerable<string> Check(Indicator indicator)
    {
        if (!CodeForm().IsMatch(indicator.Code))
            yield return $"{indicator.Code}: a code is lower case letters, digits and underscores";
        if (indicator.Zh.Length == 0 || indicator.En.Length == 0)
            yield return $"{indicator.Code}: both names are needed";
        if (indicator.Aliases.Count == 0)
            yield return $"{indicator.Code}: without aliases it is never found";
        foreach (var alias in indicator.Aliases)
        {
            if (alias.Split('*') is { Length: > 2 } || alias.Split('*').Any(p => p.Length < 2))
                yield return $"{indicator.Code}: alias {alias} needs two characters on each side of at most one *";
            if (Folding.Fold(alias) != alias)
                yield return $"{indicator.Code}: alias {alias} must be written with half-width signs, as texts are folded to them";
        }

        if (indicator.Unit.Length > 0 && UnitTable.Find(indicator.Unit) is null)
            yield return $"{indicator.Code}: unit {indicator.Unit} is unknown";
        if (indicator.Units.Count == 0 || indicator.Units.Any(u => u.Length > 0 && UnitTable.Find(u) is null))
            yield return $"{indicator.Code}: units {string.Join(' ', indicator.Units)} must be known units without multiples";
        if (indicator.Source.Length == 0 || indicator.Example.Length == 0 || indicator.Counter.Length == 0)
            yield return $"{indicator.Code}: a source, an example and a counter-example are needed";
        if (indicator.Kind == IndicatorKind.Share && indicator.Base.Count == 0)
            yield return $"{indicator.Code}: a share needs its base";
        if (indicator.Conversions.Any(c => c.Value <= 0))
            yield return $"{indicator.Code}: a conversion factor must be above zero";
        if (!Themes.Contains(indicator.Theme))
            yield return $"{indicator.Code}: theme {indicator.Theme} is none of {string.Join(", ", Themes)}";
        if (indicator.Kind == IndicatorKind.Growth && indicator.Unit != "%")
            yield return $"{indicator.Code}: growth is measured in %";
    }

    private static IEnumerable<string> Repeated(IReadOnlyList<Indicator> indicators, Func<Indicator, string> key, string what) =>
        indicators.GroupBy(key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{string.Join(", ", g.Select(i => i.Code))}: the same {what} {g.Key}");

    /// <summary>An alias may name several indicators only where kind, unit or what is counted tells them apart.</summary>
    private static IEnumerable<string> Ambiguous(IReadOnlyList<Indicator> indicators) =>
        from entry in indicators.SelectMany(i => i.Aliases.Select(a => (Alias: a, Indicator: i)))
        group entry.Indicator by (entry.Alias, Kind: Group(entry.Indicator.Kind), entry.Indicator.Unit, entry.Indicator.Counts, Base: string.Join(' ', entry.Indicator.Base)) into same
        where same.Count() > 1 && !same.Any(i => i.Context.Count > 0 || i.After is not null)
        select $"{string.Join(", ", same.Select(i => i.Code))}: alias {same.Key.Alias} does not tell them apart";

    /// <summary>Kinds that the wording parts: growth, reduction, a share (占) and everything that is a level.</summary>
    private static string Group(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Growth => "growth",
        IndicatorKind.Reduction => "reduction",
        IndicatorKind.Share => "share",
        IndicatorKind.Rise => "rise",
        _ => "level",
    };

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeForm();
}
