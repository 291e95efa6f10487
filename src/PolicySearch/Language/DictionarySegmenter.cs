namespace PolicySearch.Language;

/// <summary>
/// Cuts text into the most probable words: a lattice of all dictionary words and policy terms, and Viterbi over their log
/// probabilities. Linear in the length of the text. Safe to use from several threads.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>text</term><description>words</description></listheader>
/// <item><term>深化放管服改革</term><description>深化 | 放管服 | 改革</description></item>
/// <item><term>建成5G基站120个</term><description>建成 | 5G基站 | 120 | 个</description></item>
/// <item><term>PM2.5浓度</term><description>PM2.5 | 浓度</description></item>
/// </list>
/// </remarks>
public sealed class DictionarySegmenter : IWordSegmenter
{
    /// <summary>A policy term weighs as a frequent word does, so that it wins over any cut into two ordinary ones.</summary>
    private const float TermWeight = -7f;

    /// <summary>A run of letters and digits is one word unless the dictionary knows a longer one.</summary>
    private const float RunWeight = -9f;

    private static readonly Lazy<DictionarySegmenter> Shared = new(() => new DictionarySegmenter(Lexicon.Default));

    private readonly WordTable _terms;

    /// <summary>Makes a segmenter that knows the general dictionary and a lexicon. The dictionary is read on first use.</summary>
    /// <param name="lexicon">Policy terms to keep whole.</param>
    public DictionarySegmenter(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _terms = new WordTable(lexicon.Terms.Count);
        foreach (var term in lexicon.Terms)
            _terms.Add(term, TermWeight);
    }

    /// <summary>The segmenter with <see cref="Lexicon.Default"/>.</summary>
    public static DictionarySegmenter Default => Shared.Value;

    /// <inheritdoc/>
    public IReadOnlyList<Range> Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var best = new float[text.Length + 1];
        var next = new int[text.Length];
        for (var start = text.Length - 1; start >= 0; start--)
            Relax(text, start, best, next);

        var words = new List<Range>(text.Length / 2);
        for (var start = 0; start < text.Length; start = next[start])
            words.Add(start..next[start]);
        return words;
    }

    /// <summary>Finds the best word that begins at a place, given the best cuts of everything after it.</summary>
    private void Relax(string text, int start, float[] best, int[] next)
    {
        var single = start + (IsSurrogatePair(text, start) ? 2 : 1);
        best[start] = GeneralDictionary.Rarest + best[single];
        next[start] = single;

        var run = RunEnd(text, start);
        if (run > start)
            Offer(run, RunWeight);

        var words = GeneralDictionary.Words;
        var first = WordTable.Fold(text[start]);
        var limit = Math.Min(text.Length - start, Math.Max(words.Longest(first), _terms.Longest(first)));
        var hash = WordTable.EmptyHash;
        for (var length = 1; length <= limit; length++)
        {
            hash = WordTable.Extend(hash, WordTable.Fold(text[start + length - 1]));
            if (SplitsRun(text, start, start + length))
                continue;
            if (_terms.TryGet(hash, out var weight) || words.TryGet(hash, out weight))
                Offer(start + length, weight);
        }

        void Offer(int end, float weight)
        {
            if (weight + best[end] < best[start] || (weight + best[end] == best[start] && end <= next[start]))
                return;
            best[start] = weight + best[end];
            next[start] = end;
        }
    }

    private static bool IsSurrogatePair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static bool IsRun(char c) => char.IsAsciiLetterOrDigit(WordTable.Fold(c));

    /// <summary>The end of the run of letters and digits that begins here; a point between digits belongs to it.</summary>
    private static int RunEnd(string text, int start)
    {
        if (start > 0 && IsRun(text[start - 1]) && IsRun(text[start]))
            return start;

        var end = start;
        while (end < text.Length && (IsRun(text[end]) || IsPoint(text, end)))
            end++;
        return end;
    }

    private static bool IsPoint(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]);

    private static bool IsDigit(char c) => char.IsAsciiDigit(WordTable.Fold(c));

    /// <summary>True for a word that would begin or end inside a run of letters and digits.</summary>
    private static bool SplitsRun(string text, int start, int end) =>
        (start > 0 && IsRun(text[start - 1]) && IsRun(text[start]))
        || (end < text.Length && IsRun(text[end - 1]) && (IsRun(text[end]) || IsPoint(text, end)));
}
