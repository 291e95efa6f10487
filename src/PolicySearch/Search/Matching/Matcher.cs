using PolicySearch.Search.QuerySyntax;
using PolicySearch.Search.Ranking;

namespace PolicySearch.Search.Matching;

/// <summary>Finds the tasks of one segment that a query asks for.</summary>
internal sealed class Matcher(PreparedQuery query, TaskSegment segment, CancellationToken cancellation)
{
    private readonly TaskColumns _columns = segment.Columns;
    private readonly RankingFormula _formula = new(query.State.AverageLength);

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
        WordsNode words => Words(words, among),
        _ => throw new InvalidOperationException($"No matching for {node.GetType().Name}"),
    };

    private Matches Terms(List<TermNode> nodes, SearchFields fields, Matches? among)
    {
        if (among is null && nodes is [var single] && FrequentTerm.Find(query[single], single.In ?? fields, segment, _formula) is { } frequent)
            return frequent;
        if (Scanner(nodes, among) is not { } scanner)
            return new Matches(0);

        var terms = new (PreparedTerm Prepared, int Mask)[nodes.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = (query[nodes[i]], FieldCounts.MaskOf(nodes[i].In ?? fields));
        var found = new Matches(scanner.Most);
        Span<int> slots = stackalloc int[TermScanner.BlockSize];
        Span<float> scores = stackalloc float[TermScanner.BlockSize];
        Span<FieldCounts> counts = stackalloc FieldCounts[TermScanner.BlockSize];
        while (scanner.NextBlock())
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = Present(scanner.Block, slots);
            scores.Clear();
            for (var term = 0; term < terms.Length && kept > 0; term++)
            {
                scanner.CountIn(term, slots[..kept], _columns, counts);
                kept = Weigh(terms[term].Prepared, terms[term].Mask, counts[..kept], slots, scores);
            }

            found.Add(slots[..kept], scores[..kept]);
        }

        return found;
    }

    // Null where one of the terms stands nowhere.
    private TermScanner? Scanner(IReadOnlyList<TermNode> nodes, Matches? among)
    {
        var terms = new TermPairs[nodes.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            if (query[nodes[i]].Lists.In(segment) is not { } pairs)
                return null;
            terms[i] = pairs;
        }

        return new TermScanner(terms, among);
    }

    private int Present(ReadOnlySpan<int> block, Span<int> slots)
    {
        var kept = 0;
        foreach (var slot in block)
        {
            if (!segment.Removed(slot))
                slots[kept++] = slot;
        }

        return kept;
    }

    // Adds what a term earns, and keeps the tasks that have it in a field that counts; returns how many they are.
    private int Weigh(PreparedTerm term, int mask, ReadOnlySpan<FieldCounts> counts, Span<int> slots, Span<float> scores)
    {
        var weight = new TermWeight(term, segment, _formula);
        var kept = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var count = counts[i].In(mask);
            if (count.IsNone)
                continue;
            scores[kept] = scores[i] + weight.Of(count, slots[i]);
            slots[kept++] = slots[i];
        }

        return kept;
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
        WordsNode => 0,
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
                if (segment.Removed(slot) || !Proximity.Holds(near, starts, _columns.FieldsOf(slot, query.Fields), sentences, slot))
                    continue;
                var score = near.Terms.Zip(starts).Sum(pair => query[pair.First].Rarity
                    * _formula.Weight(pair.Second.Length, 0, 0, 0, _columns.TextEnd[slot]));
                found.Add(slot, score);
            }
        }

        return found;
    }

    private Matches Words(WordsNode words, Matches? among)
    {
        var found = new WordScorer(segment, _formula, term => Terms([term], query.Fields, null), cancellation).Find(words);
        if (among is not null)
        {
            var i = 0;
            found.Keep(slot =>
            {
                while (i < among.Count && among.Slots[i] < slot)
                    i++;
                return i < among.Count && among.Slots[i] == slot;
            });
        }

        return found;
    }

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
