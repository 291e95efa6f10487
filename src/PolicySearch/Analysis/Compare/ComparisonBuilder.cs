using System.Globalization;
using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Analysis.Compare;

/// <summary>Arranges stored targets into a <see cref="TargetComparison"/>.</summary>
public static class ComparisonBuilder
{
    private const int HeadlineIndicators = 3;

    /// <summary>Compares what is stored, and tells why cells are empty.</summary>
    /// <param name="index">The store.</param>
    /// <param name="indicators">Codes, names or aliases, which order the columns; one that is named twice is one.</param>
    /// <param name="filter">Regions, years of the goals and so on.</param>
    /// <param name="peersOf">A region by name or code: the rows are it and the others of its level in its province; null for all that the filter lets pass.</param>
    /// <param name="cancellation">Stops between targets.</param>
    public static async Task<TargetComparison> BuildAsync(
        IPolicyIndex index, IReadOnlyList<string> indicators, TaskFilter filter, string? peersOf = null, CancellationToken cancellation = default)
    {
        var places = TaskFilter.None with { Regions = filter.Regions };
        var coverage = await index.CoverageAsync(places, cancellation);
        var peers = peersOf is null ? null : Peers(await index.CoverageAsync(TaskFilter.None with { Regions = [peersOf] }, cancellation));
        if (peers is not null)
            coverage = [.. coverage.Where(each => each.Region is { } region && peers(region))];
        var targets = await index.TargetsAsync(indicators, filter, cancellation).Where(t => peers is null || (t.Document.Region is { } region && peers(region))).ToListAsync(cancellation);
        var goals = await index.StatedGoalsAsync(indicators, filter with { Years = [] }, cancellation).ToListAsync(cancellation);
        return WithMissing(Build(indicators, targets), new MissingValues(coverage, goals), peers is not null || filter.Regions.Count > 0);
    }

    // Of what a name means and all that lies in it, the region itself is the one with the shortest path.
    private static Func<Region, bool> Peers(IEnumerable<DocumentCoverage> named)
    {
        if (named.Select(each => each.Region).OfType<Region>().OrderBy(region => region.Path.Count).ThenBy(region => region.Code, StringComparer.Ordinal).FirstOrDefault() is not { } own)
            return _ => false;
        return region => region.Level == own.Level && (own.Level == RegionLevel.Province || region.Code.AsSpan(0, 2).SequenceEqual(own.Code.AsSpan(0, 2)));
    }

    /// <summary>Arranges targets.</summary>
    /// <param name="indicators">The codes or names that were asked for, which order the columns; empty for all.</param>
    /// <param name="targets">The stored targets of these indicators.</param>
    public static TargetComparison Build(IReadOnlyList<string> indicators, IReadOnlyCollection<StoredTarget> targets)
    {
        // A part's or a group's value makes no column of its own where the region's own values have one.
        var own = targets.Where(t => t.Target.Scope.Length == 0).ToList();
        var owned = own.Select(t => ColumnKey.Of(t.Target)).ToHashSet();
        var wanted = indicators.Select(word => new IndicatorMeanings([word])).ToList();
        var columns = Columns(wanted, [.. own, .. targets.Where(t => t.Target.Scope.Length > 0 && !owned.Contains(ColumnKey.Of(t.Target)))]);
        var rows = targets.GroupBy(t => RowKey.Of(t.Document)).OrderBy(g => Order(g.Key.Code, g.Key.Name), StringComparer.Ordinal)
            .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(group => Row(group.Key, [.. group], columns));
        return new TargetComparison([.. columns.Select(c => c.Column)], [.. rows])
        {
            NotFound = [.. indicators.Where((_, i) => !targets.Any(t => wanted[i].Meet(t.Target))).Distinct()],
        };
    }

    private static List<(ColumnKey Key, ComparisonColumn Column)> Columns(List<IndicatorMeanings> wanted, IReadOnlyCollection<StoredTarget> targets)
    {
        var groups = targets.GroupBy(t => ColumnKey.Of(t.Target)).ToList();
        var labels = targets.GroupBy(t => IndicatorName.KeyOf(t.Target)).ToDictionary(g => g.Key, g => IndicatorName.Of(g.Key, g.Select(t => t.Target)));
        return
        [
            .. groups
                .OrderBy(g => Rank(wanted, g.First().Target)).ThenBy(g => g.Key.Indicator, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Year ?? int.MaxValue).ThenBy(g => g.Key.Period).ThenBy(g => g.Key.Basis).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
                .Select(g => (g.Key, Column(g.Key, labels[g.Key.Indicator], MostFrequent(g.Select(t => t.Target.Unit)), groups.Select(other => other.Key)))),
        ];
    }

    private static ComparisonColumn Column(ColumnKey key, string label, string unit, IEnumerable<ColumnKey> all)
    {
        var unlike = all.Any(other => other.Indicator == key.Indicator && other.Basis != key.Basis);
        string?[] parts =
        [
            label,
            key.Year?.ToString(CultureInfo.InvariantCulture),
            key.Period is null ? null : StatedValue.PeriodWord(key.Period),
            unlike ? BasisWord(key.Basis) : null,
            unit.Length > 0 ? $"({unit})" : null,
        ];
        return new ComparisonColumn(key.Indicator, label, key.Year, key.Basis, key.Period, unit, string.Join(' ', parts.Where(p => p is not null)))
        {
            Definition = IndicatorCatalogue.Default.ByCode(key.Indicator) is { } indicator ? IndicatorExplanation.Line(indicator) : "",
        };
    }

    private static ComparisonRow Row(RowKey key, List<StoredTarget> targets, List<(ColumnKey Key, ComparisonColumn Column)> columns)
    {
        var byColumn = targets.ToLookup(t => ColumnKey.Of(t.Target));
        return new ComparisonRow(targets[0].Document.Region, key.Name, [.. columns.Select(column => Cell(byColumn[column.Key], column.Column.Unit))]);
    }

    // Regions that state nothing have rows where regions were asked for: what is missing is an answer then.
    private static TargetComparison WithMissing(TargetComparison comparison, MissingValues missing, bool allRegions)
    {
        var rows = comparison.Rows.Select(row => row with { Cells = [.. row.Cells.Zip(comparison.Columns, (cell, column) => missing.Explain(cell, row.Region, column))] }).ToList();
        if (!allRegions || comparison.Columns.Count == 0)
            return comparison with { Rows = rows };
        var known = rows.Select(row => (row.Region?.Code, row.Name)).ToHashSet();
        rows.AddRange(missing.Regions.Where(region => !known.Contains((region.Code, region.Name)))
            .Select(region => new ComparisonRow(region, region.Name, [.. comparison.Columns.Select(column => missing.Explain(new ComparisonCell("", []), region, column))])));
        return comparison with { Rows = [.. rows.OrderBy(row => Order(row.Region?.Code, row.Name), StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal)] };
    }

    private static ComparisonCell Cell(IEnumerable<StoredTarget> targets, string unit)
    {
        var ranked = targets.OrderBy(t => IsHeadline(t) ? 0 : 1).ToList();
        var own = ranked.Where(t => t.Target.Scope.Length == 0).ToList();
        var statements = own.Select(t => Of(t, unit)).ToList();
        return new ComparisonCell(statements.Count > 0 ? statements[0].Text : "", statements)
        {
            Plain = statements.Count > 0 ? StatedValue.Plain(statements[0].Target, unit) : null,
            Why = statements.Count switch
            {
                0 => null,
                1 => ranked.Count == 1 ? CellChoice.Only : CellChoice.Own,
                _ => IsHeadline(own[0]) && !IsHeadline(own[1]) ? CellChoice.Headline : CellChoice.First,
            },
            Scoped = [.. ranked.Where(t => t.Target.Scope.Length > 0).Select(t => Of(t, unit))],
        };
    }

    private static Statement Of(StoredTarget t, string unit) =>
        new(StatedValue.Write(t.Target, unit), t.Target, t.Task.Id ?? "", t.Task.Number, t.Document.Id ?? "", NameOf(t.Document));

    /// <summary>Whether a sentence stands among the document's main targets: it says so, or it states several headline indicators.</summary>
    internal static bool IsHeadline(StoredTarget t) =>
        t.Task.Text.Contains("预期目标", StringComparison.Ordinal) || t.Task.Section.Any(s => s.Contains("目标", StringComparison.Ordinal))
        || t.Task.Targets.Count(x => x.Code is { } code && IndicatorCatalogue.Default.ByCode(code) is { Headline: true }) >= HeadlineIndicators;

    private static int Rank(List<IndicatorMeanings> wanted, Target target) => wanted.FindIndex(each => each.Meet(target)) is >= 0 and var rank ? rank : wanted.Count;

    private static string MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static string BasisWord(Basis basis) => basis switch
    {
        Basis.Growth => "增长",
        Basis.Reduction => "下降",
        _ => "水平",
    };

    // The nation first, documents without a region last.
    private static string Order(string? code, string name) => code ?? (name == Nation.Name ? "" : "~");

    private static string NameOf(PolicyDocument document) => document.ShownTitle;

    /// <summary>What values must share to stand in one column.</summary>
    private readonly record struct ColumnKey(string Indicator, int? Year, Basis Basis, Period? Period, string Unit)
    {
        public static ColumnKey Of(Target target) =>
            new(IndicatorName.KeyOf(target), target.Year, target.Basis, target.Period, target is { Code: not null, Standard: { } standard } ? standard.Unit : UnitScale.Of(target.Unit).Unit);
    }

    /// <summary>What statements must share to stand in one row: a zone has its parent's code but its own name.</summary>
    private readonly record struct RowKey(string? Code, string Name)
    {
        public static RowKey Of(PolicyDocument document) =>
            document.Region is { } region ? new RowKey(region.Code, region.Name)
            : Nation.Issued(document) ? new RowKey(null, Nation.Name) : new RowKey(null, NameOf(document));
    }
}
