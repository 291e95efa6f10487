namespace PolicySearch.Structure.Departments;

/// <summary>Hands over what stands in brackets: <c>加快建设。(市水利局牵头,市财政局配合)</c>.</summary>
internal static class BracketScan
{
    private const int LongestList = 400;

    /// <summary>Finds the clauses in brackets.</summary>
    public static void Find(ReadOnlySpan<char> text, ref FoundClauses found)
    {
        Span<int> opens = stackalloc int[16];
        var depth = 0;
        var labelled = -1;
        for (var i = text.IndexOfAny(Brackets.Marks); i >= 0; i = NextMark(text, i + 1))
        {
            if (Brackets.Opens(text[i]))
            {
                if (depth < opens.Length)
                    opens[depth] = i;
                depth++;
                if (labelled < 0 && depth <= opens.Length && BeginsWithLabel(text[(i + 1)..]))
                    labelled = depth;
            }
            else if (depth > 0)
            {
                depth--;
                if (depth >= opens.Length || labelled >= 0 && depth + 1 > labelled)
                    continue;
                Bracket(text, opens[depth], i, labelled == depth + 1, ref found);
                if (labelled == depth + 1)
                    labelled = -1;
            }
        }

        if (labelled >= 0 && labelled <= opens.Length)
            Unclosed(text, opens[labelled - 1], ref found);
    }

    private static int NextMark(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAny(Brackets.Marks);
        return next < 0 ? -1 : from + next;
    }

    private static void Bracket(ReadOnlySpan<char> text, int open, int close, bool labelled, ref FoundClauses found)
    {
        var content = text[(open + 1)..close];
        if (labelled || MayBeClause(content))
            Take(open, close + 1, (open + 1)..close, PlaceOf(text, open, close), ref found);
    }

    /// <summary>Takes a clause instead of those found inside its brackets, which are the last ones.</summary>
    private static void Take(int start, int end, Range words, ClausePlace place, ref FoundClauses found)
    {
        if (!found.Try(start, end, words, place))
            return;
        for (var i = found.Count - 2; i >= 0 && (found[i].Length == 0 || found[i].Start > start); i--)
            found.Drop(i);
    }

    /// <summary>Most brackets of a text are none; what no form can take is told by its end or its first words, without cutting it.</summary>
    private static bool MayBeClause(ReadOnlySpan<char> content)
    {
        if (content.Length is < 3 or > ClauseFinder.Longest)
            return false;
        return content.Length <= LongestList && (BodyWords.EndsAsBody(content) || Brackets.Closes(content[^1]) || content[^1] is '等' or '。' or '★' or '*' or '位')
            || RoleWords.IndexOfVerb(content) > 0
            || content.IndexOfAny(':', '：') is > 2 and var colon && BodyWords.IsOffice(content[..colon]);
    }

    /// <summary>Where a bracket stands. 市住建局(市供热办) is one name: such a bracket closes nothing.</summary>
    private static ClausePlace PlaceOf(ReadOnlySpan<char> text, int open, int close)
    {
        var before = text[..open].TrimEnd();
        var behind = before.IsEmpty || before[^1] is '。' or '；' or ';' or '！' or '\n' || text[..open].EndsWith("\n");
        var closes = close + 1 >= text.Length || text[close + 1] is '。' or '；' or ';' or '\n' || text[(close + 1)..].IsWhiteSpace();
        if (behind)
            return closes || before.IsEmpty || before[^1] is '。' ? ClausePlace.Behind : ClausePlace.Closing;
        return closes && before[^1] is not ('局' or '委' or '办' or '厅' or '部' or '府' or '会' or '心') ? ClausePlace.Closing : ClausePlace.Within;
    }

    /// <summary>A labelled bracket that nobody closed runs to the end of its paragraph.</summary>
    private static void Unclosed(ReadOnlySpan<char> text, int open, ref FoundClauses found)
    {
        var end = text[open..].IndexOf('\n');
        end = end < 0 ? text.Length : open + end;
        var content = text[(open + 1)..end].TrimEnd("。 ");
        int opens = 0, closes = 0;
        foreach (var c in content)
        {
            opens += Brackets.Opens(c) ? 1 : 0;
            closes += Brackets.Closes(c) ? 1 : 0;
        }

        // The closing bracket that has lost its opener to an unclosed one before it goes with the end.
        if (closes > opens)
            content = content.TrimEnd("）)】〕] ");
        Take(open, end, (open + 1)..(open + 1 + content.Length), ClausePlace.Closing, ref found);
    }

    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        var head = text.Length > RoleWords.LongestLabel + 2 ? text[..(RoleWords.LongestLabel + 2)] : text;
        var colon = head.IndexOfAny(':', '：');
        return colon > 0 && RoleWords.OfLabel(head[..colon]) != RoleWord.None;
    }
}
