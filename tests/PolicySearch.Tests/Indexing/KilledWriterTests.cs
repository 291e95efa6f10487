using System.Diagnostics;
using System.Globalization;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>
/// What a killed program leaves behind: whole documents only, an index that opens, work that a rerun completes. POLICYSEARCH_KILLS says
/// how often it is killed.
/// </summary>
public sealed class KilledWriterTests(ITestOutputHelper output) : IDisposable
{
    private const int Documents = 60;
    private const int Tasks = 8;
    private const int MostGone = 4;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("POLICYSEARCH_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-killed-").FullName;

    [Fact]
    public void Leaves_whole_documents_only_when_it_is_killed_at_random_moments()
    {
        var random = new Random(2);
        var documents = Path.Combine(_folder, "documents");
        var store = Path.Combine(_folder, "store");
        WriteDocuments(documents, 0);
        var whole = Run(documents, store, null);

        var killed = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Every document changes, so that there is everything to do again: replacing, adding, removing, joining segments.
            WriteDocuments(documents, kill);
            // Pruned by the next run.
            for (var gone = 0; gone < kill % (MostGone + 1); gone++)
                File.Delete(Path.Combine(documents, $"{gone}.txt"));
            killed += Run(documents, store, TimeSpan.FromMilliseconds(random.NextDouble() * whole.TotalMilliseconds * 1.1)) == TimeSpan.Zero ? 1 : 0;
            HoldsWholeDocuments(store);
        }

        killed.ShouldBeGreaterThan(Kills / 4);
        WriteDocuments(documents, Kills);
        using var index = PolicyIndexes.OpenFolder(store, IndexMode.Write);
        KilledWriter.Indexer(index).Run([documents], prune: true).Failed.ShouldBeEmpty();
        index.Search(new SearchRequest { Query = $"\"第{Kills}轮\"" }).Total.ShouldBe(Documents * Tasks);
        index.Search(new SearchRequest()).Total.ShouldBe(Documents * Tasks);
        output.WriteLine($"reliability: {Kills} kills, {killed} of them while it wrote: 0 documents lost, 0 halves of documents, 0 indexes that do not open");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void HoldsWholeDocuments(string store)
    {
        using var index = PolicyIndexes.OpenFolder(store, IndexMode.Write);
        var documents = index.Documents(TaskFilter.None);
        documents.ShouldAllBe(document => document.Tasks == Tasks);
        // A round takes a few files away, and the writer removes a few documents of its own; what was acknowledged of all others is there, in one version or the next.
        documents.Count.ShouldBeGreaterThanOrEqualTo(Documents - MostGone - KilledWriter.Changed);
        var tasks = index.Tasks(TaskFilter.None).ToList();
        tasks.Count.ShouldBe(documents.Count * Tasks);
        // One version of a document, not pieces of two.
        tasks.GroupBy(task => task.Document.Id).ShouldAllBe(document => document.Select(task => task.Task.Text.Substring(0, task.Task.Text.IndexOf('轮'))).Distinct().Count() == 1);
        index.Search(new SearchRequest { Query = "标准化" }).Total.ShouldBe(tasks.Count);
        index.Search(new SearchRequest { Filter = new TaskFilter { Themes = ["livelihood"] } }).Total
            .ShouldBe(tasks.Count(task => task.Task.Themes.Any(theme => theme.Theme == "livelihood")));
        LuceneFolder.ShouldBeClean(store);
    }

    // The time it took; zero where it was killed.
    private static TimeSpan Run(string documents, string store, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledWriter).Assembly.Location, KilledWriter.Command, documents, store])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadLine().ShouldBe(KilledWriter.Ready);
        var start = Stopwatch.GetTimestamp();
        if (killAfter is { } delay && !process.WaitForExit(delay))
        {
            process.Kill();
            process.WaitForExit();
            return TimeSpan.Zero;
        }

        process.WaitForExit();
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        return Stopwatch.GetElapsedTime(start);
    }

    private static void WriteDocuments(string folder, int round)
    {
        Directory.CreateDirectory(folder);
        for (var document = 0; document < Documents; document++)
        {
            var items = Enumerable.Range(1, Tasks).Select(n => string.Create(
                CultureInfo.InvariantCulture, $"{n}.第{round}轮建设标准化园区{(document * 7) + n}个,完善配套道路{n * 3}公里,带动就业{document + 20}人。(市发改委牵头,市财政局配合)"));
            File.WriteAllLines(
                Path.Combine(folder, $"{document}.txt"), [$"云溪市人民政府关于{document}号重点工作任务分工的通知", "", "一、推动高质量发展", .. items]);
        }
    }
}
