namespace PolicySearch.Structure.Departments;

/// <summary>Hands over an item's last sentence where it ends in a verb: <c>加快建设。市水利局牵头,市财政局配合。</c></summary>
internal static class LastSentence
{
    private const int Longest = 400;

    /// <summary>Finds the clause, in a text that has none in brackets or behind a label.</summary>
    public static void Find(ReadOnlySpan<char> text, ref FoundClauses found)
    {
        var end = text.TrimEnd().Length;
        while (end > 0 && text[end - 1] is ('。' or '；' or ';'))
            end--;
        var window = Math.Max(0, end - Longest);
        var start = end;
        while (start > window && text[start - 1] is not ('。' or '；' or ';' or '\n' or '！'))
            start--;
        var sentence = text[start..end];
        // 由市交通局、各县区政府负责落实。 may be a line of its own; without 由 it is the item.
        if (start == 0 && !sentence.StartsWith("由") || start == window && window > 0)
            return;
        RoleWords.TakeVerb(sentence, out var verb);
        if (verb != RoleWord.None)
            found.Try(start, end, start..end, ClausePlace.LastSentence);
    }
}
