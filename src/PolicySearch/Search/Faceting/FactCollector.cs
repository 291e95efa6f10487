using PolicySearch.Search.Matching;
using PolicySearch.Search.Writing;

namespace PolicySearch.Search.Faceting;

/// <summary>Gathers what the columns hold of the tasks that a query finds and a filter lets pass. Sets of values are given once, whoever has them.</summary>
internal static class FactCollector
{
    /// <summary>Gathers.</summary>
    /// <param name="query">The query, read.</param>
    /// <param name="filter">What must also hold.</param>
    /// <param name="departments">Whether departments are wanted; their sets are many.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    public static TaskFacts Collect(PreparedQuery query, DocumentFilter filter, bool departments, CancellationToken cancellation)
    {
        var tasks = new List<TaskFact>();
        foreach (var segment in query.State.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            using var matches = new Matcher(query, segment, cancellation).Find();
            if (!filter.Filter.PassesAll)
            {
                var passing = filter.In(segment);
                matches.Keep(slot => passing.Fails(slot) == FacetSet.None);
            }

            Add(segment, matches.Slots, departments, tasks);
        }

        return new TaskFacts([.. query.State.Documents.Entries.Select(entry => entry.Document)], tasks);
    }

    private static void Add(TaskSegment segment, ReadOnlySpan<int> slots, bool departments, List<TaskFact> tasks)
    {
        var columns = segment.Columns;
        var themes = new NamedSets<string>(columns.Themes, name => name);
        var topics = new NamedSets<string>(columns.Topics, name => name);
        var parts = departments ? new NamedSets<DepartmentPart>(segment.State.Core.Roles(segment.State.Reader), RoleValue.Read) : null;
        tasks.EnsureCapacity(tasks.Count + slots.Length);
        foreach (var slot in slots)
        {
            tasks.Add(new TaskFact(
                segment.DocumentOf(slot), columns.Sequence[slot], columns.TextEnd[slot], columns.Targets[slot], themes.Of(slot), topics.Of(slot), parts?.Of(slot) ?? [], []));
        }
    }

    /// <summary>The sets of a column by their values, each made when it is first met.</summary>
    private sealed class NamedSets<T>(ValueSets sets, Func<string, T> read)
    {
        private readonly T[]?[] _named = new T[sets.Sets.Count][];

        public IReadOnlyList<T> Of(int slot)
        {
            var set = sets.SetOf[slot];
            return _named[set] ??= Array.ConvertAll(sets.Sets[set], value => read(sets.Values[value]));
        }
    }
}
