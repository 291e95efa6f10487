using System.Diagnostics;
using System.Text;
using PolicySearch.Documents;
using PolicySearch.Documents.Metadata;
using PolicySearch.Records;
using PolicySearch.Structure;
using PolicySearch.Targets;
using PolicySearch.Targets.Scope;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>
/// Structure, departments and targets of read documents, on one core: megabytes of UTF-8 a second and allocated bytes a task. Reading
/// the file, classifying and writing are not in it.
/// </summary>
internal static class ParseBenchmark
{
    private const int WarmUpRounds = 12;
    private const int Rounds = 5;
    private const long BytesOfRound = 5_000_000;

    /// <summary>Parses a generated division, or what is read below a path; one document of the given size, or the documents as they are.</summary>
    /// <param name="source"><c>generated</c>, or a file or folder whose documents are read.</param>
    /// <param name="megabytes">The size of the one document: the text read is repeated up to it. Null for the documents as they are.</param>
    public static void Run(string source, int? megabytes)
    {
        Measured[] documents = source == "generated" ? [Of(GeneratedDivision.OfSize((megabytes ?? 1) * 1_000_000), [])]
            : megabytes is { } size ? [Repeated(Read(source), size * 1_000_000L)]
            : [.. Read(source)];
        var bytes = documents.Sum(d => d.Bytes);
        // A round of small documents goes over them several times, so that the clock measures more than itself.
        var times = (int)Math.Max(1, BytesOfRound / bytes);
        for (var i = 0; i < WarmUpRounds && bytes * i < 40 * BytesOfRound; i++)
            Round(documents, times);

        Report(documents.Length, bytes, [.. Enumerable.Range(0, Rounds).Select(_ => Round(documents, times))], times);
    }

    private static void Report(int documents, long bytes, Figures[] rounds, int times)
    {
        var mb = bytes * (double)times / 1e6;
        double Speed(Func<Figures, double> seconds) => mb / Percentile([.. rounds.Select(seconds).Order()], 0.5);
        var (last, best) = (rounds[^1], rounds.Min(r => r.Structure + r.Targets));
        Print($"parse documents={documents} text_mb={bytes / 1e6:F2} tasks={last.Tasks / times} targets={last.Found / times} structure_mb_per_s={Speed(r => r.Structure):F1} targets_mb_per_s={Speed(r => r.Targets):F1} mb_per_s={Speed(r => r.Structure + r.Targets):F1} best_mb_per_s={mb / best:F1} cpu_mb_per_s={mb * rounds.Length / rounds.Sum(r => r.Processor):F1} gc_share={rounds.Sum(r => r.Paused) / rounds.Sum(r => r.Structure + r.Targets):F2} bytes_per_task={last.Allocated / Math.Max(1, last.Tasks)}");
    }

    private static Figures Round(Measured[] documents, int times)
    {
        double structure = 0, targets = 0;
        int tasks = 0, found = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var paused = GC.GetTotalPauseDuration();
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            foreach (var document in documents)
            {
                var start = Stopwatch.GetTimestamp();
                var parsed = TaskParser.Parse(document.Read, document.Metadata).Tasks;
                var half = Stopwatch.GetTimestamp();
                var scope = DocumentScope.Of(document.Metadata, document.Read.Blocks.OfType<Paragraph>().Select(p => p.Text));
                foreach (var task in parsed)
                    found += TargetExtractor.Extract(task, scope).Targets.Count;
                targets += Stopwatch.GetElapsedTime(half).TotalSeconds;
                structure += Stopwatch.GetElapsedTime(start, half).TotalSeconds;
                tasks += parsed.Count;
            }
        }

        return new Figures(
            structure, targets, tasks, found, GC.GetAllocatedBytesForCurrentThread() - allocated,
            (GC.GetTotalPauseDuration() - paused).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static List<Measured> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path];
        return [.. files.SelectMany(f => DocumentReader.Read(Path.GetFileName(f), File.ReadAllBytes(f), ReadOptions.Default with { MaxBytes = int.MaxValue }))
            .Select(read => new Measured(read, MetadataReader.Read(read, ReadOptions.Default), Utf8(read.Blocks)))];
    }

    /// <summary>The texts one behind the other, from the first again until they reach the size.</summary>
    private static Measured Repeated(List<Measured> documents, long size)
    {
        var blocks = new List<TextBlock>();
        for (long written = 0, i = 0; written < size; i++)
        {
            var document = documents[(int)(i % documents.Count)];
            blocks.AddRange(document.Read.Blocks.Select((block, at) => block with { Line = blocks.Count + at + 1 }));
            written += document.Bytes;
        }

        return Of(documents[0].Read with { Blocks = blocks }, documents);
    }

    private static Measured Of(ReadDocument read, List<Measured> documents) =>
        new(read, documents.Count > 0 ? documents[0].Metadata : new PolicyDocument { Document = read.Name, Year = 2024, Kind = DocumentKind.TaskDivision }, Utf8(read.Blocks));

    private static long Utf8(IReadOnlyList<TextBlock> blocks) => blocks.Sum(block => block switch
    {
        Paragraph paragraph => Encoding.UTF8.GetByteCount(paragraph.Text) + 1L,
        Table table => table.Rows.Sum(row => row.Sum(cell => Encoding.UTF8.GetByteCount(cell) + 1L)),
        _ => 0,
    });

    /// <summary>A document, what is known of it, and how many bytes of UTF-8 its text takes.</summary>
    private sealed record Measured(ReadDocument Read, PolicyDocument Metadata, long Bytes);

    /// <summary>A round: seconds on the clock, counts, allocated bytes, seconds of them spent collecting garbage, and processor seconds of all threads.</summary>
    private sealed record Figures(double Structure, double Targets, int Tasks, int Found, long Allocated, double Paused, double Processor);
}
