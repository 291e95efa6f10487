using PolicySearch.Records;

namespace PolicySearch.Targets.Catalogue;

/// <summary>
/// What a user's words for indicators may mean: each word itself, as a code or as a printed name, and the catalogue's codes that go by it.
/// <code>
/// GDP → GDP, gdp, gdp_growth      地区生产总值增速 → 地区生产总值增速, gdp_growth      沼气池 → 沼气池
/// </code>
/// </summary>
internal sealed class IndicatorMeanings(IReadOnlyCollection<string> words)
{
    /// <summary>Everything that is meant, each once.</summary>
    public IReadOnlySet<string> All { get; } = words.SelectMany(Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>What one word may mean, itself first.</summary>
    public static IEnumerable<string> Of(string word) => IndicatorCatalogue.Default.Find(word).Select(indicator => indicator.Code).Prepend(word.Trim());

    /// <summary>Whether a target or result is of one of the indicators; of any where no word was given.</summary>
    public bool Meet(StatedFigure figure) =>
        All.Count == 0 || All.Contains(figure.Canonical) || (figure.Code is { } code && All.Contains(code)) || All.Contains(figure.Indicator);
}
