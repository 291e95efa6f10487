using PolicySearch.Language;

namespace PolicySearch.Search.Asking;

/// <summary>Terms by how they are spelled: all letters of their pinyin without tones, or the initials.</summary>
/// <remarks><code>
/// xiangcunzhenxing, xczx   乡村振兴
/// wushuichuli              污水处理 (two terms, where it is none itself)
/// xiangcunzengxing         乡村振兴 (z for zh, n for ng and the like, where nothing is spelled so)
/// </code></remarks>
internal sealed class SpelledTerms
{
    private const int LongestTerm = 12;
    private const int MostReadings = 8;
    private const int MostCombined = 64;
    private const int ShortestInitials = 3;

    private readonly Dictionary<string, List<string>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _blurred = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _initials = new(StringComparer.Ordinal);

    /// <param name="terms">Normalised terms.</param>
    public SpelledTerms(IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            if (term.Length > LongestTerm)
                continue;
            foreach (var reading in Readings(term))
            {
                Add(_whole, string.Concat(reading), term);
                Add(_blurred, Blur(string.Concat(reading)), term);
                Add(_initials, string.Concat(reading.Select(syllable => syllable[0])), term);
            }
        }
    }

    /// <summary>The terms of a spelling, those that are spelled so in full before combinations of two, and these before initials.</summary>
    /// <param name="letters">Lower-case letters.</param>
    public IEnumerable<string> Of(string letters) =>
        Whole(letters).Concat(Combined(letters)).Concat(_blurred.GetValueOrDefault(Blur(letters), []))
            .Concat(letters.Length >= ShortestInitials ? _initials.GetValueOrDefault(letters, []) : []).Distinct();

    private List<string> Whole(string letters) => _whole.GetValueOrDefault(letters, []);

    private IEnumerable<string> Combined(string letters) =>
        Enumerable.Range(2, Math.Max(0, letters.Length - 3))
            .SelectMany(at => Whole(letters[..at]).SelectMany(first => Whole(letters[at..]).Select(second => first + second))).Take(MostCombined);

    // One reading for most terms; more where a character has several.
    private static List<string[]> Readings(string term)
    {
        List<string[]> readings = [[]];
        foreach (var character in term)
        {
            var syllables = char.IsAsciiLetterOrDigit(character) ? [character.ToString()] : Pinyin.Syllables(character);
            if (syllables.Count == 0)
                return [];
            readings = [.. readings.SelectMany(reading => syllables.Select(syllable => (string[])[.. reading, syllable])).Take(MostReadings)];
        }

        return term.All(char.IsAsciiLetterOrDigit) ? [] : readings;
    }

    private static string Blur(string letters) =>
        letters.Replace("zh", "z", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
            .Replace("ng", "n", StringComparison.Ordinal).Replace("lv", "lu", StringComparison.Ordinal);

    private static void Add(Dictionary<string, List<string>> index, string key, string term)
    {
        if (!index.TryGetValue(key, out var terms))
            index.Add(key, terms = []);
        if (!terms.Contains(term))
            terms.Add(term);
    }
}
