using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Language;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis;

/// <summary>Finds the targets and results of an indicator however the user names it: <c>gdp_growth</c>, <c>地区生产总值增速</c>, <c>GDP</c>.</summary>
public static class IndicatorSearch
{
    /// <summary>The stored targets of the given indicators.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">Codes, names or aliases; empty for all.</param>
    /// <param name="filter">Which regions, years and so on.</param>
    /// <param name="cancellation">Stops between targets.</param>
    public static IAsyncEnumerable<StoredTarget> TargetsAsync(
        IPolicyIndex index, IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default) =>
        index.TargetsAsync(indicators, filter, cancellation);

    /// <summary>The stored results of the given indicators.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">Codes, names or aliases; empty for all.</param>
    /// <param name="filter">Which regions, years of the result and so on.</param>
    /// <param name="words">Words that the sentence or one of its headings must all hold, as a search finds them; null for any.</param>
    /// <param name="cancellation">Stops between results.</param>
    public static IAsyncEnumerable<StoredResult> ResultsAsync(
        IPolicyIndex index, IReadOnlyCollection<string> indicators, TaskFilter filter, string? words = null, CancellationToken cancellation = default)
    {
        var results = index.ResultsAsync(indicators, filter, cancellation);
        var terms = TextNormalizer.NormalizeText(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return terms.Length == 0 ? results : results.Where(result => Holds(result.Result, terms));
    }

    /// <summary>Demands that indicators which were asked for are known: that what was found, or anything that is stored, is of them.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">What was asked for.</param>
    /// <param name="found">What was found of it.</param>
    /// <param name="all">Whether each of them must be known, or one.</param>
    /// <param name="cancellation">Stops between indicators.</param>
    /// <exception cref="PolicySearchException">One, or all, are unknown; the message lists what is stored.</exception>
    public static async Task DemandKnownAsync(
        IPolicyIndex index, IReadOnlyCollection<string> indicators, IEnumerable<StatedFigure> found, bool all = true, CancellationToken cancellation = default)
    {
        var figures = found.ToList();
        string? unknown = null;
        foreach (var asked in indicators)
        {
            var met = figures.Exists(new IndicatorMeanings([asked]).Meet)
                || await index.TargetsAsync([asked], TaskFilter.None, cancellation).AnyAsync(cancellation) || await index.ResultsAsync([asked], TaskFilter.None, cancellation).AnyAsync(cancellation);
            if (met && !all)
                return;
            unknown ??= met ? null : asked;
        }

        if (unknown is not null)
            throw PolicySearchException.Unknown("indicator", unknown, await index.IndicatorNamesAsync(cancellation));
    }

    private static bool Holds(Result result, string[] terms)
    {
        string[] texts = [TextNormalizer.NormalizeText(result.Text), .. result.Section.Select(TextNormalizer.NormalizeText)];
        return terms.All(term => texts.Any(text => text.Contains(term, StringComparison.Ordinal)));
    }
}
