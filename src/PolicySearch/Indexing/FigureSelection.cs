using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Search.Asking;
using PolicySearch.Store;
using PolicySearch.Targets.Catalogue;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Indexing;

/// <summary>Picks targets and results by indicator and filter, in document order. The years of a filter are those of the figures.</summary>
internal static class FigureSelection
{
    /// <summary>The targets.</summary>
    public static async Task<IEnumerable<StoredTarget>> TargetsAsync(
        IRecordSnapshot records, IReadOnlyCollection<string> indicators, TaskFilter filter, Taxonomy scheme, CancellationToken cancellation)
    {
        var wanted = new IndicatorMeanings(indicators);
        return (await InOrderAsync(records.TasksWithTargetsAsync(wanted.All, cancellation), records, filter, scheme, cancellation))
            .SelectMany(task => task.Task.Targets.Where(wanted.Meet).Where(target => IsOfYears(filter, target.Year)).Select(target => new StoredTarget(target, task.Task, task.Document)));
    }

    /// <summary>The goals without a figure.</summary>
    public static async Task<IEnumerable<StoredGoal>> StatedGoalsAsync(
        IRecordSnapshot records, IReadOnlyCollection<string> indicators, TaskFilter filter, Taxonomy scheme, CancellationToken cancellation)
    {
        var wanted = new IndicatorMeanings(indicators);
        return (await InOrderAsync(records.TasksWithGoalsAsync(wanted.All, cancellation), records, filter, scheme, cancellation))
            .SelectMany(task => task.Task.Stated.Where(goal => (wanted.All.Count == 0 || wanted.All.Contains(goal.Code)) && IsOfYears(filter, goal.Year))
                .Select(goal => new StoredGoal(goal, task.Task, task.Document)));
    }

    /// <summary>The results.</summary>
    public static async Task<IEnumerable<StoredResult>> ResultsAsync(
        IRecordSnapshot records, IReadOnlyCollection<string> indicators, TaskFilter filter, Taxonomy scheme, CancellationToken cancellation)
    {
        var resolved = await FilterResolver.ResolveAsync(filter with { Years = [] }, records, scheme, cancellation);
        var wanted = new IndicatorMeanings(indicators);
        var found = await records.ResultsAsync(wanted.All, cancellation)
            .Where(r => resolved.Fails(r.Document) == FacetSet.None && IsOfYears(filter, r.Result.Year)).ToListAsync(cancellation);
        if (resolved.AsksOfTasks)
        {
            var keys = found.Where(r => r.Result.Task is not null).Select(r => new TaskKey(r.Document.Id!, r.Result.Task!.Value)).Distinct().ToList();
            var passing = (await records.TasksAsync(keys, cancellation)).Where(resolved.Passes).Select(task => task.Task.Id).ToHashSet();
            found.RemoveAll(r => r.TaskId is not { } task || !passing.Contains(task));
        }

        return found.OrderBy(r => r.Document.Document, StringComparer.Ordinal).ThenBy(r => r.Document.Id, StringComparer.Ordinal).ThenBy(r => r.Result.Sequence);
    }

    // The tasks that pass all of a filter but its years.
    private static async Task<IEnumerable<StoredTask>> InOrderAsync(
        IAsyncEnumerable<StoredTask> tasks, IRecordSnapshot records, TaskFilter filter, Taxonomy scheme, CancellationToken cancellation)
    {
        var resolved = await FilterResolver.ResolveAsync(filter with { Years = [] }, records, scheme, cancellation);
        return (await tasks.Where(resolved.Passes).ToListAsync(cancellation))
            .OrderBy(task => task.Document.Document, StringComparer.Ordinal).ThenBy(task => task.Document.Id, StringComparer.Ordinal).ThenBy(task => task.Task.Sequence);
    }

    private static bool IsOfYears(TaskFilter filter, int? year) => filter.Years.Count == 0 || filter.Years.Contains(year ?? 0);
}
