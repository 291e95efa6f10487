using System.Runtime.InteropServices;
using PolicySearch.Analysis.Counting;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Departments;

/// <summary>A body's tasks while they are being counted. Two bodies are the same only where they are one instance.</summary>
/// <param name="name">The standard name.</param>
internal sealed class BodyTally(string name)
{
    private readonly Dictionary<int, Roles> _years = [];
    private readonly Dictionary<string, Roles> _themes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Roles> _topics = new(StringComparer.Ordinal);
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);
    private Roles _all;
    private int _targets;

    public string Name => name;

    public int Tasks => _all.Tasks;

    public void Add(TaskFact task, Responsibility role, PolicyDocument document)
    {
        _all.Add(role);
        _targets += task.Targets;
        if (document.Year is { } year)
            CollectionsMarshal.GetValueRefOrAddDefault(_years, year, out _).Add(role);
        if (document.Region is { } region)
            _regions.Add(region.Code + region.Name);
        foreach (var theme in task.Themes)
            CollectionsMarshal.GetValueRefOrAddDefault(_themes, theme, out _).Add(role);
        foreach (var topic in task.Topics)
            CollectionsMarshal.GetValueRefOrAddDefault(_topics, topic, out _).Add(role);
    }

    /// <summary>The finished counts.</summary>
    /// <param name="named">How many tasks name a body.</param>
    /// <param name="namedByYear">The same, year by year.</param>
    /// <param name="partners">With how many bodies it shares a task.</param>
    public BodyWork Work(int named, SortedDictionary<int, int> namedByYear, int partners) => new()
    {
        Name = name,
        Tasks = new Proportion(Tasks, named),
        Lead = _all.Lead,
        Support = _all.Support,
        Responsible = _all.Responsible,
        Targets = _targets,
        Regions = _regions.Count,
        Partners = partners,
        Themes = Labels(_themes),
        Topics = Labels(_topics),
        Years = Years(namedByYear),
    };

    private static BodyLabel[] Labels(Dictionary<string, Roles> labels) =>
        [.. labels.Select(label => new BodyLabel(label.Key, label.Value.Tasks, label.Value.Lead)).OrderByDescending(label => label.Tasks).ThenBy(label => label.Code, StringComparer.Ordinal)];

    private List<BodyYear> Years(SortedDictionary<int, int> namedByYear)
    {
        var years = new List<BodyYear>(namedByYear.Count);
        foreach (var (year, of) in namedByYear)
        {
            var roles = _years.GetValueOrDefault(year);
            var share = new Proportion(roles.Tasks, of);
            years.Add(new BodyYear(year, share, roles.Lead, roles.Support, roles.Responsible, years is [.., var before] ? share.Less(before.Tasks) : null));
        }

        return years;
    }

    private record struct Roles(int Lead, int Support, int Responsible)
    {
        public readonly int Tasks => Lead + Support + Responsible;

        public void Add(Responsibility role)
        {
            Lead += role == Responsibility.Lead ? 1 : 0;
            Support += role == Responsibility.Support ? 1 : 0;
            Responsible += role == Responsibility.Responsible ? 1 : 0;
        }
    }
}
