using System.Globalization;

namespace PolicySearch.Benchmarks;

/// <summary>What the process has used, and lines in the form <c>name key=value …</c>.</summary>
internal static class ProcessFigures
{
    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static double Percentile(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    public static void PrintMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Print($"memory peak_rss_mb={process.PeakWorkingSet64 / 1e6:F0} managed_mb={GC.GetTotalMemory(false) / 1e6:F0} cpu_s={process.TotalProcessorTime.TotalSeconds:F1}");
    }
}
