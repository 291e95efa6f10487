using System.Diagnostics;
using PolicySearch.Analysis.Attention;
using PolicySearch.Analysis.Compare;
using PolicySearch.Analysis.Departments;
using PolicySearch.Analysis.Diffusion;
using PolicySearch.Analysis.Force;
using PolicySearch.Analysis.Terms;
using PolicySearch.Indexing;
using PolicySearch.Records;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>What the analyses cost over all tasks of an index, and how much of what all pairs find the search for shared passages finds.</summary>
internal static class AnalysisBenchmark
{
    private const int Rounds = 7;
    private const int TasksOfAllPairs = 3000;

    public static async Task RunAsync(string folder)
    {
        using var index = PolicyIndexes.OpenFolder(folder, IndexMode.Read);
        await Time("open", () => index.CoverageAsync(TaskFilter.None), 1);
        await Time("attention", () => AttentionBuilder.BuildAsync(index, "", TaskFilter.None, AttentionBy.All, AttentionOf.Theme));
        await Time("attention_region_year", () => AttentionBuilder.BuildAsync(index, "", TaskFilter.None, AttentionBy.RegionYear, AttentionOf.Theme));
        await Time("departments", () => DepartmentsBuilder.BuildAsync(index, "", TaskFilter.None));
        await Time("force", () => ForceBuilder.BuildAsync(index, "", TaskFilter.None, ForceBy.All));
        await Time("keyterms", () => KeyTerms.FindAsync(index, "推进", TaskFilter.None, KeyTermsBy.Selection, 30));
        await Time("keyterms_year", () => KeyTerms.FindAsync(index, "", TaskFilter.None, KeyTermsBy.Year, 30));
        await Time("compare", () => ComparisonBuilder.BuildAsync(index, ["gdp_growth"], TaskFilter.None));
        await Time("compare_region", () => ComparisonBuilder.BuildAsync(index, ["gdp_growth", "urban_new_jobs"], TaskFilter.None with { Regions = ["陕西省"] }));
        await Time("amplification", () => AmplificationBuilder.BuildAsync(index, ["gdp_growth"], TaskFilter.None));
        await Time("diffusion", () => DiffusionBuilder.BuildAsync(index, new DiffusionRequest()), 1);
        await Recall(index);
    }

    private static async Task Time<T>(string name, Func<Task<T>> run, int rounds = Rounds)
    {
        var times = new List<(double Wall, double Processor)>();
        for (var round = 0; round < rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var (start, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            await run();
            process.Refresh();
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, (process.TotalProcessorTime - processor).TotalMilliseconds));
        }

        Print($"analysis name={name} first_ms={times[0].Wall:F0} first_cpu_ms={times[0].Processor:F0} ms={Median(times.Select(t => t.Wall)):F1} cpu_ms={Median(times.Select(t => t.Processor)):F1}");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task Recall(PolicyIndex index)
    {
        var texts = await index.TasksAsync(TaskFilter.None).Select(task => task.Task.Text).Take(TasksOfAllPairs).ToListAsync();
        var (all, near) = (new PassageFinder(new DiffusionRequest().Shortest, exact: true), new PassageFinder(new DiffusionRequest().Shortest));
        for (var i = 0; i < texts.Count; i++)
        {
            all.Add(i, i, texts[i]);
            near.Add(i, i, texts[i]);
        }

        var (followers, kept) = (0, 0);
        var (inTruth, here) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (exact, found) in all.FamilyOfEach.Zip(near.FamilyOfEach))
        {
            var (leads, leadsHere) = (inTruth.Add(exact), here.Add(found));
            if (leads)
                continue;
            followers++;
            kept += leadsHere ? 0 : 1;
        }

        Print($"passages tasks={texts.Count} clauses={all.FamilyOfEach.Count()} different={all.DifferentClauses} families={inTruth.Count} found_families={here.Count} following={followers} recall={kept / (double)Math.Max(1, followers):F4}");
    }
}
