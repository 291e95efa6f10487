using System.Globalization;
using PolicySearch.Analysis.Counting;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Fulfilment;

/// <summary>Counts how many promises were kept, group by group, with the interval that so few leave open.</summary>
internal static class Shares
{
    /// <summary>The shares over all, and by region, year, theme, indicator and wording.</summary>
    public static IReadOnlyList<KeptShare> Of(IReadOnlyList<FulfilmentPair> pairs) =>
    [
        .. By("all", pairs, _ => ""),
        .. By("region", pairs, p => p.Name),
        .. By("year", pairs, p => p.Year.ToString(CultureInfo.InvariantCulture)),
        .. By("theme", pairs, p => p.Theme),
        .. By("indicator", pairs, p => p.Indicator),
        .. By("strength", pairs, p => JsonCode.Of(p.Target.Figure.Strength)),
    ];

    /// <summary>Whether each target lies nearer to the target or to the result of the year before.</summary>
    public static NextTargets Next(IReadOnlyList<FulfilmentPair> pairs)
    {
        var (compared, nearerTarget, nearerResult) = (0, 0, 0);
        foreach (var series in pairs.Where(p => p.Span == PairSpan.Year).GroupBy(p => (p.Name, p.Indicator, p.Target.Figure.Basis)))
        {
            var byYear = series.GroupBy(p => p.Year).ToDictionary(g => g.Key, g => g.First());
            foreach (var pair in series)
            {
                if (!byYear.TryGetValue(pair.Year - 1, out var last) || last.Result is null)
                    continue;
                var (next, unit) = (pair.Target.Figure, pair.Unit);
                if (Compare.StatedValue.In(unit, last.Target.Figure, last.Target.Figure.Value) is not { } target || Compare.StatedValue.In(unit, last.Result.Figure, last.Result.Figure.Value) is not { } result)
                    continue;
                compared++;
                var (toTarget, toResult) = (Math.Abs(next.Value - target), Math.Abs(next.Value - result));
                nearerTarget += toTarget < toResult ? 1 : 0;
                nearerResult += toResult < toTarget ? 1 : 0;
            }
        }

        var nearer = new Proportion(nearerTarget, nearerTarget + nearerResult);
        return new NextTargets(compared, nearerTarget, nearerResult, nearer.Share, nearer.Low, nearer.High);
    }

    private static IEnumerable<KeptShare> By(string by, IReadOnlyList<FulfilmentPair> pairs, Func<FulfilmentPair, string?> value) =>
        pairs.Where(p => p.Verdict <= Verdict.Missed).GroupBy(value).Where(g => g.Key is not null).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
        {
            var kept = new Proportion(group.Count(p => p.Verdict < Verdict.Missed), group.Count());
            return new KeptShare(by, group.Key!, kept.Count, kept.Of, kept.Share, kept.Low, kept.High);
        });
}
