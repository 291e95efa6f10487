using System.Text.Json;

namespace PolicySearch.Themes.Scheme;

/// <summary>
/// Reads a scheme's JSON member by member: every start of the program reads one, and a serializer would have to be compiled for it first.
/// Names of members are taken in any case, unknown ones passed over.
/// </summary>
internal static class SchemeReader
{
    /// <summary>The scheme's name, null where it has none, and its themes as they are written.</summary>
    /// <exception cref="JsonException">It is no JSON, or a member is of another type.</exception>
    public static (string? Name, IReadOnlyList<ThemeDefinition> Themes) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        string? name = null;
        IReadOnlyList<ThemeDefinition> themes = [];
        foreach (var member in Members(document.RootElement, "the scheme"))
        {
            if (Is(member, "name"))
                name = Text(member);
            else if (Is(member, "themes"))
                themes = List(member, Theme);
        }

        return (name, themes);
    }

    private static ThemeDefinition Theme(JsonElement element)
    {
        var theme = Fill(new ThemeDefinition(), element);
        foreach (var member in Members(element, "a theme"))
        {
            if (Is(member, "topics"))
                theme = theme with { Topics = List(member, topic => Fill(new TopicDefinition(), topic)) };
        }

        return theme;
    }

    private static T Fill<T>(T definition, JsonElement element)
        where T : TopicDefinition
    {
        foreach (var member in Members(element, "a theme or topic"))
        {
            definition = member.Name.ToLowerInvariant() switch
            {
                "code" => definition with { Code = Text(member) ?? "" },
                "zh" => definition with { Zh = Text(member) ?? "" },
                "en" => definition with { En = Text(member) ?? "" },
                "seeds" => definition with { Seeds = Text(member) ?? "" },
                "departments" => definition with { Departments = Text(member) ?? "" },
                "examples" => definition with { Examples = List(member, example => Text(example, "an example") ?? "") },
                "definition" => definition with { Definition = Defined(member) },
                _ => definition,
            };
        }

        return definition;
    }

    private static Definition Defined(JsonProperty member)
    {
        var (zh, en) = ("", "");
        foreach (var each in Members(member.Value, member.Name))
            (zh, en) = Is(each, "zh") ? (Text(each) ?? "", en) : Is(each, "en") ? (zh, Text(each) ?? "") : (zh, en);
        return new Definition(zh, en);
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string what) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject() : throw new JsonException($"{what} is no object");

    private static IReadOnlyList<T> List<T>(JsonProperty member, Func<JsonElement, T> read) => member.Value.ValueKind == JsonValueKind.Array
        ? [.. member.Value.EnumerateArray().Select(read)] : throw new JsonException($"{member.Name} is no list");

    private static bool Is(JsonProperty member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonProperty member) => Text(member.Value, member.Name);

    private static string? Text(JsonElement element, string what) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => throw new JsonException($"{what} is no text"),
    };
}
