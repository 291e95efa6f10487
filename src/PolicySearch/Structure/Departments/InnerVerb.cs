namespace PolicySearch.Structure.Departments;

/// <summary>Finds the verb inside words that no mark parts: <c>市发改委牵头市财政局配合</c>, <c>市水利局负责治理河道</c>.</summary>
internal static class InnerVerb
{
    /// <summary>市科技局牵头…: a body, a verb, and words of three characters behind it, at the least.</summary>
    private const int ShortestWithVerb = 8;

    /// <summary>Where a verb stands behind a body and before other words: the body's end, and the end of the verb.</summary>
    public static int Find(ReadOnlySpan<char> text, out int to, out RoleWord role)
    {
        (to, role) = (0, RoleWord.None);
        if (text.Length < ShortestWithVerb)
            return 0;
        for (var from = 2; from < text.Length - 2; from++)
        {
            var next = RoleWords.IndexOfVerb(text[from..]);
            if (next < 0)
                return 0;
            from += next;
            to = from + RoleWords.VerbsAt(text[from..], out role);
            if (role is RoleWord.None || to + 2 > text.Length || !BodyWords.EndsAsBody(text[..from]))
                continue;
            var rest = text[to..];
            if (IsBody(rest) || role == RoleWord.Lead && RoleWords.TakeVerb(rest, out _) is { Length: > 2 } list && BodyWords.LooksLikeBody(list))
                return from;
            // 市水利局负责治理河道, and not 市实施乡村振兴战略领导小组.
            if (from > 2 && role is RoleWord.Lead or RoleWord.Responsible && BodyWords.IsLevelled(text[..from]) && BodyWords.IsOffice(text[..from]) && !BodyWords.EndsAsBody(rest) && rest[0] != '同' && rest[0] != '人' && RoleWords.TakeVerb(text, out var last).Length > to && last == RoleWord.None)
                return from;
        }

        return 0;
    }

    /// <summary>Whether words, without a verb behind them, name a body.</summary>
    public static bool IsBody(ReadOnlySpan<char> words)
    {
        var list = RoleWords.TakeVerb(words, out _);
        list = list[NameReader.LeadIn(list)..];
        return list.Length > 2 && BodyWords.IsLevelled(list) && BodyWords.LooksLikeBody(list);
    }
}
