using System.Collections;
using System.Globalization;
using PolicySearch.Web.Hosting;

namespace PolicySearch.Web.Tests;

/// <summary>What the API says of a request, it says in both languages.</summary>
public sealed class ApiTextsTests
{
    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_values_in_them()
    {
        var english = Texts(CultureInfo.InvariantCulture);
        var chinese = Texts(CultureInfo.GetCultureInfo("zh"));

        chinese.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        foreach (var (key, text) in english)
            Places(chinese[key]).ShouldBe(Places(text), key);
    }

    private static Dictionary<string, string> Texts(CultureInfo culture) =>
        ApiTexts.Resources.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static int[] Places(string text) => [.. Enumerable.Range(0, 5).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal))];
}
