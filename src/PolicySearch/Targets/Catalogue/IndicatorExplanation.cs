using PolicySearch.Errors;

namespace PolicySearch.Targets.Catalogue;

/// <summary>What an indicator of the catalogue is, and what it is not: what a reader needs before comparing its values.</summary>
/// <param name="Code">The code.</param>
/// <param name="Zh">The Chinese name.</param>
/// <param name="En">The English name.</param>
/// <param name="Names">The words that texts print for it.</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Counts">Whether it counts what is added, what there is or what is improved; null where there is no such difference.</param>
/// <param name="Base">What a share is a part of; empty for other kinds.</param>
/// <param name="Unit">The standard unit.</param>
/// <param name="Units">The units it is printed in, without multiples.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Canonical">The code of the closed set; empty where it belongs to none.</param>
/// <param name="Source">The statistic, plan or list behind it.</param>
/// <param name="Example">A phrase whose figure is a value of it.</param>
/// <param name="Counter">A phrase whose figure is none.</param>
/// <param name="NotThese">Other indicators that share a word with it.</param>
public sealed record IndicatorExplanation(
    string Code,
    string Zh,
    string En,
    IReadOnlyList<string> Names,
    IndicatorKind Kind,
    CountOf? Counts,
    IReadOnlyList<string> Base,
    string Unit,
    IReadOnlyList<string> Units,
    string Theme,
    string Canonical,
    string Source,
    string Example,
    string Counter,
    IReadOnlyList<RelatedIndicator> NotThese)
{
    /// <summary>Explains the indicator of a code.</summary>
    /// <exception cref="PolicySearchException">There is none of that code (<see cref="ErrorCode.UnknownIndicator"/>); the message names those that go by the word.</exception>
    public static IndicatorExplanation Of(IndicatorCatalogue catalogue, string code)
    {
        var i = catalogue.ByCode(code)
            ?? throw new PolicySearchException(ErrorCode.UnknownIndicator, code, [string.Join(", ", catalogue.Find(code).Select(c => c.Code).DefaultIfEmpty("–"))]);
        return new IndicatorExplanation(
            i.Code, i.Zh, i.En, i.Aliases, i.Kind, i.Counts, i.Base, i.Unit, i.Units, i.Theme, i.Canonical, i.Source, i.Example, i.Counter,
            [.. catalogue.All.Where(other => other != i && (other.Aliases.Any(i.Aliases.Contains) || (i.Canonical.Length > 0 && other.Canonical == i.Canonical))).Select(o => new RelatedIndicator(o.Code, o.Zh, o.Unit))]);
    }

    /// <summary>The definition in one line, for exports: <c>城镇调查失业率(surveyed_unemployment_rate), Rate, %, 国家统计局:城镇调查失业率</c>.</summary>
    public static string Line(Indicator indicator)
    {
        string[] parts = [$"{indicator.Zh}({indicator.Code})", indicator.Kind.ToString(), indicator.Counts?.ToString() ?? "", string.Join('/', indicator.Base), indicator.Unit, indicator.Source];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }
}

/// <summary>An indicator that is easily taken for another.</summary>
public sealed record RelatedIndicator(string Code, string Zh, string Unit);
