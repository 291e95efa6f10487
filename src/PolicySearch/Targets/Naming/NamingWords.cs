using System.Text.Json;
using PolicySearch.Language;

namespace PolicySearch.Targets.Naming;

/// <summary>The closed lists of words that stand round an indicator's name, from <c>naming.json</c>; its examples are run by a test.</summary>
internal static class NamingWords
{
    private static readonly IReadOnlyList<NamingGroup> Groups = Load();

    /// <summary>Words that may stand between a name and its figure and leave the name what it is: 数, 总量, 增速.</summary>
    public static WordSet Measures { get; } = Words(group: "measure");

    /// <summary>Words that make a share of the name before them: 占比, 比重.</summary>
    public static WordSet Shares { get; } = Words(group: "share");

    /// <summary>Work done to the things counted: 改造, 建设.</summary>
    public static WordSet Works { get; } = Words(group: "work");

    /// <summary>What may stand before a name and leaves the value the region's own: 全市, 省级, 新增.</summary>
    public static WordSet Neutral { get; } = Words(group: "neutral");

    /// <summary>What changes the base of a value: 人均, 单位GDP, 每个.</summary>
    public static WordSet ChangesBase { get; } = Words(group: "base");

    /// <summary>Verbs of adding: 新增, 培育.</summary>
    public static WordSet Added { get; } = Words(group: "added");

    /// <summary>Verbs of work on what there is: 改造, 提升.</summary>
    public static WordSet Improved { get; } = Words(group: "improved");

    /// <summary>Words for all there is: 总量, 达到.</summary>
    public static WordSet Stock { get; } = Words(group: "stock");

    /// <summary>Words that make a title of the thing behind them: 示范, 健康.</summary>
    public static WordSet Titles { get; } = Words(group: "title");

    /// <summary>Words for each of several places: 每镇, 各县.</summary>
    public static WordSet Each { get; } = Words(group: "each");

    /// <summary>The groups with their examples.</summary>
    public static IReadOnlyList<NamingGroup> All => Groups;

    private static WordSet Words(string group) => new(Groups.Single(g => g.Group == group).Words);

    private static List<NamingGroup> Load()
    {
        using var stream = typeof(NamingWords).Assembly.GetManifestResourceStream("PolicySearch.Targets.naming.json")
            ?? throw new InvalidOperationException("naming.json is not embedded");
        return JsonSerializer.Deserialize<List<NamingGroup>>(stream, JsonSerializerOptions.Web) ?? [];
    }
}

/// <summary>One closed list of <c>naming.json</c>.</summary>
/// <param name="Group">Its name.</param>
/// <param name="About">What its words do.</param>
/// <param name="Words">The words.</param>
/// <param name="Takes">Phrases that get a code through it.</param>
/// <param name="Leaves">Phrases that get none.</param>
internal sealed record NamingGroup(string Group, string About, IReadOnlyList<string> Words, IReadOnlyList<NamingExample> Takes, IReadOnlyList<string> Leaves);

/// <summary>A phrase and the code its figure gets.</summary>
internal sealed record NamingExample(string Phrase, string Code);
