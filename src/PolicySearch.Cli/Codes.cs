using System.Text.Json;

namespace PolicySearch.Cli;

/// <summary>The codes that options, files and JSON use for the library's enumerations: <c>TaskDivision</c> ↔ <c>task-division</c>.</summary>
internal static class Codes
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    public static T Parse<T>(string code)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => Of(value) == code);
}
