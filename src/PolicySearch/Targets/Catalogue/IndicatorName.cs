using PolicySearch.Records;

namespace PolicySearch.Targets.Catalogue;

/// <summary>What an indicator is called: one key for all its targets and results, and a Chinese name for a reader.</summary>
internal static class IndicatorName
{
    /// <summary>The catalogue's code, or else the closed set's, or else the printed indicator.</summary>
    public static string KeyOf(StatedFigure figure) => figure.Code ?? (figure.Canonical.Length > 0 ? figure.Canonical : figure.Indicator);

    /// <summary>The catalogue's name, or else the one that most of them print.</summary>
    public static string Of(string key, IEnumerable<StatedFigure> figures) =>
        IndicatorCatalogue.Default.ByCode(key)?.Zh
        ?? figures.GroupBy(t => t.Indicator).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).FirstOrDefault(key);
}
