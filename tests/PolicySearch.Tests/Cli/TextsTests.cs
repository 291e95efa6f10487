using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli;
using PolicySearch.Errors;

namespace PolicySearch.Tests.Cli;

/// <summary>Both languages say everything, with the same values in it, and nothing is left over.</summary>
public partial class TextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    [Fact]
    public void Messages_are_complete_in_both_languages() => ShouldAgree(Texts.Resources);

    [Fact]
    public void Errors_are_complete_in_both_languages() => ShouldAgree(ErrorMessages.Resources);

    [Fact]
    public void Column_heads_are_complete_in_both_languages() => ShouldAgree(Heads.Resources);

    [Fact]
    public void Every_error_code_has_a_message_and_every_message_a_code() =>
        Keys(ErrorMessages.Resources, CultureInfo.InvariantCulture).ShouldBe(Enum.GetNames<ErrorCode>(), ignoreOrder: true);

    [Fact]
    public void Every_message_is_used_and_every_used_one_is_there()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "src", "PolicySearch.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var used = sources.SelectMany(path => UsedKey().Matches(File.ReadAllText(path)).Select(m => m.Groups[1].Value)).Distinct();

        Keys(Texts.Resources, CultureInfo.InvariantCulture).ShouldBe(used, ignoreOrder: true);
    }

    private static void ShouldAgree(ResourceManager resources)
    {
        var english = resources.GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
        var chinese = resources.GetResourceSet(Chinese, true, false)!;
        Keys(resources, Chinese).ShouldBe(Keys(resources, CultureInfo.InvariantCulture), ignoreOrder: true);
        foreach (var key in Keys(resources, CultureInfo.InvariantCulture))
            Places(chinese.GetString(key)!).ShouldBe(Places(english.GetString(key)!), ignoreOrder: true, key);
    }

    private static string[] Keys(ResourceManager resources, CultureInfo culture) =>
        [.. resources.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value).Distinct()];

    [GeneratedRegex("Texts\\.Of\\(\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex UsedKey();

    [GeneratedRegex("""\{(\d+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
