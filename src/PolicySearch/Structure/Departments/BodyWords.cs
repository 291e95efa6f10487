using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Tells the name of a public body from other words, by how such names begin and end, and by the catalogue of bodies.</summary>
internal static class BodyWords
{
    private static readonly WordSet Endings = ClauseWords.Set("name.ending");

    private static readonly WordSet Beginnings = ClauseWords.Set("name.beginning");

    private static readonly WordSet Never = ClauseWords.Set("name.never");

    private static readonly WordSet Offices = ClauseWords.Set("name.office");

    private static readonly WordSet Bureaus = ClauseWords.Set("name.bureau");

    /// <summary>Whether the words could name a body: short, without a stop, ending as bodies do.</summary>
    public static bool LooksLikeBody(ReadOnlySpan<char> name)
    {
        var core = WithoutBrackets(name).Trim();
        if (core.Length is < 2 or > 40 || core.IndexOfAny(Punctuation.NotInNames) >= 0)
            return false;
        // 校内由教育行政部门: who does what, and no name; 自由贸易试验区 is one.
        return EndsAsBody(core) && !Never.IsIn(core) && !(core.IndexOf('由') is > 0 and var by && core[by - 1] != '自') || CanonicalNames.Knows(core);
    }

    /// <summary>Whether the words end as the name of a body does.</summary>
    public static bool EndsAsBody(ReadOnlySpan<char> name) => Endings.Suffix(name) > 0;

    /// <summary>Whether the words begin as the name of a body does: with a level, a place's rank or a collective.</summary>
    public static bool BeginsAsBody(ReadOnlySpan<char> name) => Beginnings.Prefix(name) > 0;

    /// <summary>Whether the words begin as the name of a body does, or name one that the catalogue knows: 农业农村部.</summary>
    public static bool IsLevelled(ReadOnlySpan<char> name) => BeginsAsBody(name) || CanonicalNames.Knows(WithoutBrackets(name));

    /// <summary>Whether the name ends as an office's does and not as a place's.</summary>
    public static bool IsOffice(ReadOnlySpan<char> name) => Offices.Suffix(name) > 0;

    /// <summary>Whether the name ends as nothing but an office's does: 国际发展合作署.</summary>
    public static bool IsBureau(ReadOnlySpan<char> name) => Bureaus.Suffix(name) > 0;

    /// <summary>The name without what stands in brackets at its end: <c>市发改局〈科技局〉</c> gives <c>市发改局</c>.</summary>
    public static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> name)
    {
        var open = name.IndexOfAny(Punctuation.Openers);
        if (open <= 0)
            return name;
        var close = Brackets.Close(name, open);
        // 各县(市、区)政府: what follows the bracket decides.
        return close >= 0 && close < name.Length - 1 ? WithoutBrackets(name[(close + 1)..]) is { IsEmpty: false } rest && rest.Length > 1 ? rest : name[..open] : name[..open];
    }
}
