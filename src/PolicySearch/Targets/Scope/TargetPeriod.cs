using System.Text.RegularExpressions;
using PolicySearch.Records;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Targets.Scope;

/// <summary>
/// Whether a value is the average or the sum over several years, which stand apart from the value of one year.
/// <code>
/// 年均增长6%                         → annual average
/// 累计新增就业5万人, 五年新增就业5万人 → cumulative
/// 五年内城镇化率达到60%               → none: a level at the end
/// </code>
/// </summary>
internal static partial class TargetPeriod
{
    /// <summary>The period that the words before a figure tell; null where it is that of one year.</summary>
    /// <param name="left">The words of the clause before the figure.</param>
    /// <param name="basis">What the value states.</param>
    /// <param name="indicator">Its indicator; null where the catalogue has none.</param>
    public static Period? Of(ReadOnlySpan<char> left, Basis basis, Indicator? indicator)
    {
        if (left.Contains("年均", StringComparison.Ordinal) && !left.Contains("年均浓度", StringComparison.Ordinal))
            return Period.AnnualAverage;
        if (left.Contains("累计", StringComparison.Ordinal))
            return Period.Cumulative;
        return Adds(basis, indicator) && Years().IsMatch(left) && !left.Contains("每年", StringComparison.Ordinal) ? Period.Cumulative : null;
    }

    /// <summary>Whether a value holds for each year: 每年招引10个, but not 每人每年240元.</summary>
    public static bool IsYearly(ReadOnlySpan<char> left) => left.Contains("每年", StringComparison.Ordinal) && !left.Contains("人每年", StringComparison.Ordinal);

    /// <summary>Whether the values of single years add up to that of several.</summary>
    private static bool Adds(Basis basis, Indicator? indicator) =>
        indicator is not null && (basis != Basis.Level || indicator is { Kind: IndicatorKind.Increment } or { Counts: CountOf.Added or CountOf.Improved });

    [GeneratedRegex("(?:^|今后|未来)[三四五]年|[三四五]年(?:间|内)?(?:共|累计|新增)|“?十[一二三四五]?五”?(?:期间|时期)", RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
