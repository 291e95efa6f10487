using System.Buffers;
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

    /// <summary>The characters that this form writes otherwise; most names hold none.</summary>
    private static readonly SearchValues<char> Changed = SearchValues.Create(
        [.. Marks, .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.ToUpperInvariant(c) != c || c is 'Ⅲ' or 'Ⅳ' or 'Ⅴ')]);

    /// <summary>Writes words in that form.</summary>
    public static string Of(string words)
    {
        if (words.AsSpan().ContainsAny('较', '比'))
            words = BaseYear().Replace(words, "");
        if (!words.AsSpan().ContainsAny(Changed))
            return words;
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (Marks.Contains(c))
                continue;
            if (c is >= 'Ⅲ' and <= 'Ⅴ')
                text.Append(c switch { 'Ⅲ' => "III", 'Ⅳ' => "IV", _ => "V" });
            else
                text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>较2020年, 比上年: what the value is compared with is no part of the name.</summary>
    [GeneratedRegex("[较比](?:20[0-9]{2}年|上年|去年|上一年)(?:实现|水平|基础上)?$", RegexOptions.NonBacktracking)]
    private static partial Regex BaseYear();
}
