using System.Text;
using System.Text.RegularExpressions;

namespace PolicySearch.Targets.Catalogue;

/// <summary>
/// Words as names are matched: without quotation marks and spaces, in capitals, Ⅲ as III, without the year compared with.
/// <code>“专精特新”企业 → 专精特新企业      gdp → GDP</code>
/// </summary>
internal static partial class AliasText
{
    private const string Marks = "“”\"‘’'「」《》 ";

    /// <summary>Writes words in that form.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in BaseYear().Replace(words, ""))
        {
            if (Marks.Contains(c))
                continue;
            text.Append(c switch { 'Ⅲ' => "III", 'Ⅳ' => "IV", 'Ⅴ' => "V", _ => char.ToUpperInvariant(c).ToString() });
        }

        return text.ToString();
    }

    /// <summary>较2020年, 比上年: what the value is compared with is no part of the name.</summary>
    [GeneratedRegex("[较比](?:20[0-9]{2}年|上年|去年|上一年)(?:实现|水平|基础上)?$", RegexOptions.NonBacktracking)]
    private static partial Regex BaseYear();
}
