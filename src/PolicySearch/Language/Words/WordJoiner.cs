namespace PolicySearch.Language.Words;

/// <summary>Joins the tokens of SmartCn where they make up one word: runs of letters and digits first, then terms of the lexicon.</summary>
/// <remarks><code>
/// 3 | . | 5 | 万                    3.5 | 万                 (a point between digits)
/// PM | 2 | . | 5 | 浓度             PM2.5 | 浓度             (letters and digits without a gap)
/// C | 919 | ， | 5 | G | 基站       C919 | ， | 5G基站       (基站 after 5G is a term of the lexicon)
/// 放 | 管 | 服 | 改革               放管服 | 改革            (a term)
/// 双 | 随机 | 一 | 公开 | 监管      双随机一公开 | 监管      (the longer of two terms)
/// 中国 | 产业                       中国 | 产业              (国产 begins and ends in the midst of words: no term here)
/// 𠮷 in two halves | 野             𠮷 | 野                  (a character outside the basic plane)
/// </code></remarks>
internal sealed class WordJoiner
{
    private readonly WordTable _terms;

    /// <param name="lexicon">The terms to keep whole.</param>
    public WordJoiner(Lexicon lexicon)
    {
        _terms = new WordTable(lexicon.Terms.Count);
        foreach (var term in lexicon.Terms)
            _terms.Add(term, 0);
    }

    /// <summary>Joins tokens in place, and fills the gaps between them, so that they cover the text.</summary>
    /// <param name="text">A text.</param>
    /// <param name="tokens">Its tokens in order; no two overlap.</param>
    public void Join(ReadOnlySpan<char> text, List<Range> tokens)
    {
        JoinRuns(text, tokens);
        JoinTerms(text, tokens);
        FillGaps(text, tokens);
    }

    /// <summary>Joins runs of letters and digits alone, in place.</summary>
    public static void JoinRuns(ReadOnlySpan<char> text, List<Range> tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (kept > 0 && Continues(text, tokens[kept - 1], token))
                tokens[kept - 1] = tokens[kept - 1].Start..token.End;
            else
                tokens[kept++] = token;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static bool Continues(ReadOnlySpan<char> text, Range before, Range token)
    {
        var at = token.Start.Value;
        if (before.End.Value != at)
            return false;
        if (char.IsLowSurrogate(text[at]))
            return char.IsHighSurrogate(text[at - 1]) && before.Start.Value == at - 1;
        if (IsPoint(text, at))
            return true;
        return IsRun(text[at]) && (IsRun(text[at - 1]) || IsPoint(text, at - 1));
    }

    private void JoinTerms(ReadOnlySpan<char> text, List<Range> tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = tokens[i].Start;
            i = LastOfTerm(text, tokens, i);
            tokens[kept++] = start..tokens[i].End;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    /// <summary>The last token of the longest term that begins with a token; the token itself where none does.</summary>
    private int LastOfTerm(ReadOnlySpan<char> text, List<Range> tokens, int first)
    {
        var start = tokens[first].Start.Value;
        var limit = Math.Min(text.Length, start + _terms.Longest(WordTable.Fold(text[start])));
        var (hash, at, last) = (WordTable.EmptyHash, start, first);
        for (var i = first; i < tokens.Count && tokens[i].End.Value <= limit; i++)
        {
            for (; at < tokens[i].End.Value; at++)
                hash = WordTable.Extend(hash, WordTable.Fold(text[at]));
            if (_terms.TryGet(hash, out _))
                last = i;
        }

        return last;
    }

    /// <summary>Each character between two tokens, a space, becomes a token.</summary>
    private static void FillGaps(ReadOnlySpan<char> text, List<Range> tokens)
    {
        var (covered, missing) = (0, text.Length);
        foreach (var token in tokens)
            missing -= token.End.Value - token.Start.Value;
        if (missing == 0)
            return;

        var count = tokens.Count;
        for (var i = 0; i < count; i++)
        {
            Fill(covered, tokens[i].Start.Value);
            tokens.Add(tokens[i]);
            covered = tokens[i].End.Value;
        }

        Fill(covered, text.Length);
        tokens.RemoveRange(0, count);

        void Fill(int from, int to)
        {
            for (var at = from; at < to; at++)
                tokens.Add(at..(at + 1));
        }
    }

    private static bool IsRun(char c) => char.IsAsciiLetterOrDigit(WordTable.Fold(c));

    private static bool IsPoint(ReadOnlySpan<char> text, int at) =>
        WordTable.Fold(text[at]) == '.' && at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]);

    private static bool IsDigit(char c) => char.IsAsciiDigit(WordTable.Fold(c));
}
