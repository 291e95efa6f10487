using PolicySearch.Analysis.Counting;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Analysis.Attention;

/// <summary>Counts what themes and topics have of tasks, words and targets, from the index alone.</summary>
public static class AttentionBuilder
{
    /// <summary>Counts.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What a user typed; empty for all tasks.</param>
    /// <param name="filter">Regions, years and so on. The others that a region is set beside are all of its level, whatever regions are asked for.</param>
    /// <param name="by">What groups the rows.</param>
    /// <param name="of">Whether the rows are of themes or of topics.</param>
    /// <param name="cancellation">Stops between blocks of tasks.</param>
    public static async Task<AttentionReport> BuildAsync(
        IPolicyIndex index, string query, TaskFilter filter, AttentionBy by, AttentionOf of, CancellationToken cancellation = default)
    {
        var request = new SearchRequest { Query = query, Filter = filter };
        var facts = await index.FactsAsync(request, cancellation: cancellation);
        var byRegion = ByRegion(by);
        var everywhere = byRegion && filter.Regions.Count > 0 ? await index.FactsAsync(request with { Filter = filter with { Regions = [] } }, cancellation: cancellation) : facts;
        var labels = Labels(await index.SchemeAsync(cancellation), of);
        var groups = Count(facts, labels, by, of).OrderBy(g => g.Key.Region?.Code ?? "", StringComparer.Ordinal).ThenBy(g => g.Key.Region?.Name ?? "", StringComparer.Ordinal).ThenBy(g => g.Key.Year).ToList();
        var level = byRegion ? Levels.Of(ReferenceEquals(everywhere, facts) ? groups : Count(everywhere, labels, by, of)) : null;
        var occurring = Enumerable.Range(0, labels.Count).Where(at => groups.Exists(g => g.Value.Of[at].Tasks > 0) || level?.Occurs(at) == true).ToList();
        AttentionShare[] rows = [.. groups.SelectMany(group => occurring.Select(at => Row(group.Key, group.Value, labels[at], at, level)))];
        return new AttentionReport(
            by, of, facts.Tasks.Select(task => task.Document).Distinct().Count(), facts.Tasks.Count, facts.Tasks.Sum(task => (long)task.Characters), facts.Tasks.Sum(task => task.Targets), rows.Length, 0, rows);
    }

    private static List<Label> Labels(Taxonomy scheme, AttentionOf of) => of == AttentionOf.Theme
        ? [.. scheme.Themes.Select(theme => new Label(theme.Code, null, theme.Zh, theme.En))]
        : [.. scheme.Themes.SelectMany(theme => theme.Topics.Select(topic => new Label(theme.Code, topic.Code, topic.Zh, topic.En)))];

    private static Dictionary<TaskGroup, Tally> Count(TaskFacts facts, List<Label> labels, AttentionBy by, AttentionOf of)
    {
        var numbers = labels.Select((label, at) => (Code: label.Topic ?? label.Theme, at)).ToDictionary(each => each.Code, each => each.at, StringComparer.Ordinal);
        var tallies = new Dictionary<TaskGroup, Tally>();
        var ofDocument = new Tally?[facts.Documents.Count];
        foreach (var task in facts.Tasks)
        {
            if ((ofDocument[task.Document] ??= TallyOf(facts.Documents[task.Document])) is not { } tally)
                continue;
            tally.All.Add(task);
            foreach (var code in of == AttentionOf.Theme ? task.Themes : task.Topics)
            {
                if (numbers.TryGetValue(code, out var at))
                    tally.Of[at].Add(task);
            }
        }

        return tallies;

        Tally? TallyOf(PolicyDocument document)
        {
            if (TaskGroup.Of(document, ByRegion(by), by is AttentionBy.Year or AttentionBy.RegionYear) is not { } group)
                return null;
            if (!tallies.TryGetValue(group, out var tally))
                tallies.Add(group, tally = new Tally(labels.Count));
            return tally;
        }
    }

    private static bool ByRegion(AttentionBy by) => by is AttentionBy.Region or AttentionBy.RegionYear;

    private static AttentionShare Row(TaskGroup group, Tally tally, Label label, int at, Levels? level) => new()
    {
        Region = group.Region,
        Year = group.Year,
        Theme = label.Theme,
        Topic = label.Topic,
        Zh = label.Zh,
        En = label.En,
        Tasks = tally.TasksOf(at),
        Characters = tally.Of[at].Characters,
        CharactersShare = tally.All.Characters == 0 ? null : Math.Round((double)tally.Of[at].Characters / tally.All.Characters, 3),
        Targets = new Proportion(tally.Of[at].Targets, tally.All.Targets),
        Others = level?.Others(group, tally, at),
    };

    private sealed record Label(string Theme, string? Topic, string Zh, string En);
}
