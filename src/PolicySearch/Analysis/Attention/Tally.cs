using PolicySearch.Analysis.Counting;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Attention;

/// <summary>What a group of tasks has in all, and label by label.</summary>
internal sealed class Tally(int labels)
{
    public Sums All;

    public Sums[] Of { get; } = new Sums[labels];

    /// <summary>The tasks with a label, of all.</summary>
    public Proportion TasksOf(int label) => new(Of[label].Tasks, All.Tasks);
}

/// <summary>Tasks, their characters and their targets.</summary>
internal record struct Sums(int Tasks, long Characters, int Targets)
{
    public void Add(TaskFact task)
    {
        Tasks++;
        Characters += task.Characters;
        Targets += task.Targets;
    }
}

/// <summary>The regions of each level, year by year where groups have one.</summary>
internal sealed class Levels
{
    private readonly ILookup<(RegionLevel Level, int? Year), KeyValuePair<TaskGroup, Tally>> _regions;
    private readonly Dictionary<(RegionLevel Level, int? Year), Proportion[]> _sums;

    private Levels(IEnumerable<KeyValuePair<TaskGroup, Tally>> groups)
    {
        _regions = groups.ToLookup(g => (g.Key.Region!.Level, g.Key.Year));
        _sums = _regions.ToDictionary(level => level.Key, level => Sum([.. level.Select(g => g.Value)]));
    }

    /// <summary>The levels of groups by region.</summary>
    public static Levels Of(IEnumerable<KeyValuePair<TaskGroup, Tally>> groups) => new(groups);

    /// <summary>Whether a label occurs at all.</summary>
    public bool Occurs(int label) => _sums.Values.Any(sums => sums[label].Count > 0);

    /// <summary>What the others of a region's level give to a label; null where there is no other.</summary>
    public AttentionOfOthers? Others(TaskGroup group, Tally own, int label)
    {
        var level = (group.Region!.Level, group.Year);
        var regions = _regions[level].Count();
        var (all, mine) = (_sums[level][label], own.TasksOf(label));
        var others = new Proportion(all.Count - mine.Count, all.Of - mine.Of);
        // Cross products: shares that are alike must not differ by a rounding.
        var rank = 1 + _regions[level].Count(other => (long)other.Value.Of[label].Tasks * mine.Of > (long)mine.Count * other.Value.All.Tasks);
        return regions > 1 ? new AttentionOfOthers(regions - 1, others, rank, mine.Less(others)) : null;
    }

    private static Proportion[] Sum(Tally[] tallies) =>
        [.. Enumerable.Range(0, tallies[0].Of.Length).Select(label => new Proportion(tallies.Sum(t => t.Of[label].Tasks), tallies.Sum(t => t.All.Tasks)))];
}
