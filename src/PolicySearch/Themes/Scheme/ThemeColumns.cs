namespace PolicySearch.Themes.Scheme;

/// <summary>The model's outputs: first the themes, then the topics; each group sums to one.</summary>
internal sealed class ThemeColumns
{
    private readonly Dictionary<string, int> _themes;
    private readonly Dictionary<string, int> _topics;

    private ThemeColumns(Taxonomy taxonomy)
    {
        Themes = [.. taxonomy.Themes.Select(theme => theme.Code)];
        Topics = [.. taxonomy.Topics.Select(topic => topic.Code)];
        Definitions = [.. taxonomy.Themes, .. taxonomy.Topics];
        _themes = Themes.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
        _topics = Topics.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
        ThemeOfTopic = [.. Topics.Select(topic => _themes[taxonomy.ThemeOf(topic)!.Code])];
    }

    internal string[] Themes { get; }

    internal string[] Topics { get; }

    internal TopicDefinition[] Definitions { get; }

    /// <summary>The theme's place for each topic's place.</summary>
    internal int[] ThemeOfTopic { get; }

    internal int Count => Themes.Length + Topics.Length;

    internal static ThemeColumns Of(Taxonomy taxonomy) => new(taxonomy);

    internal int Theme(string code) => _themes[code];

    internal int Topic(string code) => _topics[code];
}
