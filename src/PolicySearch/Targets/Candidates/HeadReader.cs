using PolicySearch.Records;
using PolicySearch.Targets.Quantities;
using PolicySearch.Targets.Wording;
using PolicySearch.Targets.Words;
using static PolicySearch.Language.AnyWord;

namespace PolicySearch.Targets.Candidates;

/// <summary>
/// Finds the noun behind a figure.
/// <code>
/// (434个)老旧小区改造,…             → 老旧小区改造
/// (31个)2.9万套棚改续建项目         → 棚改续建项目, for both figures
/// (1条)总长约25公里的输水管道       → 输水管道, the length is told of the thing counted
/// </code>
/// </summary>
internal static class HeadReader
{
    private const int LongestHead = 40;

    private static readonly string[] Measures = WordLists.Of("measures-of-one");

    /// <summary>The noun behind a quantity, up to the next mark or quantity; empty where none stands there.</summary>
    public static TextSpan Read(ReadOnlySpan<char> text, List<Quantity> quantities, int index, int suffixEnd)
    {
        var next = NextStart(quantities, index, text.Length);
        var isShare = quantities[index].Dimension == Dimension.Percent;
        if (next >= text.Length || index + 1 >= quantities.Count || quantities[index + 1].Reason is not null || quantities[index + 1].Start != next)
            return Between(text, suffixEnd, next, isShare);
        if (next == suffixEnd)
            return Between(text, quantities[index + 1].End, NextStart(quantities, index + 1, text.Length));
        // 1条总长约25公里的输水管道.
        if (IsMeasureWords(text[suffixEnd..next]) && text[quantities[index + 1].End..] is ['的', ..])
            return Between(text, quantities[index + 1].End + 1, NextStart(quantities, index + 1, text.Length));
        return Between(text, suffixEnd, next, isShare);
    }

    /// <summary>Whether words name a measure of one thing: 总长度, 建筑面积.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> words)
    {
        foreach (var measure in Measures)
        {
            if (words.SequenceEqual(measure))
                return true;
        }

        return false;
    }

    private static bool IsMeasureWords(ReadOnlySpan<char> words) => words.Length <= 8 && StartsWithAny(words, Measures) && IsMeasure(words[..Phrases.LengthWithoutClosers(words)]);

    private static int NextStart(List<Quantity> quantities, int index, int end)
    {
        for (var i = index + 1; i < quantities.Count && quantities[i].Start <= quantities[index].End + 2 * LongestHead; i++)
        {
            if (quantities[i].Reason is null or Refusal.Date)
                return quantities[i].Start;
        }

        return end;
    }

    /// <summary>A bracketed insertion inside the noun is kept, and so is a list of bodies behind their share (100%的卫生院、卫生站建设达标).</summary>
    private static TextSpan Between(ReadOnlySpan<char> text, int start, int limit, bool isShare = false)
    {
        if (ComparisonWords.Behindward(text, start) is { } suffix && start > 0 && text[start - 1] != '的')
            start += suffix.Length;
        var i = start;
        while (i < limit && i - start < LongestHead)
        {
            if (text[i] == '(')
            {
                var close = text[i..Math.Min(limit, i + 24)].IndexOf(')');
                if (close is < 0 or > 20 || i + close + 1 >= limit || IsMark(text[i + close + 1]) || i == start)
                    break;
                i += close + 1;
                continue;
            }

            if (IsMark(text[i]) && !(text[i] == '、' && i > start && isShare && text[start] == '的') && !(text[i] == '、' && Attributes.Continue(text[start..i], text[(i + 1)..limit])))
                break;
            i++;
        }

        // 50个社区环境提升和200处小巷改造: the 和 before the next quantity parts the two.
        while (i > start && i == limit && text[i - 1] is '和' or '及' or '与' or '以' or '并')
            i--;
        return new TextSpan(start, i == limit && limit < text.Length ? BeforeVerb(text, start, i) : i);
    }

    /// <summary>在5个县区新建幼儿园20所: the verb behind the first noun belongs to the next figure.</summary>
    private static int BeforeVerb(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start + 1; at + 4 <= end; at++)
        {
            if (Phrases.LeadingVerbs(text[at..end]) is ( >= 2 and var length, true) && at + length + 2 <= end)
                return at;
        }

        return end;
    }

    private static bool IsMark(char c) => c is ',' or '、' or ';' or ':' or '。' or '(' or ')' or '!' or '?' or '\n' or '[' or ']';
}
