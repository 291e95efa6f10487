using System.Text.Json;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>Lists of strings in one column.</summary>
internal static class Json
{
    public static string Of(IEnumerable<string> values) => JsonSerializer.Serialize(values, PolicyJson.Options);

    public static IReadOnlyList<string> Strings(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json, PolicyJson.Options) ?? [];
}
