using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Analysis;

/// <summary>Finds the targets of an indicator however the user names it: <c>gdp_growth</c>, <c>地区生产总值增速</c>, <c>GDP</c>.</summary>
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
}
