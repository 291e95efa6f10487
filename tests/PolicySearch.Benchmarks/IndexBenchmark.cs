using System.Diagnostics;
using System.Text;
using PolicySearch.Indexing;
using PolicySearch.Records;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>Stores prepared tasks: from the first line to the last commit, all segments joined.</summary>
internal static class IndexBenchmark
{
    // About as many characters as the folder indexer stores at once.
    private const int LinesOfBatch = 10_000;
    private const int WarmUp = 2000;

    public static void Run(string corpus, string folder, int threads)
    {
        Prepare(folder);
        using (var index = PolicyIndexes.OpenFolder(folder, IndexMode.Write))
            index.WriteAsync(PreparedTasks.Documents([.. PreparedTasks.Read(corpus).Take(WarmUp)], 0), []).GetAwaiter().GetResult();
        Prepare(folder);

        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        long documents = 0, bytes = 0;
        using (var index = PolicyIndexes.OpenFolder(folder, IndexMode.Write))
        {
            foreach (var batch in Batches(corpus, threads))
            {
                index.WriteAsync(batch.Documents, []).GetAwaiter().GetResult();
                documents += batch.Lines;
                bytes += batch.Bytes;
            }

            index.OptimiseAsync().GetAwaiter().GetResult();
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var size = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Print($"index docs={documents} text_mb={bytes / 1e6:F1} seconds={seconds:F2} mb_per_s={bytes / 1e6 / seconds:F3} docs_per_s={documents / seconds:F0} index_mb={size / 1e6:F1} threads={threads} cpu_s={(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1}");
    }

    private sealed record Batch(IReadOnlyList<SourceDocument> Documents, int Lines, long Bytes);

    private static IEnumerable<Batch> Batches(string corpus, int threads)
    {
        var batches = PreparedTasks.Read(corpus).Chunk(LinesOfBatch).Select((lines, i) => new Batch(
            PreparedTasks.Documents(lines, i), lines.Length, lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line.Text))));
        return threads == 1 ? batches : Ahead(batches);
    }

    // Reads the next batch while one is being written.
    private static IEnumerable<Batch> Ahead(IEnumerable<Batch> batches)
    {
        using var enumerator = batches.GetEnumerator();
        var next = Task.Run(() => enumerator.MoveNext() ? enumerator.Current : null);
        while (next.GetAwaiter().GetResult() is { } batch)
        {
            next = Task.Run(() => enumerator.MoveNext() ? enumerator.Current : null);
            yield return batch;
        }
    }

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(folder, "policysearch.db*"))
            File.Delete(file);
        if (Directory.Exists(Path.Combine(folder, PolicyIndexes.LuceneFolder)))
            Directory.Delete(Path.Combine(folder, PolicyIndexes.LuceneFolder), recursive: true);
    }
}
