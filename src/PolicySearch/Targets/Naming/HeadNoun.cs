using PolicySearch.Language;
using PolicySearch.Targets.Catalogue;

namespace PolicySearch.Targets.Naming;

/// <summary>
/// A name of the catalogue that ends a noun phrase, save words of a closed list behind it.
/// <code>
/// 全市高标准农田面积   → left 全市, 高标准农田 (面积 measures it)
/// 学校食堂             → none: 食堂 is the noun
/// </code>
/// </summary>
/// <param name="Alias">The name.</param>
/// <param name="Left">What stands before it.</param>
/// <param name="IsShare">Whether a word of share stands behind it.</param>
/// <param name="Indicators">The entries that go by it.</param>
internal readonly record struct HeadNoun(string Alias, string Left, bool IsShare, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The names that may end a phrase, the longest first.</summary>
    /// <param name="words">The phrase, as <see cref="AliasText"/> writes it.</param>
    /// <param name="tails">What may stand behind a name besides words of share.</param>
    public static List<HeadNoun> Of(string words, WordSet tails)
    {
        var nouns = new List<HeadNoun>();
        var names = new List<(int Start, IReadOnlyList<Indicator> Indicators)>();
        var share = false;
        for (var end = words.Length; end >= 2;)
        {
            names.Clear();
            IndicatorMatcher.Default.Ending(words, end, names);
            foreach (var (start, indicators) in names)
                Insert(nouns, new HeadNoun(words[start..end], words[..start], share, indicators));
            var phrase = words.AsSpan(0, end);
            var (tail, part) = (Tail(phrase, tails), NamingWords.Shares.Suffix(phrase));
            share |= part > 0 && part >= tail;
            if (Math.Max(tail, part) is var length && length == 0)
                break;
            end -= length;
        }

        return nouns;
    }

    /// <summary>What begins first stands first, and of those that begin together the longest; few names end a phrase.</summary>
    private static void Insert(List<HeadNoun> nouns, HeadNoun noun)
    {
        var at = nouns.Count;
        while (at > 0 && (nouns[at - 1].Left.Length > noun.Left.Length || nouns[at - 1].Left.Length == noun.Left.Length && nouns[at - 1].Alias.Length < noun.Alias.Length))
            at--;
        nouns.Insert(at, noun);
    }

    /// <summary>A measure, work, or an insertion in brackets: 农民专业合作社(家庭农场).</summary>
    private static int Tail(ReadOnlySpan<char> phrase, WordSet tails)
    {
        if (phrase[^1] == ')' && phrase.LastIndexOf('(') is var open and > 0)
            return phrase.Length - open;
        var length = Math.Max(tails.Suffix(phrase), NamingWords.Works.Suffix(phrase));
        return length > 0 ? length : phrase[^1] is ':' or ' ' or '、' ? 1 : 0;
    }
}
