using System.Text;
using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Files;

namespace PolicySearch.Themes.Scheme;

/// <summary>A scheme of themes with topics beneath them. The product's own is <see cref="Default"/>; users may bring another as JSON.</summary>
public sealed class Taxonomy
{
    /// <summary>The most themes that a scheme may have: an index keeps a bit a theme.</summary>
    public const int MostThemes = 32;

    /// <summary>The most topics that a scheme may have, of all themes together.</summary>
    public const int MostTopics = 64;

    private static readonly Lazy<Taxonomy> Embedded = new(LoadDefault);

    private readonly Dictionary<string, ThemeDefinition> _themeOfTopic;
    private readonly Dictionary<string, ThemeDefinition> _themes;

    private Taxonomy(string name, IReadOnlyList<ThemeDefinition> themes, string json)
    {
        Name = name;
        Themes = themes;
        Json = json;
        _themes = themes.ToDictionary(theme => theme.Code, StringComparer.Ordinal);
        _themeOfTopic = themes.SelectMany(theme => theme.Topics.Select(topic => (topic, theme)))
            .ToDictionary(pair => pair.topic.Code, pair => pair.theme, StringComparer.Ordinal);
    }

    /// <summary>The five themes and their topics: ecology, industry, livelihood, infrastructure, governance.</summary>
    public static Taxonomy Default => Embedded.Value;

    /// <summary>The scheme's name.</summary>
    public string Name { get; }

    /// <summary>The themes in the scheme's order.</summary>
    public IReadOnlyList<ThemeDefinition> Themes { get; }

    /// <summary>All topics in the scheme's order; empty for a scheme without topics.</summary>
    public IEnumerable<TopicDefinition> Topics => Themes.SelectMany(theme => theme.Topics);

    /// <summary>The JSON that the scheme was read from.</summary>
    internal string Json { get; }

    /// <summary>The theme of a code, or null where there is none.</summary>
    public ThemeDefinition? Theme(string code) => _themes.GetValueOrDefault(code);

    /// <summary>The theme that a topic stands beneath, or null for an unknown topic.</summary>
    public ThemeDefinition? ThemeOf(string topic) => _themeOfTopic.GetValueOrDefault(topic);

    /// <summary>Reads a scheme.</summary>
    /// <param name="json">
    /// For example <c>{"name":"mine","themes":[{"code":"water","zh":"水务"},{"code":"roads","zh":"道路"}]}</c>. Optional members: <c>en</c>,
    /// <c>definition</c> (<c>zh</c>, <c>en</c>), <c>examples</c>, <c>seeds</c> and <c>departments</c> (words separated by spaces that speak for it),
    /// <c>topics</c> (of the same form).
    /// </param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="PolicySearchException">The JSON is damaged, a code is missing or stands twice, or there are fewer than two themes or too many.</exception>
    public static Taxonomy Parse(string json, string name)
    {
        (string? Name, IReadOnlyList<ThemeDefinition> Themes) scheme;
        try
        {
            scheme = SchemeReader.Read(json);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new PolicySearchException(ErrorCode.InvalidScheme, name, [error.Message], error);
        }

        var themes = scheme.Themes;
        if (themes.Count < 2)
            throw new PolicySearchException(ErrorCode.InvalidScheme, name, ["a scheme needs at least two themes"]);

        var topics = themes.Sum(theme => theme.Topics.Count);
        if (themes.Count > MostThemes || topics > MostTopics)
        {
            throw new PolicySearchException(
                ErrorCode.InvalidScheme, name,
                [$"it has {themes.Count} themes and {topics} topics, at most {MostThemes} and {MostTopics} can be kept: put rare ones together, or make two schemes of it"]);
        }

        Check(themes.Select(theme => theme.Code), name);
        Check(themes.SelectMany(theme => theme.Topics).Select(topic => topic.Code), name);
        return new Taxonomy(scheme.Name ?? name, [.. themes.Select(theme => Named(theme) with { Topics = [.. theme.Topics.Select(Named)] })], json);
    }

    // What has no name in one language goes by its name in the other, or by its code.
    private static T Named<T>(T definition)
        where T : TopicDefinition => definition with
        {
            Zh = FirstOf(definition.Zh, definition.En, definition.Code),
            En = FirstOf(definition.En, definition.Zh, definition.Code),
        };

    private static string FirstOf(params string[] names) => names.First(name => !string.IsNullOrWhiteSpace(name));

    private static void Check(IEnumerable<string?> codes, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (string.IsNullOrWhiteSpace(code))
                throw new PolicySearchException(ErrorCode.InvalidScheme, name, ["a theme or topic has no code"]);
            if (!seen.Add(code))
                throw new PolicySearchException(ErrorCode.InvalidScheme, name, [$"the code '{code}' stands twice"]);
        }
    }

    private static Taxonomy LoadDefault()
    {
        using var reader = new StreamReader(EmbeddedData.Open("data/taxonomy.json"), Encoding.UTF8);
        return Parse(reader.ReadToEnd(), "taxonomy.json");
    }
}

/// <summary>A theme: the first level of a scheme.</summary>
public sealed record ThemeDefinition : TopicDefinition
{
    /// <summary>The topics beneath it; may be empty.</summary>
    public IReadOnlyList<TopicDefinition> Topics { get; init; } = [];
}

/// <summary>A topic: the second level of a scheme.</summary>
public record TopicDefinition
{
    /// <summary>Its code in files and filters, e.g. <c>pollution</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its Chinese name.</summary>
    public string Zh { get; init; } = "";

    /// <summary>Its English name.</summary>
    public string En { get; init; } = "";

    /// <summary>What belongs to it.</summary>
    public Definition Definition { get; init; } = new("", "");

    /// <summary>Tasks that belong to it.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Words that speak for it, separated by spaces: weak evidence that the model may outweigh.</summary>
    public string Seeds { get; init; } = "";

    /// <summary>Parts of department names that speak for it, separated by spaces.</summary>
    public string Departments { get; init; } = "";
}

/// <summary>What belongs to a theme or topic, in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Definition(string Zh, string En);
