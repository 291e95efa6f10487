using System.Globalization;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Fulfilment;

/// <summary>Counts how many promises were kept, group by group, with the interval that so few leave open.</summary>
internal static class Shares
{
    private const double Z = 1.959964;

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

        var (share, low, high) = Interval(nearerTarget, nearerTarget + nearerResult);
        return new NextTargets(compared, nearerTarget, nearerResult, share, low, high);
    }

    /// <summary>A share and its 95 % interval after Wilson, which stays within 0 and 1 for small numbers too.</summary>
    public static (double? Share, double Low, double High) Interval(int kept, int of)
    {
        if (of == 0)
            return (null, 0, 1);
        double share = (double)kept / of, z2 = Z * Z;
        var middle = (share + z2 / (2 * of)) / (1 + z2 / of);
        var half = Z * Math.Sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
        return (Math.Round(share, 3), Math.Round(Math.Max(0, middle - half), 3), Math.Round(Math.Min(1, middle + half), 3));
    }

    private static IEnumerable<KeptShare> By(string by, IReadOnlyList<FulfilmentPair> pairs, Func<FulfilmentPair, string?> value) =>
        pairs.Where(p => p.Verdict <= Verdict.Missed).GroupBy(value).Where(g => g.Key is not null).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
        {
            var (kept, decided) = (group.Count(p => p.Verdict < Verdict.Missed), group.Count());
            var (share, low, high) = Interval(kept, decided);
            return new KeptShare(by, group.Key!, kept, decided, share, low, high);
        });
}
