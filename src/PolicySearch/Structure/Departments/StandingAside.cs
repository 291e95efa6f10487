using System.Buffers;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Finds the sentence in a clause that speaks of all clauses and names nobody in this one.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>各区政府负责。以下均需各区政府落实,不再列出</c></term><description>behind 负责</description></item>
/// <item><term><c>市税务局(列第一位者为牵头单位,下同)</c></term><description>behind 市税务局</description></item>
/// <item><term><c>市教育局负责。列第一位的为牵头单位,下同</c></term><description>behind 负责</description></item>
/// <item><term><c>列第一位的为牵头单位,下同。市教育局负责</c></term><description>before 市教育局</description></item>
/// </list>
/// </remarks>
internal static class StandingAside
{
    private static readonly SearchValues<char> EndsOrColons = SearchValues.Create("。；;，,:：");

    /// <summary>Characters of which every such sentence holds one: 以下, 下同, 第一, 首位, 逗号.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("下第首逗");

    /// <summary>Where the sentence begins; the clause's length where there is none.</summary>
    public static int Start(ReadOnlySpan<char> clause)
    {
        var end = clause.TrimEnd("。 ").Length;
        if (!clause.ContainsAny(Telling))
            return end;
        if (end > 0 && Brackets.Closes(clause[end - 1]) && clause[..end].LastIndexOfAny(Punctuation.Openers) is > 1 and var open && SpeaksOfAll(clause[open..end]))
            end = open;
        var below = clause[..end].IndexOf("以下");
        if (below >= 0 && clause[below..end].Contains("不再", StringComparison.Ordinal))
            end = below;
        var stop = clause[..end].IndexOfAny("。；;，,");
        while (stop > 0 && !SpeaksOfAll(FirstSentence(clause[(stop + 1)..end])))
            stop = clause[(stop + 1)..end].IndexOfAny("。；;，,") is >= 0 and var next ? stop + 1 + next : -1;
        return stop > 0 ? stop : end;
    }

    /// <summary>How many characters such a sentence takes at the clause's beginning: 列第一位的为牵头单位,下同。市教育局、市财政局; 0 where it begins otherwise.</summary>
    public static int Length(ReadOnlySpan<char> clause)
    {
        var length = 0;
        while (clause[length..].IndexOfAny(EndsOrColons) is > 0 and var stop
            && !clause.Slice(length, stop).ContainsAny(Brackets.Marks) && SpeaksOfAll(clause.Slice(length, stop)))
            length += stop + 1;
        return length < clause.Length ? length : 0;
    }

    private static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> words) => words[..(words.IndexOfAny("。；;，,") is >= 0 and var stop ? stop : words.Length)];

    /// <summary>列第一位者为牵头单位; 下同; 排在首位的单位牵头.</summary>
    private static bool SpeaksOfAll(ReadOnlySpan<char> words) =>
        words.Length < 40 && (words.Contains("下同", StringComparison.Ordinal)
            || (words.Contains("第一", StringComparison.Ordinal) || words.Contains("首位", StringComparison.Ordinal) || words.Contains("逗号前", StringComparison.Ordinal))
            && words.Contains("牵头", StringComparison.Ordinal) && words.IndexOfAny(':', '：') < 0);
}
