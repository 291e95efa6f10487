using System.Collections.Frozen;
using System.Text.Json;

namespace PolicySearch.Records;

/// <summary>A value's code as JSON writes it: <c>TaskDivision</c> → <c>task-division</c>, <c>AtLeast</c> of a bound → <c>&gt;=</c>.</summary>
public static class JsonCode
{
    /// <summary>The code of an enumeration's value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Codes.TryGetValue(value, out var code) ? code : Written(value);

    /// <summary>All codes of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The value of a code; null where there is none.</summary>
    public static T? Parse<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
                return value;
        }

        return null;
    }

    private static string Written<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value, PolicyJson.Options).GetString() ?? "";

    // An export asks for millions of codes.
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Codes = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, Written);
    }
}
