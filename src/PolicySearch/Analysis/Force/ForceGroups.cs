using PolicySearch.Analysis.Counting;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Force;

/// <summary>The groups that a task counts for, made when they are first met.</summary>
/// <param name="documents">The documents that tasks are numbered by.</param>
/// <param name="by">What groups them.</param>
internal sealed class ForceGroups(IReadOnlyList<PolicyDocument> documents, ForceBy by)
{
    private readonly Dictionary<(TaskGroup Group, string? Theme), ForceGroup> _groups = [];

    /// <summary>The documents that tasks are numbered by.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; set; } = documents;

    /// <summary>The groups of a task: none where its document has no region or year to be grouped by, several where it has several themes.</summary>
    public IEnumerable<ForceGroup> Of(TaskFact task)
    {
        if (TaskGroup.Of(Documents[task.Document], by is ForceBy.Region or ForceBy.RegionYear, by is ForceBy.Year or ForceBy.RegionYear) is not { } group)
            yield break;
        foreach (var theme in by == ForceBy.Theme ? task.Themes : [null!])
        {
            if (!_groups.TryGetValue((group, theme), out var found))
                _groups.Add((group, theme), found = new ForceGroup(group, theme));
            yield return found;
        }
    }

    /// <summary>The groups by region, year and theme.</summary>
    public IEnumerable<ForceGroup> InOrder() => _groups.OrderBy(g => g.Key.Group.Region?.Code ?? "", StringComparer.Ordinal).ThenBy(g => g.Key.Group.Name ?? "", StringComparer.Ordinal)
        .ThenBy(g => g.Key.Group.Year).ThenBy(g => g.Key.Theme ?? "", StringComparer.Ordinal).Select(g => g.Value);
}

/// <summary>The counts of a group.</summary>
/// <param name="group">Whose, and of which year.</param>
/// <param name="theme">Of which theme; null for all.</param>
internal sealed class ForceGroup(TaskGroup group, string? theme)
{
    private const int Examples = 2;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Year, string Document, int Sequence)>> _examples = new(StringComparer.Ordinal);

    /// <summary>Tasks of the group.</summary>
    public int Tasks { get; set; }

    /// <summary>Targets of the group.</summary>
    public int Targets { get; set; }

    /// <summary>Counts a wording, and keeps the newest that are worded so.</summary>
    public void Add(string force, PolicyDocument document, int sequence)
    {
        _counts[force] = _counts.GetValueOrDefault(force) + 1;
        var example = (document.Year ?? 0, document.Id!, sequence);
        if (!_examples.TryGetValue(force, out var kept))
            _examples.Add(force, kept = new(Examples + 1));
        if (kept.Contains(example) || (kept.Count == Examples && InOrder(kept[^1], example) < 0))
            return;
        kept.Add(example);
        kept.Sort(InOrder);
        if (kept.Count > Examples)
            kept.RemoveAt(Examples);
    }

    /// <summary>The row of a wording.</summary>
    public ForceShare Row(ForceCount counted, string force) => new()
    {
        Region = group.Region,
        Year = group.Year,
        Theme = theme,
        Counted = counted,
        Force = force,
        Share = new Proportion(_counts.GetValueOrDefault(force), counted == ForceCount.Targets ? Targets : Tasks),
        ExampleTasks = _examples.TryGetValue(force, out var examples) ? [.. examples.Select(each => $"{each.Document}-{each.Sequence}")] : [],
    };

    // The newest first; of one year, in the order of keys.
    private static int InOrder((int Year, string Document, int Sequence) a, (int Year, string Document, int Sequence) b) =>
        a.Year != b.Year ? b.Year.CompareTo(a.Year) : string.CompareOrdinal(a.Document, b.Document) is var order and not 0 ? order : a.Sequence.CompareTo(b.Sequence);
}
