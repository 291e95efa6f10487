using PolicySearch.Language;

namespace PolicySearch.Structure.Outline;

/// <summary>Finds where a document's own body stands: behind its covering letter, before its last signature.</summary>
/// <remarks>
/// A notice that only hands out its annex is signed before the tasks begin (title, greeting, requirements, signature, annex);
/// a notice that lists the tasks itself is signed behind them.
/// </remarks>
internal static class BodyZone
{
    /// <summary>The lines of the body.</summary>
    public static (int From, int To) Find(IReadOnlyList<SourceLine> lines)
    {
        var end = ReadingNote(lines);
        var signatures = Signatures(lines);
        signatures.RemoveAll(s => s >= end);
        if (signatures.Count == 0)
            return (0, end);

        int from = 0, to = end;
        var first = signatures[0];
        var coverItems = Items(lines, 0, first);
        var restItems = Items(lines, first + 1, end);
        if (restItems == 0 ? coverItems == 0 : RestHasTheTasks(lines, first, restItems >= coverItems))
            from = first + 1;

        var last = signatures[^1];
        if (last >= from && Items(lines, last + 1, end) == 0 && Items(lines, from, last) > 0)
            to = last > from && !lines[last - 1].Facts.Marker.IsNumber && !LineWords.IsAttachments(lines[last - 1].Text) ? last - 1 : last;
        return (from, to);
    }

    /// <summary>Where a reading note stands behind the text (政策解读, 《…》解读): it tells the tasks once more; the number of lines where there is none.</summary>
    private static int ReadingNote(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (LineWords.IsReadingNote(lines[i].Text) && Items(lines, 0, i) > 1)
                return i;
        }

        return lines.Count;
    }

    private static List<int> Signatures(IReadOnlyList<SourceLine> lines)
    {
        var found = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!LineWords.IsDate(lines[i].Text))
                continue;
            // 附件:任务分解表 / 2007年4月24日: the letterhead has named the issuer.
            if (LineWords.IsAttachments(lines[i - 1].Text))
                found.Add(i);
            else if (lines[i - 1].Text is { Length: > 0 and <= 40 } issuer && issuer.AsSpan().IndexOfAny(Punctuation.NotInSignatures) < 0)
                found.Add(i);
        }

        return found;
    }

    /// <summary>Whether more clauses stand behind the first signature than before it, or none before it and no fewer items.</summary>
    private static bool RestHasTheTasks(IReadOnlyList<SourceLine> lines, int first, bool noFewerItems)
    {
        // Finding clauses is dear: both sides are counted a clause at a time, until one has no more.
        using var cover = ClauseLines(lines, 0, first).GetEnumerator();
        using var rest = ClauseLines(lines, first + 1, lines.Count).GetEnumerator();
        var covered = cover.MoveNext();
        if (!covered && noFewerItems)
            return true;
        for (; rest.MoveNext(); covered = cover.MoveNext())
        {
            if (!covered)
                return true;
        }

        return false;
    }

    private static IEnumerable<SourceLine> ClauseLines(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (line.Text.Length < 5000 && line.Text.AsSpan().IndexOfAny(Punctuation.LabelMarks) >= 0 && line.Facts.Clauses.Count > 0)
                yield return line;
            if (LineWords.IsAttachments(line.Text))
                i++;
        }
    }

    /// <summary>How many numbered lines and rows of tables stand in a stretch.</summary>
    private static int Items(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var items = 0;
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (line.Table is { } table)
                items += table.Rows.Count > 2 && table.Rows[0].Count > 2 ? table.Rows.Count : 0;
            else if (LineWords.IsAttachments(line.Text))
                i++;
            else
                items += line.Facts.Marker.IsNumber ? 1 : 0;
        }

        return items;
    }
}
