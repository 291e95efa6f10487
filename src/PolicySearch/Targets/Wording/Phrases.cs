using PolicySearch.Language;
using PolicySearch.Targets.Words;

namespace PolicySearch.Targets.Wording;

/// <summary>Words that stand round an indicator and are no part of its name.</summary>
internal static class Phrases
{
    private static readonly WordSet Openers = WordLists.Set("openers");
    private static readonly WordSet Closers = new([.. WordLists.Of("closers"), " "]);
    private static readonly WordSet Verbs = new([.. WordLists.Of("verbs"), .. WordLists.Of("verbs-unnamed")]);
    private static readonly WordSet UnnamedVerbs = WordLists.Set("verbs-unnamed");

    /// <summary>How many characters at the start of a phrase are openers.</summary>
    public static int LeadingLength(ReadOnlySpan<char> phrase)
    {
        var start = ItemNumber(phrase);
        while (start < phrase.Length)
        {
            var length = Openers.Prefix(phrase[start..]);
            if (length == 0 && phrase[start] is ' ' or '、' or '*' or '-')
                length = 1;
            if (length == 0)
                break;
            start += length;
        }

        return start;
    }

    /// <summary>(1)对…, 1.确保…: a number that lists items inside a task is no part of what is measured.</summary>
    private static int ItemNumber(ReadOnlySpan<char> phrase)
    {
        var at = phrase.IsEmpty || phrase[0] != '(' ? 0 : 1;
        var digits = at;
        while (digits < phrase.Length && digits - at < 2 && char.IsAsciiDigit(phrase[digits]))
            digits++;
        if (digits == at || digits + 1 >= phrase.Length)
            return 0;
        return at == 1 ? (phrase[digits] == ')' ? digits + 1 : 0) : phrase[digits] == '.' && !char.IsAsciiDigit(phrase[digits + 1]) ? digits + 1 : 0;
    }

    /// <summary>The length of a phrase without its closers.</summary>
    public static int LengthWithoutClosers(ReadOnlySpan<char> phrase)
    {
        var end = phrase.Length;
        while (end > 0)
        {
            var length = Closers.Suffix(phrase[..end]);
            if (length == 0)
                break;
            end -= length;
        }

        return end;
    }

    /// <summary>The verbs that a phrase begins with.</summary>
    /// <returns>How long they are together, and whether the last of them belongs into the indicator's name.</returns>
    public static (int Length, bool Named) LeadingVerbs(ReadOnlySpan<char> phrase)
    {
        var (start, named) = (0, false);
        while (start < phrase.Length)
        {
            var length = Verbs.Prefix(phrase[start..]);
            if (length > 0 && !(start + length < phrase.Length && phrase[start + length] is '性' or '型') && !IsAttribute(phrase[start..], length))
            {
                named = UnnamedVerbs.Prefix(phrase[start..]) != length;
                start += length;
                continue;
            }

            // 新建和改造, 培育、引进: verbs that are listed.
            if (start == 0 || phrase[start] is not ('和' or '、' or '并') || Verbs.Prefix(phrase[(start + 1)..]) == 0)
                break;
            start++;
        }

        return (start, named);
    }

    /// <summary>脱贫地区, 脱贫人口: who they are, and nothing that is done.</summary>
    private static bool IsAttribute(ReadOnlySpan<char> phrase, int length) =>
        length < phrase.Length && phrase[..length] is "脱贫" && phrase[length] is '地' or '县' or '人' or '户' or '劳' or '村' or '群' or '家';

    /// <summary>The length of the longest verb that a phrase ends with; 0 where it ends with none.</summary>
    public static int TrailingVerb(ReadOnlySpan<char> phrase) => Verbs.Suffix(phrase);

    /// <summary>The length of a phrase without 约, 近 or 超 at its end.</summary>
    public static int LengthWithoutAbout(ReadOnlySpan<char> phrase) => ComparisonWords.Beforeward(phrase) is { } word && phrase[word.Start..].Length <= 2 ? word.Start : phrase.Length;
}
