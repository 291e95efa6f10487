using PolicySearch.Index.QuerySyntax;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>Finds the tasks of one segment that a query asks for.</summary>
internal sealed class Matcher(PreparedQuery query, Segment segment, PropertyFilter properties)
{
    private readonly Columns _columns = segment.Columns;
    private readonly float _averageLength = (float)query.Generation.AverageLength;

    /// <summary>All matching tasks that are still there.</summary>
    public Matches Find() => query.Root is null ? Everything() : Find(query.Root, null);

    /// <param name="node">What to find.</param>
    /// <param name="among">Only these tasks count; null for all.</param>
    private Matches Find(QueryNode node, Matches? among) => node switch
    {
        TermNode term => Term(term, term.In ?? query.Fields, among),
        TitleNode title => Title(title, among),
        PropertyNode property => Keep(among, slot => properties.Meets(property, segment, slot)),
        AndNode and => And(and.Parts, among),
        OrNode or => Or(or.Parts, among),
        NotNode not => Without(among, not.Part),
        NearNode near => Near(near, among),
        _ => throw new InvalidOperationException($"No matching for {node.GetType().Name}"),
    };

    private Matches Term(TermNode term, SearchFields fields, Matches? among)
    {
        var prepared = query[term];
        var cursor = prepared.Lists.In(segment);
        if (cursor is null)
            return new Matches(0);

        var found = new Matches(Math.Min(cursor.Count, among?.Count ?? int.MaxValue));
        foreach (var slot in new Candidates(cursor, among))
        {
            if (segment.Lives(slot) && Weigh(prepared, cursor.Starts, slot, fields, out var score))
                found.Add(slot, score);
        }

        return found;
    }

    // Tasks that all terms stand in. Tasks are compared before places in them: most of what the rarest term names falls out before.
    private Matches AllTerms(IEnumerable<QueryNode> parts, Matches? among)
    {
        var terms = parts.Cast<TermNode>().OrderBy(Cost).Select(term => (Prepared: query[term], Fields: term.In ?? query.Fields)).ToArray();
        var cursors = Array.ConvertAll(terms, term => term.Prepared.Lists.In(segment)!);
        if (cursors.Contains(null))
            return new Matches(0);

        var found = new Matches(Math.Min(cursors.Min(cursor => cursor.Count), among?.Count ?? int.MaxValue));
        var next = 0;
        for (var slot = 0; ; slot++)
        {
            while (among is not null && next < among.Count && among.Slots[next] < slot)
                next++;
            if (next == among?.Count)
                return found;
            var wanted = among is null ? slot : among.Slots[next];
            slot = wanted;
            if (!Align(cursors, ref slot))
                return found;
            if (among is not null && slot != wanted)
                slot--;
            else if (segment.Lives(slot) && WeighAll(slot, out var score))
                found.Add(slot, score);
        }

        bool WeighAll(int slot, out float score)
        {
            score = 0;
            for (var i = 0; i < cursors.Length; i++)
            {
                if (!cursors[i].Stands() || !Weigh(terms[i].Prepared, cursors[i].Starts, slot, terms[i].Fields, out var one))
                    return false;
                score += one;
            }

            return true;
        }
    }

    // Brings all cursors to the first task from slot on that has all their pairs.
    private static bool Align(PhraseCursor[] cursors, ref int slot)
    {
        for (var i = 0; i < cursors.Length;)
        {
            if (!cursors[i].Align(slot))
                return false;
            var ahead = cursors[i].Slot > slot;
            slot = cursors[i].Slot;
            i = ahead && i > 0 ? 0 : i + 1;
        }

        return true;
    }

    // What a term's places in a task earn; false where none of them is in a field that counts.
    private bool Weigh(PreparedTerm term, ReadOnlySpan<int> starts, int slot, SearchFields fields, out float score)
    {
        var (text, headings, departments) = Count(starts, slot, fields);
        var inTitle = term.Titled.Count > 0 && term.Titled.Contains(_columns.Document[slot]) ? 1 : 0;
        score = term.Rarity * Ranking.Weight(text, headings, departments, inTitle, _columns.TextEnd[slot], _averageLength);
        return text + headings + departments > 0;
    }

    private (int Text, int Headings, int Departments) Count(ReadOnlySpan<int> starts, int slot, SearchFields fields)
    {
        int text = 0, headings = 0, departments = 0;
        int textEnd = _columns.TextEnd[slot], headingEnd = _columns.HeadingEnd[slot];
        foreach (var start in starts)
        {
            if (start < textEnd)
                text++;
            else if (start < headingEnd)
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
        using var headed = Term(title.Term, SearchFields.Heading, among);
        using var inTitle = titled.Count == 0 ? new Matches(0) : Keep(among, slot => titled.Contains(_columns.Document[slot]));
        return Union(headed, inTitle);
    }

    private Matches And(IReadOnlyList<QueryNode> parts, Matches? among)
    {
        var terms = parts.Where(part => part is TermNode).ToList();
        if (terms.Count == parts.Count)
            return AllTerms(parts, among);
        if (terms.Count > 1)
            parts = [new AndNode(terms), .. parts.Except(terms)];

        Matches? found = null;
        foreach (var part in parts.OrderBy(Cost))
        {
            var next = Find(part, found ?? among);
            if (found is not null)
            {
                AddScores(next, found);
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
        PropertyNode => int.MaxValue + 1L,
        _ => long.MaxValue / 1024,
    };

    private Matches Or(IReadOnlyList<QueryNode> parts, Matches? among)
    {
        var found = Find(parts[0], among);
        foreach (var part in parts.Skip(1))
        {
            using var before = found;
            using var next = Find(part, among);
            found = Union(before, next);
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
        var cursors = near.Terms.Select(term => query[term].Lists.In(segment)).ToList();
        if (cursors.Contains(null))
            return new Matches(0);

        var sentences = near.Distance is null ? properties.SentenceEnds(segment) : null;
        var lead = cursors.MinBy(cursor => cursor!.Count)!;
        var found = new Matches(lead.Count);
        foreach (var slot in new Candidates(lead, among))
        {
            if (!segment.Lives(slot) || !cursors.TrueForAll(cursor => cursor!.Reach(slot) && cursor.Slot == slot))
                continue;
            if (!Proximity.Holds(near, [.. cursors.Select(cursor => cursor!.Starts.ToArray())], FieldEnds(slot), sentences, slot))
                continue;
            var score = near.Terms.Zip(cursors).Sum(pair => query[pair.First].Rarity
                * Ranking.Weight(pair.Second!.Starts.Length, 0, 0, 0, _columns.TextEnd[slot], _averageLength));
            found.Add(slot, score);
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
            if (segment.Lives(slot))
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

    private static void AddScores(Matches target, Matches source)
    {
        var j = 0;
        for (var i = 0; i < target.Count; i++)
        {
            while (source.Slots[j] < target.Slots[i])
                j++;
            target.Scores[i] += source.Scores[j];
        }
    }

    private static Matches Union(Matches left, Matches right)
    {
        var union = new Matches(left.Count + right.Count);
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            if (j >= right.Count || (i < left.Count && left.Slots[i] < right.Slots[j]))
                union.Add(left.Slots[i], left.Scores[i++]);
            else if (i >= left.Count || right.Slots[j] < left.Slots[i])
                union.Add(right.Slots[j], right.Scores[j++]);
            else
                union.Add(left.Slots[i], left.Scores[i++] + right.Scores[j++]);
        }

        return union;
    }
}
