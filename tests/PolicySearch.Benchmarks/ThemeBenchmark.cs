using System.Diagnostics;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>The shipped theme model on one thread: how long it takes to load in a new process, and how many labelled tasks it tags a second.</summary>
internal static class ThemeBenchmark
{
    public static void Run(string labels, int rounds)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var model = ThemeModel.Shipped;
        var (load, loadCpu) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        Print($"themes load_ms={load:F0} load_cpu_ms={loadCpu:F0} labels={model.Labels}");

        var documents = LabelFile.Parse(File.ReadAllText(labels), labels, Taxonomy.Default).GroupBy(label => label.Document)
            .Select(document => (IReadOnlyList<PolicyTask>)[.. document.OrderBy(label => label.Sequence).Select(label => label.ToTask())]).ToList();
        var tasks = documents.Sum(document => document.Count);
        var characters = documents.Sum(document => document.Sum(task => task.Text.Length));
        for (var round = 1; round <= rounds; round++)
        {
            (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            foreach (var document in documents)
                model.Classify(document);
            var (seconds, cpu) = (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            Print($"themes round={round} tasks={tasks} characters={characters} seconds={seconds:F3} cpu_s={cpu:F3} tasks_per_s={tasks / seconds:F0} tasks_per_cpu_s={tasks / cpu:F0}");
        }
    }
}
