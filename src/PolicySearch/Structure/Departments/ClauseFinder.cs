using PolicySearch.Language;

namespace PolicySearch.Structure.Departments;

/// <summary>A department clause and where it stands.</summary>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="Length">How many characters it takes, its brackets included.</param>
/// <param name="Clause">What it says.</param>
internal readonly record struct FoundClause(int Start, int Length, Clause Clause)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Finds the department clauses in an item's text: in brackets, behind a label, or as the last sentence. What makes words a clause is
/// told by the table <see cref="ClauseForms"/>; here is only where to look.
/// </summary>
internal static class ClauseFinder
{
    /// <summary>The longest clause that is looked for, characters.</summary>
    public const int Longest = 3000;

    /// <summary>Traditional characters of which a clause in them holds one: such a text is read in simplified ones and taken as printed.</summary>
    private static readonly System.Buffers.SearchValues<char> Traditional = System.Buffers.SearchValues.Create("責負單牽頭辦廳務處縣區鎮鄉會開關門環發經財運輸勞動農業衞衛");

    /// <summary>Finds all clauses of a text.</summary>
    /// <param name="text">One or more paragraphs of an item, parted by line breaks.</param>
    /// <returns>The clauses in printed order; they do not overlap.</returns>
    public static FoundClause[] Find(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Punctuation.ClauseCharacters) < 0)
            return [];
        // Clauses close a text: its end tells.
        var reading = text[Math.Max(0, text.Length - 64)..].IndexOfAny(Traditional) < 0 ? text : TraditionalText.Simplify(text.ToString());
        var found = new FoundClauses(reading, text);
        BracketScan.Find(reading, ref found);
        LabelScan.Find(reading, ref found);
        if (found.Count == 0)
            LastSentence.Find(reading, ref found);
        return found.InOrder();
    }

    /// <summary>Whether a line is nothing but department clauses.</summary>
    public static bool IsClauseLine(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > Longest)
            return false;
        var at = 0;
        foreach (var clause in Find(line))
        {
            if (line[at..clause.Start].IndexOfAnyExcept(Punctuation.BetweenClauses) >= 0)
                return false;
            at = clause.End;
        }

        return at > 0 && line[at..].IndexOfAnyExcept(Punctuation.BetweenClauses) < 0;
    }
}
