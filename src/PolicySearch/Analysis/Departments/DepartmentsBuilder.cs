using System.Runtime.InteropServices;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Departments;

/// <summary>Counts who leads and supports what, from the index alone.</summary>
public static class DepartmentsBuilder
{
    /// <summary>Counts.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What a user typed; empty for all tasks.</param>
    /// <param name="filter">Regions, years, themes and so on. A filter by department keeps the tasks that name it, with all that they name.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    public static async Task<DepartmentsReport> BuildAsync(IPolicyIndex index, string query, TaskFilter filter, CancellationToken cancellation = default)
    {
        var facts = await index.FactsAsync(new SearchRequest { Query = query, Filter = filter }, FactParts.Departments, cancellation);
        var bodies = new Dictionary<string, BodyTally>(StringComparer.Ordinal);
        var pairs = new Dictionary<(BodyTally, BodyTally), PairTally>();
        var namedByYear = new SortedDictionary<int, int>();
        var named = 0;
        foreach (var task in facts.Tasks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (task.Departments.Count == 0)
                continue;
            named++;
            var document = facts.Documents[task.Document];
            if (document.Year is { } year)
                namedByYear[year] = namedByYear.GetValueOrDefault(year) + 1;
            var parts = Parts(task, bodies);
            foreach (var (body, role) in parts)
                body.Add(task, role, document);
            AddPairs(parts, pairs);
        }

        var partners = pairs.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).CountBy(body => body).ToDictionary();
        BodyWork[] items = [.. bodies.Values.Select(body => body.Work(named, namedByYear, partners.GetValueOrDefault(body))).OrderByDescending(body => body.Tasks.Count).ThenBy(body => body.Name, StringComparer.Ordinal)];
        JointWork[] joint =
        [
            .. pairs.Select(pair => Edge(pair.Key.Item1, pair.Key.Item2, pair.Value))
                .OrderByDescending(pair => pair.Tasks).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal),
        ];
        return new DepartmentsReport(facts.Tasks.Select(task => task.Document).Distinct().Count(), facts.Tasks.Count, named, items.Length, 0, items, joint.Length, joint);
    }

    // A body that is named twice for a task (科技局 beside 发改局〈科技局〉) plays one part: it leads rather than answers, and answers rather than supports.
    private static List<(BodyTally Body, Responsibility Role)> Parts(TaskFact task, Dictionary<string, BodyTally> bodies)
    {
        var parts = new List<(BodyTally Body, Responsibility Role)>(task.Departments.Count);
        foreach (var (name, role) in task.Departments)
        {
            if (!bodies.TryGetValue(name, out var body))
                bodies.Add(name, body = new BodyTally(name));
            var at = parts.FindIndex(part => part.Body == body);
            if (at < 0)
                parts.Add((body, role));
            else if (role == Responsibility.Lead || parts[at].Role == Responsibility.Support)
                parts[at] = (body, role);
        }

        return parts;
    }

    private static void AddPairs(List<(BodyTally Body, Responsibility Role)> parts, Dictionary<(BodyTally, BodyTally), PairTally> pairs)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count; j++)
            {
                var (a, b) = string.CompareOrdinal(parts[i].Body.Name, parts[j].Body.Name) < 0 ? (parts[i], parts[j]) : (parts[j], parts[i]);
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (a.Body, b.Body), out _);
                tally.Tasks++;
                tally.LedByA += a.Role == Responsibility.Lead && b.Role == Responsibility.Support ? 1 : 0;
                tally.LedByB += b.Role == Responsibility.Lead && a.Role == Responsibility.Support ? 1 : 0;
            }
        }
    }

    private static JointWork Edge(BodyTally a, BodyTally b, PairTally tally) =>
        new(a.Name, b.Name, tally.Tasks, tally.LedByA, tally.LedByB, Math.Round((double)tally.Tasks / (a.Tasks + b.Tasks - tally.Tasks), 3));

    private record struct PairTally(int Tasks, int LedByA, int LedByB);
}
