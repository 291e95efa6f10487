namespace PolicySearch.Structure.Departments;

/// <summary>Collects the clauses of one text: tries the forms on the words that a scan hands over, and keeps those that one of them takes.</summary>
internal ref struct FoundClauses
{
    private readonly ReadOnlySpan<char> _reading;
    private readonly ReadOnlySpan<char> _printed;
    private List<FoundClause>? _found;

    /// <summary>The tokens of the clause at hand: every line needs such a list, and none outlives its clause.</summary>
    [ThreadStatic]
    private static List<ClauseToken>? _tokens;

    /// <summary>Begins with none.</summary>
    /// <param name="reading">The text in simplified characters.</param>
    /// <param name="printed">The text as printed, of the same length: names are taken from it.</param>
    public FoundClauses(ReadOnlySpan<char> reading, ReadOnlySpan<char> printed)
    {
        _reading = reading;
        _printed = printed;
    }

    /// <summary>How many were found.</summary>
    public readonly int Count => _found?.Count ?? 0;

    /// <summary>The clause found at an index.</summary>
    public readonly FoundClause this[int index] => _found![index];

    /// <summary>Tries the forms of a place on some words.</summary>
    /// <param name="start">Where the clause begins, its bracket included.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">The words inside its brackets.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="label">How many characters a label without a colon takes at their beginning.</param>
    /// <returns>Whether they are a clause.</returns>
    public bool Try(int start, int end, Range words, ClausePlace place, int label = 0)
    {
        var content = _reading[words];
        if (content.Length > ClauseFinder.Longest)
            return false;
        var tokens = _tokens ??= new List<ClauseToken>(64);
        ClauseTokenizer.Read(content, tokens, label);
        if (ClauseForms.Of(ClauseFacts.Of(content, tokens, place)) is not { } form)
            return false;
        _found ??= new List<FoundClause>(1);
        _found.Add(new FoundClause(start, end - start, ClauseParser.Read(_printed[words], tokens, form)));
        return true;
    }

    /// <summary>Drops the clause at an index: brackets inside a clause belong to its names. Its place stays, so that indices hold.</summary>
    public readonly void Drop(int index) => _found![index] = default;

    /// <summary>The clauses in printed order; what stands side by side is one: 【牵头单位：县水利局】【责任单位：县林业局】.</summary>
    public readonly FoundClause[] InOrder()
    {
        if (_found is null)
            return [];
        if (_found.Count == 1)
            return [_found[0]];
        _found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var clauses = new List<FoundClause>(_found.Count);
        foreach (var next in _found)
        {
            if (next.Length == 0)
                continue;
            if (clauses is [.., var last] && next.Start >= last.End && _reading[last.End..next.Start].IsWhiteSpace() && Brackets.Closes(_reading[last.End - 1]) == Brackets.Opens(_reading[next.Start]))
                clauses[^1] = new FoundClause(last.Start, next.End - last.Start, Clause.Joined([last.Clause, next.Clause]));
            else
                clauses.Add(next);
        }

        return [.. clauses];
    }
}
