using System.Buffers;
using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>Reads the names between two marks of a clause: most often one, and several where only 等, 及, 会同 or a space parts them.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>由市教育局</c></term><description>市教育局</description></item>
/// <item><term><c>市教育局等有关部门及各区政府</c></term><description>市教育局, a filler, 各区政府</description></item>
/// <item><term><c>市住房和城乡建设局和市水利局</c></term><description>two names: the first 和 belongs to a name</description></item>
/// <item><term><c>★市水利局(牵头)</c></term><description>市水利局, starred, with the mark's part</description></item>
/// </list>
/// </remarks>
internal ref struct NameReader
{
    private const int LongestName = 60;

    /// <summary>The longest words, characters, that are taken for several names: no document prints more without a comma.</summary>
    private const int LongestList = 600;

    /// <summary>One of these stands between any two names without a comma.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create("等及和与会商两三四五六七八 \u3000\u00a0\t\r");

    private static readonly WordSet LeadIns = ClauseWords.Set("leadin");

    private readonly ReadOnlySpan<char> _clause;
    private readonly ClauseTokens _tokens;

    private NameReader(ReadOnlySpan<char> clause, ClauseTokens tokens)
    {
        _clause = clause;
        _tokens = tokens;
    }

    /// <summary>Reads the names from <paramref name="start"/> to <paramref name="end"/> of a clause.</summary>
    public static void Read(ReadOnlySpan<char> clause, int start, int end, ClauseTokens tokens) => new NameReader(clause, tokens).Several(start, end);

    private readonly void Several(int start, int end)
    {
        Trim(ref start, ref end);
        var text = _clause[start..end];
        if (text.Length > LongestList || text.IndexOfAny(Between) < 0 || CanonicalNames.Knows(text))
        {
            Single(start, end);
            return;
        }

        for (var i = 1; i < text.Length; i++)
        {
            var (joined, filler) = Parts(text, i);
            if (joined + filler == 0)
                continue;
            var left = text[i] == '及' && text[i - 1] == '以' ? i - 1 : i;
            Single(start, start + left);
            _tokens.Add(filler > 0 ? ClauseTokenKind.Filler : ClauseTokenKind.Join, start + left, i + joined + filler - left);
            Several(start + i + joined + filler, end);
            return;
        }

        Single(start, end);
    }

    /// <summary>How many characters at a place part two names, and how many behind them name nobody.</summary>
    private static (int Joined, int Filler) Parts(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        // 县水利局、县林业局两部门: the count names nobody.
        if ((c is '两' or '三' or '四' or '五' or '六' or '七' or '八') && at > 2 && EndsAsBody(text[..at]) && Collectives.IsFiller(text[at..]))
            return (0, text.Length - at);
        if (c is not ('等' or '及' or '和' or '与' or '会' or '商') && !char.IsWhiteSpace(c))
            return (0, 0);
        var left = text[..at];
        var right = text[(at + 1)..];
        if (c == '等')
        {
            var filler = right.Length == 0 ? 0 : Collectives.FillerLength(right);
            if (filler == right.Length && at > 1 || filler > 0 && EndsAsBody(left))
                return (1, filler);
            // 高等教育, 中等职业: no list ends here.
            var rest = right.TrimStart();
            return EndsAsBody(left) && !rest.IsEmpty && rest[0] is not ('教' or '职' or '院' or '学' or '专' or '法') ? (1, right.Length - rest.Length) : (0, 0);
        }

        if (char.IsWhiteSpace(c))
            return EndsAsBody(left) ? (1, 0) : (0, 0);
        if (c == '会')
            return right.StartsWith("同") && at > 2 && EndsAsBody(left) ? (2, 0) : (0, 0);
        if (c == '商')
            return at > 2 && EndsAsBody(left) && BodyWords.IsLevelled(right) && BodyWords.LooksLikeBody(right) && right[0] is not ('会' or '务') ? (1, 0) : (0, 0);
        if (c == '及' && left.EndsWith("以"))
            left = left[..^1];
        return left.Length > 2 && EndsAsBody(left) && BodyWords.LooksLikeBody(right) && (c == '及' || BodyWords.BeginsAsBody(right) || CanonicalNames.Knows(left) && IsLevelled(right)) ? (1, 0) : (0, 0);
    }

    private static bool EndsAsBody(ReadOnlySpan<char> name) => BodyWords.EndsAsBody(BodyWords.WithoutBrackets(name)) || CanonicalNames.Knows(name);

    /// <summary>Begins as a body does, up to the first 等 or 及: 和财政部等有关部门.</summary>
    private static bool IsLevelled(ReadOnlySpan<char> names) =>
        BodyWords.IsLevelled(names) || names.IndexOfAny('等', '和', '及') is > 2 and var end && CanonicalNames.Knows(names[..end]);

    private readonly void Single(int start, int end)
    {
        Trim(ref start, ref end);
        start += LeadIn(_clause[start..end]);
        var starred = TrimStars(ref start, ref end);
        var role = RoleWord.None;
        if (start < end && Brackets.Closes(_clause[end - 1]) && _clause[start..end].LastIndexOfAny(Punctuation.Openers) is > 0 and var open
            && RoleInBrackets(_clause[(start + open + 1)..(end - 1)]) is var mark and not RoleWord.None)
        {
            role = mark;
            end = start + open;
            Trim(ref start, ref end);
            starred |= TrimStars(ref start, ref end);
        }

        while (end > start && _clause[end - 1] is '.' or '…' or '-')
            end--;
        if (end == start || end - start > LongestName)
            return;
        var name = _clause[start..end];
        if (_tokens.Before is { } before && !starred && role == RoleWord.None && Collectives.GoesOn(_clause.Slice(before.Start, before.Length), name))
            _tokens.Extend(end);
        else if (Collectives.OpensAsFiller(name) && !BodyWords.LooksLikeBody(name) || Collectives.IsFiller(name) && name[0] is not ('各' or '有' or '相' or '市' or '县' or '区' or '省' or '国' or '本' or '其'))
            _tokens.Add(ClauseTokenKind.Filler, start, name.Length);
        else
            _tokens.Add(ClauseTokenKind.Name, start, name.Length, role, starred);
    }

    /// <summary>How many characters lead to a name: 具体由, 会同, and 和 before 市财政局, but not before 平区政府.</summary>
    public static int LeadIn(ReadOnlySpan<char> words)
    {
        var length = LeadIns.Prefix(words);
        return length == 0 || words.Length <= length + 1 || words[0] is '和' or '与' && !BodyWords.IsLevelled(words[1..]) ? 0 : length;
    }

    private readonly bool TrimStars(ref int start, ref int end)
    {
        var (from, to) = (start, end);
        while (start < end && (_clause[start] is '*' or '★' or '＊' or '☆' or '▲' || char.IsWhiteSpace(_clause[start]) && start > from))
            start++;
        while (end > start && (_clause[end - 1] is '*' or '★' or '＊' or '☆' or '▲' || char.IsWhiteSpace(_clause[end - 1]) && end < to))
            end--;
        return start > from || end < to;
    }

    private static RoleWord RoleInBrackets(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        if (content.Length is < 2 or > 8)
            return RoleWord.None;
        var left = RoleWords.TakeVerb(content, out var role);
        if (left.IsEmpty)
            return role;
        role = RoleWords.OfLabel(content);
        return role == RoleWord.Other ? RoleWord.None : role;
    }

    private readonly void Trim(ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(_clause[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_clause[end - 1]))
            end--;
    }
}
