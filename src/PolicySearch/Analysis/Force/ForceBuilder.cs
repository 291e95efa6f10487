using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Force;

/// <summary>Counts how hard promises are worded: the wording of targets from the records, words of force in tasks from the index.</summary>
public static class ForceBuilder
{
    /// <summary>Words of force in tasks, from what must be to what may be tried.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["必须", "务必", "严禁", "不得", "坚决", "确保", "保证", "力争", "争取", "努力", "全力", "大力", "加快", "着力", "支持", "引导", "鼓励", "探索"];

    /// <summary>Marks that lie across the strengths of targets.</summary>
    internal const string Binding = "binding", Expected = "expected", Aspiration = "aspiration";

    private static readonly string[] Strengths = [.. JsonCode.All<Strength>()];

    /// <summary>Counts.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What a user typed; empty for all tasks.</param>
    /// <param name="filter">Regions, years and so on; years are the documents'.</param>
    /// <param name="by">What groups the rows.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    /// <returns>The counts; the sentences are read by <see cref="WithExamplesAsync"/>, for those rows alone that are shown.</returns>
    public static async Task<ForceReport> BuildAsync(IPolicyIndex index, string query, TaskFilter filter, ForceBy by, CancellationToken cancellation = default)
    {
        var facts = await index.FactsAsync(new SearchRequest { Query = query, Filter = filter }, FactParts.Wordings, cancellation);
        var groups = new ForceGroups(facts.Documents, by);
        foreach (var task in facts.Tasks)
        {
            foreach (var group in groups.Of(task))
            {
                group.Tasks++;
                foreach (var wording in task.Wordings)
                    Count(group, wording, facts.Documents[task.Document], task.Sequence);
            }
        }

        var selected = query.Trim().Length == 0 ? null : facts.Tasks.Select(task => (facts.Documents[task.Document].Id, task.Sequence)).ToHashSet();
        foreach (var word in Words)
        {
            var holding = await index.FactsAsync(new SearchRequest { Query = $"\"{word}\"", Filter = filter, In = SearchFields.Text }, cancellation: cancellation);
            // Another generation may number documents anew: each answer is read with its own.
            groups.Documents = holding.Documents;
            foreach (var task in holding.Tasks.Where(task => selected?.Contains((holding.Documents[task.Document].Id, task.Sequence)) != false))
            {
                foreach (var group in groups.Of(task))
                    group.Add(word, holding.Documents[task.Document], task.Sequence);
            }
        }

        ForceShare[] rows = [.. groups.InOrder().SelectMany(Rows)];
        return new ForceReport(by, facts.Tasks.Select(task => task.Document).Distinct().Count(), facts.Tasks.Count, facts.Tasks.Sum(task => task.Wordings.Count), rows.Length, 0, rows);
    }

    /// <summary>Reads the sentences of a report's rows.</summary>
    /// <param name="index">The store that the report is of.</param>
    /// <param name="report">The report, cut to the rows that are shown.</param>
    /// <param name="cancellation">Stops between tasks.</param>
    public static async Task<ForceReport> WithExamplesAsync(IPolicyIndex index, ForceReport report, CancellationToken cancellation = default)
    {
        var items = new List<ForceShare>(report.Items.Count);
        foreach (var item in report.Items)
        {
            var examples = new List<ForceExample>();
            foreach (var id in item.ExampleTasks)
            {
                if (await index.TaskAsync(id, cancellation) is { } task && ExampleOf(item, task) is { } example)
                    examples.Add(example);
            }

            items.Add(item with { Examples = examples });
        }

        return report with { Items = items };
    }

    private static void Count(ForceGroup group, TargetWording wording, PolicyDocument document, int sequence)
    {
        group.Targets++;
        group.Add(Strengths[(int)wording.Strength], document, sequence);
        if (wording.Nature is { } nature)
            group.Add(nature == TargetNature.Binding ? Binding : Expected, document, sequence);
        if (wording.Aspired)
            group.Add(Aspiration, document, sequence);
    }

    private static IEnumerable<ForceShare> Rows(ForceGroup group)
    {
        foreach (var force in Strengths.Concat([Binding, Expected, Aspiration]))
            yield return group.Row(ForceCount.Targets, force);
        foreach (var word in Words)
            yield return group.Row(ForceCount.Tasks, word);
    }

    private static ForceExample? ExampleOf(ForceShare item, StoredTask stored)
    {
        var text = stored.Task.Text;
        var (start, quote) = item.Counted == ForceCount.Tasks
            ? (text.IndexOf(item.Force, StringComparison.Ordinal), item.Force)
            : stored.Task.Targets.FirstOrDefault(target => Shows(target, item.Force)) is { } shown ? (shown.Start, shown.Quote) : (-1, "");
        return start < 0 ? null
            : new ForceExample(SentenceText.Around(text, start, quote.Length), quote, stored.Task.Id!, stored.Document.Id!, stored.Document.ShownTitle);
    }

    private static bool Shows(Target target, string force) => force switch
    {
        Binding => target.Nature == TargetNature.Binding,
        Expected => target.Nature == TargetNature.Expected,
        Aspiration => target.Aspiration is not null,
        _ => JsonCode.Of(target.Strength) == force,
    };
}
