using System.Globalization;
using PolicySearch.Analysis.Counting;

namespace PolicySearch.Cli.Output;

/// <summary>Shares for a person: <c>31.2 % (28.0–34.6)</c>, an asterisk where so few are no finding.</summary>
internal static class Shown
{
    /// <summary>A share as a percentage; null where there is none.</summary>
    public static string? Percent(double? share) => share?.ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>A share with its interval; null where it is of nothing.</summary>
    public static string? Share(Proportion share) =>
        share.Share is { } exact ? $"{Percent(exact)} ({Number(share.Low)}–{Number(share.High)}){(share.Few ? "*" : "")}" : null;

    /// <summary>A difference in percentage points, an exclamation mark where chance seldom gives it; null where there is none.</summary>
    public static string? Difference(ShareDifference? difference) =>
        difference is { } d ? (100 * d.Value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + (d.Apart ? "!" : "") : null;

    private static string Number(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
