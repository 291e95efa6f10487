using PolicySearch.Language;
using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Reading;

namespace PolicySearch.Search.Asking;

/// <summary>Finds what was meant by a term that occurs nowhere: one slip away, or spelled in pinyin.</summary>
/// <remarks><code>
/// 乡村镇兴         乡村振兴
/// fangguanfu, fgf  放管服
/// 高标准nongtian   高标准农田
/// 社区养老院       nothing: its words are words, it is no slip
/// </code></remarks>
/// <param name="search">The index.</param>
/// <param name="vocabulary">The terms that may be meant.</param>
/// <param name="tools">Cut words, as what is no word is likely a slip, and know what people say otherwise, which is none.</param>
/// <param name="cancellation">Stops between candidates.</param>
internal sealed class Correction(ISearchSnapshot search, Vocabulary vocabulary, SearchTools tools, CancellationToken cancellation)
{
    /// <summary>Longer terms are sentences, and no slips.</summary>
    public const int LongestTerm = 40;

    private const int LongestWindow = 8;
    private const int Tried = 80;

    // In a sentence single characters are words of their own, and two of them that sound like a word are no slip.
    private const int LongestOfShortSlip = 6, LongestWithSlip = 12, ShortestSure = 3;

    /// <summary>The query with terms that occur nowhere put right; null where nothing can be.</summary>
    /// <param name="typed">The query as typed.</param>
    /// <param name="root">The query as understood.</param>
    public string? Correct(string typed, QueryNode root)
    {
        var corrected = typed;
        foreach (var term in root.Terms().Where(term => !term.Quoted && !Occurs(term.Text)))
        {
            if (Meant(term.Text) is { } meant)
                corrected = corrected.Replace(term.Typed, meant, StringComparison.Ordinal);
        }

        // Pinyin is often typed syllable by syllable: wushui chuli.
        if (corrected == typed && typed.Any(char.IsWhiteSpace) && typed.All(c => char.IsAsciiLetterLower(c) || char.IsWhiteSpace(c))
            && Spelled(string.Concat(typed.Where(c => !char.IsWhiteSpace(c)))) is { } spelled)
            corrected = spelled;
        return corrected == typed ? null : corrected;
    }

    private string? Meant(string term)
    {
        // A name with other names is no slip, wherever it stands.
        if (term.Length is < 2 or > LongestTerm || tools.Aliases.Of(term).Count > 0)
            return null;
        return Spelled(term) ?? Slipped(term);
    }

    private bool Occurs(string term) => search.Count(term, 1, cancellation) > 0;

    // The first run of letters is read as pinyin; the whole term must occur. Of terms spelled alike the more frequent one is meant.
    private string? Spelled(string term)
    {
        var start = term.AsSpan().IndexOfAnyInRange('a', 'z');
        if (start < 0)
            return null;
        var length = term.AsSpan(start).IndexOfAnyExceptInRange('a', 'z') is >= 0 and var end ? end : term.Length - start;
        return vocabulary.Spelled.Of(term.Substring(start, length)).Take(Tried)
            .Select((meant, place) => (Whole: term[..start] + meant + term[(start + length)..], place))
            .Select(each => (each.Whole, each.place, Count: search.Count(each.Whole, int.MaxValue, cancellation)))
            .Where(each => each.Count > 0).OrderByDescending(each => each.Count).ThenBy(each => each.place).Select(each => each.Whole).FirstOrDefault();
    }

    private string? Slipped(string term)
    {
        var odd = Odd(term, out var borders);
        if (odd.Count == 0)
            return null;

        var tried = 0;
        string? best = null;
        foreach (var (start, length) in Windows(term, odd))
        {
            if (!borders.Contains(start) || !borders.Contains(start + length))
                continue;
            var window = term.Substring(start, length);
            foreach (var near in vocabulary.Near.Of(window).Where(near => IsLikely(window, near, odd, start)).OrderByDescending(near => SoundsAlike(window, near)).ThenByDescending(near => near.Length))
            {
                if (tried++ == Tried)
                    return best;
                var whole = string.Concat(term.AsSpan(0, start), near, term.AsSpan(start + length));
                if (Occurs(whole))
                    return whole;
                // Where the rest of a long term occurs nowhere either, the words are looked for apart.
                if (best is null && term.Length <= (length > ShortestSure ? LongestWithSlip : LongestOfShortSlip) && Occurs(near))
                    best = whole;
            }
        }

        return best;
    }

    // The longer ones first: they say more about what was meant. Each holds something odd.
    private static IEnumerable<(int Start, int Length)> Windows(string term, IReadOnlyList<(int Start, int End, bool IsWord)> odd)
    {
        for (var length = Math.Min(LongestWindow, term.Length); length >= 2; length--)
        {
            for (var start = 0; start + length <= term.Length; start++)
            {
                if (odd.Any(place => place.Start < start + length && place.End > start))
                    yield return (start, length);
            }
        }
    }

    // Two characters are a word with one of many wrong, unless it sounds the same. So is a word that only this index does not hold.
    private static bool IsLikely(string window, string near, IReadOnlyList<(int Start, int End, bool IsWord)> odd, int start) =>
        SoundsAlike(window, near) || (window.Length > 2 && near.Length > 2 && odd.Any(place => !place.IsWord && place.Start < start + window.Length && place.End > start));

    private static bool SoundsAlike(string window, string near) => window.Length == near.Length && window.Zip(near).All(pair => Pinyin.SoundAlike(pair.First, pair.Second));

    // Single characters between words, and words that occur nowhere.
    private List<(int Start, int End, bool IsWord)> Odd(string term, out HashSet<int> borders)
    {
        borders = [term.Length];
        var taken = new List<string>();
        var text = EmptyWords.TakeOut(term, taken);
        var said = tools.Others.In(text);
        var odd = new List<(int Start, int End, bool IsWord)>();
        foreach (var range in tools.Segmenter.Segment(text))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            borders.Add(start);
            var word = text.Substring(start, length);
            if (!char.IsLetter(word[0]) || char.IsAsciiLetter(word[0]) || EmptyWords.Has(word) || said.Any(place => place.Start <= start && start + length <= place.Start + place.Length))
                continue;
            if (length == 1 || search.WordCount(word) == 0)
                odd.Add((start, start + length, length > 1));
        }

        return odd;
    }
}
