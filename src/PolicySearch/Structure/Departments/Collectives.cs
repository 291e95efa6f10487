using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Tells names that stand for many bodies, and words behind 等 that name none.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>各区</c>, <c>县级市政府</c></term><description>two halves of one collective</description></item>
/// <item><term><c>各省</c>, <c>自治区</c>, <c>直辖市人民政府</c></term><description>three parts of one</description></item>
/// <item><term><c>各区县</c>, <c>各开发区</c></term><description>two collectives</description></item>
/// <item><term>等 <c>国务院相关部门</c>, 等 <c>6个市直单位</c></term><description>fillers</description></item>
/// </list>
/// </remarks>
internal static class Collectives
{
    private static readonly WordSet Ranks = ClauseWords.Set("rank");
    private static readonly WordSet Offices = ClauseWords.Set("rank.office");
    private static readonly WordSet BeforeNoun = ClauseWords.Set("filler.before");
    private static readonly WordSet Nouns = ClauseWords.Set("filler.noun");

    /// <summary>Whether a name goes on the one before it: both halves share the last word, or the first names nobody by itself.</summary>
    /// <param name="before">The name before: 各区.</param>
    /// <param name="next">The name behind the enumeration comma: 县级市政府.</param>
    public static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        if (OpensAll(next))
            return false;
        var all = OpensAll(before);
        if (all && next.Length > 1 && !BodyWords.LooksLikeBody(before))
            return true;
        if (Nouns.Prefix(next) == next.Length)
            return Nouns.Suffix(before) > 0;
        if (!IsOfRanks(next, out var office))
            return false;
        return IsOfRanks(before, out var beforeHasOffice) && (all || office && !beforeHasOffice);
    }

    /// <summary>Whether words behind 等 name nobody: 有关部门, 国务院相关部门和单位, 6个部门.</summary>
    public static bool IsFiller(ReadOnlySpan<char> words) => words.IsEmpty || Nouns.Suffix(words) > 0 && FillerLength(words) == words.Length;

    /// <summary>How many characters behind 等 name nobody, a joining 及 or 和 included: 部门及 of 部门及各县政府.</summary>
    public static int FillerLength(ReadOnlySpan<char> words)
    {
        var at = 0;
        while (at < words.Length)
        {
            var length = words[at] is >= '0' and <= '9' ? 1 : BeforeNoun.Prefix(words[at..]);
            if (Nouns.Prefix(words[at..]) is > 0 and var noun && noun >= length)
            {
                at += noun;
                if (at == words.Length)
                    return at;
                var joined = words[at..].StartsWith("以及") || words[at..].StartsWith("会同") ? 2 : words[at] is '及' or '和' or '与' or '、' ? 1 : 0;
                if (joined == 0)
                    return 0;
                var more = FillerLength(words[(at + joined)..]);
                return at + joined + more;
            }

            if (length == 0)
                return 0;
            at += length;
        }

        return 0;
    }

    /// <summary>Whether words begin as those behind 等 do: 部门研究制定方案.</summary>
    public static bool OpensAsFiller(ReadOnlySpan<char> words) => Nouns.Prefix(words) > 0;

    private static bool OpensAll(ReadOnlySpan<char> name) => name.StartsWith("各") || name.StartsWith("有关") || name.StartsWith("相关");

    /// <summary>各县(市), 县级市政府, 街道办事处: nothing but ranks, the office that all of them have, and brackets.</summary>
    private static bool IsOfRanks(ReadOnlySpan<char> name, out bool office)
    {
        office = false;
        name = name[(name.StartsWith("各有关") || name.StartsWith("各相关") ? 3 : name.StartsWith("各") ? 1 : OpensAll(name) ? 2 : 0)..];
        var ranks = 0;
        while (!name.IsEmpty)
        {
            var length = Ranks.Prefix(name);
            if (Offices.Prefix(name) is > 0 and var of && of >= length)
                (length, office) = (of, true);
            else if (Brackets.Opens(name[0]))
                length = Brackets.Close(name, 0) + 1;
            else if (name[0] == '、')
                length = 1;
            if (length == 0)
                return false;
            ranks++;
            name = name[length..];
        }

        return ranks > 0;
    }
}
