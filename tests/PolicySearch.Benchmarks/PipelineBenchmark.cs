using System.Diagnostics;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>The whole way from raw files to the index, as the command line's <c>index</c> goes it.</summary>
internal static class PipelineBenchmark
{
    public static void Run(string documents, string store)
    {
        var pipeline = new PolicyPipeline(ThemeModel.Shipped);
        using var index = PolicyIndexes.OpenFolder(store, IndexMode.Write);
        var bytes = new DirectoryInfo(documents).GetFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        var start = Stopwatch.GetTimestamp();
        var report = new FolderIndexer(index, pipeline, ReadOptions.Default).RunAsync([documents]).GetAwaiter().GetResult();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Print($"pipeline documents={report.Added} tasks={report.Tasks} targets={report.Targets} failed={report.Failed.Count} text_mb={bytes / 1e6:F2} seconds={seconds:F2} mb_per_s={bytes / 1e6 / seconds:F2}");
    }
}
