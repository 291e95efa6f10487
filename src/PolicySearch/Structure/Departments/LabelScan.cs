namespace PolicySearch.Structure.Departments;

/// <summary>Hands over what stands behind a label, up to the end of its sentence: <c>责任单位:市水利局、市财政局</c>.</summary>
internal static class LabelScan
{
    private const int LongestAside = 400;

    /// <summary>Finds the clauses behind labels. Those in brackets have been found already.</summary>
    public static void Find(ReadOnlySpan<char> text, ref FoundClauses found)
    {
        if (found.Count == 0)
            BySpace(text, ref found);
        var (bracketed, next, at) = (found.Count, 0, 0);
        while (at < text.Length)
        {
            var colon = text[at..].IndexOfAny(':', '：');
            if (colon < 0)
                return;
            colon += at;
            at = colon + 1;
            var start = LabelStart(text, colon);
            // Clauses in brackets come in order, and so do the colons.
            while (next < bracketed && found[next].End <= start)
                next++;
            if (start < 0 || next < bracketed && found[next].Start <= start)
                continue;
            var end = End(text, colon + 1);
            if (!found.Try(start, end, start..end, ClausePlace.Label))
                continue;
            // Brackets inside the bare clause belong to its names.
            for (; next < bracketed && found[next].Start < end; next++)
                found.Drop(next);
            at = end;
        }
    }

    /// <summary>责任单位　市水利局; 【责任单位】市水利局; 责任单位为市水利局: a line that a label opens, without a colon.</summary>
    private static void BySpace(ReadOnlySpan<char> text, ref FoundClauses found)
    {
        var label = 0;
        if (ClauseLabels.At(text) == 0 && !OpensWithLabelInBrackets(text))
        {
            label = text[..Math.Min(text.Length, RoleWords.LongestLabel)].IndexOfAny(' ', '\u3000', '\t');
            if (label < 4 || RoleWords.OfLabel(text[..label]) is RoleWord.None or RoleWord.Other)
                return;
        }

        text = text.TrimEnd("。 ");
        if (text.Length <= ClauseFinder.Longest && text.IndexOfAny("\n。：:") < 0)
            found.Try(0, text.Length, ..text.Length, ClausePlace.LabelBySpace, label);
    }

    private static bool OpensWithLabelInBrackets(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[0] is '【' or '[' or '［' or '〔' && Brackets.Close(text, 0, RoleWords.LongestLabel + 2) is > 3 and var close
        && RoleWords.OfLabel(text[1..close]) is not (RoleWord.None or RoleWord.Other);

    /// <summary>Where the label before a colon begins; -1 where no label stands there, or not at the head of a sentence.</summary>
    private static int LabelStart(ReadOnlySpan<char> text, int colon)
    {
        var from = Math.Max(0, colon - RoleWords.LongestLabel - 1);
        var start = colon;
        while (start > from && text[start - 1] is not ('。' or ';' or '；' or '\n' or ' ' or '\u3000' or '\u00a0' or ',' or '，' or '!' or '！' or ')' or '）' or '|'))
            start--;
        if (start == from && start > 0)
            return -1;
        // A person may stand before the bodies: 责任领导:某某,责任单位:市水利局. The form tells whether any body follows.
        return RoleWords.OfLabel(text[start..colon]) == RoleWord.None ? -1 : start;
    }

    /// <summary>A bare clause runs to the end of its sentence or paragraph.</summary>
    private static int End(ReadOnlySpan<char> text, int from)
    {
        var depth = 0;
        var last = Math.Min(text.Length, from + ClauseFinder.Longest);
        for (var i = from; i < last; i++)
        {
            var c = text[i];
            if (Brackets.Opens(c))
                depth++;
            else if (Brackets.Closes(c))
                depth--;
            else if (c is '。' && depth <= 0)
                return WithAside(text, i + 1);
            else if (c == '\n')
                return i;
            if (depth < 0)
                return i;
        }

        return last;
    }

    /// <summary>责任单位:…。以下均需各区政府落实,不再列出: what is said of the clauses below belongs to this one.</summary>
    private static int WithAside(ReadOnlySpan<char> text, int stop)
    {
        var rest = text[stop..];
        if (!rest.StartsWith("以下"))
            return stop;
        var end = rest.IndexOf('\n');
        rest = end < 0 ? rest : rest[..end];
        return rest.Length <= LongestAside && rest.Contains("不再", StringComparison.Ordinal) && rest.TrimEnd("。 ").IndexOf('。') < 0 ? stop + rest.Length : stop;
    }
}
