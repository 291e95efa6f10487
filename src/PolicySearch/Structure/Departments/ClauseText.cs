namespace PolicySearch.Structure.Departments;

/// <summary>Takes department clauses out of a text.</summary>
internal static class ClauseText
{
    /// <summary>The text without its clauses: <c>加快建设。(市水利局负责)。</c> gives <c>加快建设。</c>.</summary>
    public static string Without(string text, IReadOnlyList<FoundClause> clauses)
    {
        if (clauses.Count == 0)
            return text;
        var room = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var words = room[..0];
        var at = 0;
        foreach (var clause in clauses)
        {
            words = Append(room, words.Length, text.AsSpan(at, clause.Start - at)).TrimEnd();
            at = clause.End;
            // 新建茶园5000亩,(县农业农村局);培育…: the comma led to the clause.
            if (at < text.Length && text[at] is ('。' or ';' or '；') && !words.IsEmpty && words[^1] is (',' or '，'))
                words = words[..^1];
            // A stop on either side of the clause: one is enough.
            while (at < text.Length && (text[at] == ' ' || words.IsEmpty && text[at] is ('。' or ';' or '；') || text[at] == '。' && EndsSentence(words)))
                at++;
        }

        return Append(room, words.Length, text.AsSpan(at)).TrimEnd().TrimEnd(",，、").Trim().ToString();
    }

    /// <summary>The words that stand in the room already, and more of the text behind them.</summary>
    private static Span<char> Append(Span<char> room, int length, ReadOnlySpan<char> more)
    {
        more.CopyTo(room[length..]);
        return room[..(length + more.Length)];
    }

    private static bool EndsSentence(ReadOnlySpan<char> words) => !words.IsEmpty && words[^1] is ('。' or '；' or ';' or '！');
}
