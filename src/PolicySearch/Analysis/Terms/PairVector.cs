using PolicySearch.Language;

namespace PolicySearch.Analysis.Terms;

/// <summary>A text as the counts of its overlapping character pairs: <c>放管服</c> → 放管, 管服. Signs and spaces part pairs.</summary>
internal static class PairVector
{
    /// <summary>Counts the pairs, two UTF-16 units packed into one number each.</summary>
    public static Dictionary<int, int> Of(string text)
    {
        var normalized = TextNormalizer.NormalizeText(text);
        var pairs = new Dictionary<int, int>();
        for (var i = 1; i < normalized.Length; i++)
        {
            if (!char.IsLetterOrDigit(normalized[i - 1]) || !char.IsLetterOrDigit(normalized[i]))
                continue;
            var pair = (normalized[i - 1] << 16) | normalized[i];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }
}
