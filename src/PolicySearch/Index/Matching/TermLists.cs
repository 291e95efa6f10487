using PolicySearch.Index.Postings;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>The posting lists that decide where a term stands, for every segment of one state of the index.</summary>
/// <remarks>
/// Pairs that cover the term are enough: 乡村振兴 stands where 乡村 stands and 振兴 two characters on. Which pairs are read is decided
/// by the lengths of their lists; see <see cref="PairCover"/>. A single character takes all pairs that begin with it, put together.
/// </remarks>
internal sealed class TermLists
{
    private readonly Dictionary<int, TermPairs> _bySegment = [];

    private TermLists()
    {
    }

    /// <summary>At most in how many tasks the term stands: the rarest pair decides.</summary>
    public long Frequency { get; private set; }

    /// <summary>Reads the lists of a term.</summary>
    public static TermLists Read(ReadSession session, Generation generation, string term)
    {
        var pairs = PairCover.PairsOf(term);
        var lists = new TermLists();
        foreach (var segment in generation.Segments)
            lists.Add(segment, pairs.Count == 0 ? Character(session, segment, term) : Pairs(session, segment, pairs));
        return lists;
    }

    /// <summary>Reads the list of one token.</summary>
    public static TermLists ReadToken(ReadSession session, Generation generation, ulong token)
    {
        var lists = new TermLists();
        foreach (var segment in generation.Segments)
            lists.Add(segment, session.Postings(segment, token) is { } map ? new TermPairs([map], [0]) : null);
        return lists;
    }

    /// <summary>The lists of a segment; null where the term stands in none of its tasks.</summary>
    public TermPairs? In(Segment segment) => _bySegment.GetValueOrDefault(segment.Id);

    private void Add(Segment segment, TermPairs? pairs)
    {
        if (pairs is null)
            return;
        _bySegment.Add(segment.Id, pairs);
        Frequency += pairs.Maps.Min(map => map.Count);
    }

    private static TermPairs? Pairs(ReadSession session, Segment segment, List<(ulong Token, int Offset)> pairs)
    {
        var chosen = PairCover.Choose(pairs, token => session.ListLength(segment.Key(token)));
        if (chosen.Length == 0)
            return null;

        // What has a length has a list.
        var maps = Array.ConvertAll(chosen, i => session.Postings(segment, pairs[i].Token)!);
        return new TermPairs(maps, Array.ConvertAll(chosen, i => pairs[i].Offset));
    }

    private static TermPairs? Character(ReadSession session, Segment segment, string term)
    {
        var (from, to) = PairTokenizer.BeginningWith(PairTokenizer.Character(term, 0, out _));
        var union = new PostingUnion(segment.Span);
        session.ReadLists(segment.Key(from), segment.Key(to), (_, list) => union.Add(list));
        return union.Compose() is { } whole ? new TermPairs([new PostingMap(whole, segment.Span)], [0]) : null;
    }
}

/// <summary>The pairs that cover a term, in one segment.</summary>
/// <param name="Maps">Where each pair stands.</param>
/// <param name="Offsets">Where in the term each pair stands.</param>
internal sealed record TermPairs(PostingMap[] Maps, int[] Offsets);
