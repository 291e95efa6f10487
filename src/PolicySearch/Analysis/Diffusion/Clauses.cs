using PolicySearch.Language;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>Cuts a text into clauses, the units that are compared.</summary>
/// <remarks><code>
/// 推进“证照分离”改革全覆盖,让企业更舒心。        推进“证照分离”改革全覆盖 | 让企业更舒心
/// 推进“双随机、一公开”监管、“证照分离”全覆盖     推进“双随机、一公开”监管 | “证照分离”全覆盖   (no cut inside quotation marks)
/// </code></remarks>
internal static class Clauses
{
    private const string Ends = "，,。；;：:！!？?\n", Opening = "“「『\"（(《〈", Closing = "”」』\"）)》〉";

    /// <summary>The clauses that are long enough, with what is compared of each: its letters and digits, normalised.</summary>
    /// <param name="text">A task's text.</param>
    /// <param name="shortest">The fewest letters and digits.</param>
    public static IEnumerable<(int Start, int Length, string Letters)> Of(string text, int shortest)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var end = i == text.Length || Ends.Contains(text[i]) || (text[i] == '、' && depth == 0);
            if (i < text.Length && Opening.Contains(text[i]) && text[i] != '"')
                depth++;
            else if (i < text.Length && Closing.Contains(text[i]) && text[i] != '"')
                depth = Math.Max(0, depth - 1);
            if (!end)
                continue;
            if (i - start >= shortest && Letters(text[start..i]) is var letters && letters.Length >= shortest)
                yield return (start, i - start, letters);
            start = i + 1;
            // A mark that is never closed must not hold the rest of the text together.
            if (i < text.Length && text[i] is '。' or '\n')
                depth = 0;
        }
    }

    /// <summary>The letters and digits of a text, normalised.</summary>
    public static string Letters(string text) => string.Concat(TextNormalizer.NormalizeText(text).Where(char.IsLetterOrDigit));

    /// <summary>The distinct character pairs of such letters, ascending.</summary>
    public static int[] Pairs(string letters)
    {
        var pairs = new int[Math.Max(0, letters.Length - 1)];
        for (var i = 1; i < letters.Length; i++)
            pairs[i - 1] = (letters[i - 1] << 16) | letters[i];
        Array.Sort(pairs);
        var distinct = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                pairs[distinct++] = pairs[i];
        }

        return pairs[..distinct];
    }

    /// <summary>The share of pairs in common of all that either has (Jaccard), 0 to 1.</summary>
    public static double Alike(int[] one, int[] other)
    {
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
                (i, j, common) = (i + 1, j + 1, common + 1);
            else if (one[i] < other[j])
                i++;
            else
                j++;
        }

        var all = one.Length + other.Length - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
