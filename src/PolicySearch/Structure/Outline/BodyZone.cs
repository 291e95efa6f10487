using PolicySearch.Structure.Departments;
using PolicySearch.Structure.Numbering;

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
        var signatures = Signatures(lines);
        if (signatures.Count == 0)
            return (0, lines.Count);

        int from = 0, to = lines.Count;
        var first = signatures[0];
        var (coverItems, coverClauses) = Weigh(lines, 0, first);
        var (restItems, restClauses) = Weigh(lines, first + 1, lines.Count);
        if (restItems > 0 && (restClauses > coverClauses || coverClauses == 0 && restItems >= coverItems) || restItems == 0 && coverItems == 0)
            from = first + 1;

        var last = signatures[^1];
        if (last >= from && Weigh(lines, last + 1, lines.Count).Items == 0 && Weigh(lines, from, last).Items > 0)
            to = last;
        return (from, to);
    }

    private static List<int> Signatures(IReadOnlyList<SourceLine> lines)
    {
        var found = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (LineWords.IsDate(lines[i].Text) && lines[i - 1].Text is { Length: > 0 and <= 40 } issuer && issuer.AsSpan().IndexOfAny(Punctuation.NotInSignatures) < 0)
                found.Add(i);
        }

        return found;
    }

    /// <summary>How many numbered lines, tables and department clauses stand in a stretch.</summary>
    private static (int Items, int Clauses) Weigh(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        int items = 0, clauses = 0;
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (line.Table is { } table)
                items += table.Rows.Count > 2 && table.Rows[0].Count > 2 ? table.Rows.Count : 0;
            else if (LineWords.IsAttachments(line.Text))
                i++;
            else
                items += MarkerReader.Read(line.Text).IsNumber ? 1 : 0;
            if (line.Text.Length < 5000 && line.Text.AsSpan().IndexOfAny("）)：:") >= 0 && ClauseFinder.Find(line.Text).Count > 0)
                clauses++;
        }

        return (items, clauses);
    }
}
