using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>Finds the tasks of one segment that a query asks for.</summary>
internal sealed class Matcher(PreparedQuery query, TaskSegment segment, CancellationToken cancellation)
{
    private readonly TaskColumns _columns = segment.Columns;
    private readonly float _averageLength = (float)query.State.AverageLength;

    /// <summary>All matching tasks that are still there.</summary>
    public Matches Find() => query.Root is null ? Everything() : Find(query.Root, null);

    /// <param name="node">What to find.</param>
    /// <param name="among">Only these tasks count; null for all.</param>
    private Matches Find(QueryNode node, Matches? among) => node switch
    {
        TermNode term => Terms([term], query.Fields, among),
        TitleNode title => Title(title, among),
        FilterNode filter => Filter(query[filter].In(segment), among),
        AndNode and => And(and.Parts, among),
        OrNode or => Or(or.Parts, among),
        NotNode not => Without(among, not.Part),
        NearNode near => Near(near, among),
        _ => throw new InvalidOperationException($"No matching for {node.GetType().Name}"),
    };

    private Matches Terms(IReadOnlyList<TermNode> nodes, SearchFields fields, Matches? among)
    {
        var terms = nodes.Select(node => (Prepared: query[node], Fields: node.In ?? fields)).ToArray();
        if (among is null && terms is [var single] && FrequentTerm.Find(single.Prepared, single.Fields, segment, _averageLength) is { } frequent)
            return frequent;
        if (Scanner(nodes, among) is not { } scanner)
            return new Matches(0);

        var found = new Matches(scanner.Most);
        while (scanner.NextBlock())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var slot in scanner.Block)
            {
                if (!segment.Removed(slot) && Weigh(scanner, slot, terms, out var score))
                    found.Add(slot, score);
            }
        }

        return found;
    }

    // Null where one of the terms stands nowhere.
    private TermScanner? Scanner(IReadOnlyList<TermNode> terms, Matches? among)
    {
        var lists = terms.Select(term => query[term].Lists.In(segment)).OfType<TermPairs>().ToList();
        return lists.Count < terms.Count ? null : new TermScanner(lists, among);
    }

    private bool Weigh(TermScanner scanner, int slot, (PreparedTerm Prepared, SearchFields Fields)[] terms, out float score)
    {
        score = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            if (!Weigh(terms[term].Prepared, scanner.Starts(term, slot), slot, terms[term].Fields, out var one))
                return false;
            score += one;
        }

        return true;
    }

    // What a term's places in a task earn; false where none of them is in a field that counts.
    private bool Weigh(PreparedTerm term, ReadOnlySpan<int> starts, int slot, SearchFields fields, out float score)
    {
        var (text, headings, departments) = Count(starts, slot, fields);
        if (text + headings + departments == 0)
        {
            score = 0;
            return false;
        }

        var inTitle = term.Titled is not null && term.Titled[segment.DocumentOf(slot)] ? 1 : 0;
        score = term.Rarity * RankingFormula.Weight(text, headings, departments, inTitle, _columns.TextEnd[slot], _averageLength);
        return true;
    }

    private (int Text, int Headings, int Departments) Count(ReadOnlySpan<int> starts, int slot, SearchFields fields)
    {
        int text = 0, headings = 0, departments = 0;
        var textEnd = _columns.TextEnd[slot];
        foreach (var start in starts)
        {
            if (start < textEnd)
                text++;
            else if (start < _columns.HeadingEnd[slot])
                headings++;
            else
                departments++;
        }

        return (
            (fields & SearchFields.Text) != 0 ? text : 0,
            (fields & SearchFields.Heading) != 0 ? headings : 0,
            (fields & SearchFields.Department) != 0 ? departments : 0);
    }

    private Matches Title(TitleNode title, Matches? among)
    {
        var titled = query[title.Term].Titled;
        using var headed = Terms([title.Term with { In = SearchFields.Heading }], SearchFields.Heading, among);
        using var inTitle = titled is null ? new Matches(0) : Keep(among, slot => titled[segment.DocumentOf(slot)]);
        return Matches.Union(headed, inTitle);
    }

    private Matches Filter(SegmentFilter filter, Matches? among) => Keep(among, slot => filter.Fails(slot) == FacetSet.None);

    private Matches And(IReadOnlyList<QueryNode> parts, Matches? among)
    {
        var terms = parts.OfType<TermNode>().OrderBy(Cost).ToList();
        if (terms.Count == parts.Count)
            return Terms(terms, query.Fields, among);
        if (terms.Count > 1)
            parts = [new AndNode(terms), .. parts.Except(terms)];

        Matches? found = null;
        foreach (var part in parts.OrderBy(Cost))
        {
            var next = Find(part, found ?? among);
            if (found is not null)
            {
                next.AddScores(found);
                found.Dispose();
            }

            found = next;
            if (found.Count == 0)
                break;
        }

        return found!;
    }

    // The rarest first; what only removes or checks comes last.
    private long Cost(QueryNode node) => node switch
    {
        TermNode term => query[term].Lists.Frequency,
        NearNode near => near.Terms.Min(term => query[term].Lists.Frequency),
        AndNode and => and.Parts.Min(Cost),
        OrNode or => or.Parts.Sum(Cost),
        TitleNode => int.MaxValue,
        FilterNode => int.MaxValue + 1L,
        _ => long.MaxValue / 1024,
    };

    private Matches Or(IReadOnlyList<QueryNode> parts, Matches? among)
    {
        var found = Find(parts[0], among);
        foreach (var part in parts.Skip(1))
        {
            using var before = found;
            using var next = Find(part, among);
            found = Matches.Union(before, next);
        }

        return found;
    }

    private Matches Without(Matches? among, QueryNode excluded)
    {
        using var removed = Find(excluded, among);
        var i = 0;
        return Keep(among, slot =>
        {
            while (i < removed.Count && removed.Slots[i] < slot)
                i++;
            return i >= removed.Count || removed.Slots[i] != slot;
        });
    }

    private Matches Near(NearNode near, Matches? among)
    {
        if (Scanner(near.Terms, among) is not { } scanner)
            return new Matches(0);

        var sentences = near.Distance is null ? query.SentenceEnds(segment) : null;
        var found = new Matches(scanner.Most);
        var starts = new int[near.Terms.Count][];
        while (scanner.NextBlock())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var slot in scanner.Block)
            {
                for (var term = 0; term < starts.Length; term++)
                    starts[term] = scanner.Starts(term, slot).ToArray();
                if (segment.Removed(slot) || !Proximity.Holds(near, starts, FieldEnds(slot), sentences, slot))
                    continue;
                var score = near.Terms.Zip(starts).Sum(pair => query[pair.First].Rarity
                    * RankingFormula.Weight(pair.Second.Length, 0, 0, 0, _columns.TextEnd[slot], _averageLength));
                found.Add(slot, score);
            }
        }

        return found;
    }

    private (int Start, int End)[] FieldEnds(int slot) =>
    [
        .. new[]
        {
            (SearchFields.Text, 0, _columns.TextEnd[slot]),
            (SearchFields.Heading, _columns.TextEnd[slot], _columns.HeadingEnd[slot]),
            (SearchFields.Department, _columns.HeadingEnd[slot], _columns.End[slot]),
        }.Where(field => query.Fields.HasFlag(field.Item1)).Select(field => (field.Item2, field.Item3)),
    ];

    private Matches Everything()
    {
        var all = new Matches(segment.Span);
        for (var slot = 0; slot < segment.Span; slot++)
        {
            if (!segment.Removed(slot))
                all.Add(slot, 0);
        }

        return all;
    }

    private Matches Keep(Matches? among, Func<int, bool> wanted)
    {
        using var everything = among is null ? Everything() : null;
        var candidates = among ?? everything!;
        var found = new Matches(candidates.Count);
        foreach (var slot in candidates.Slots)
        {
            if (wanted(slot))
                found.Add(slot, 0);
        }

        return found;
    }
}
