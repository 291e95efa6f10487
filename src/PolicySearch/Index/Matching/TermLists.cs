using System.Buffers;
using PolicySearch.Index.Postings;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>The posting lists that decide where a term stands, for every segment of one state of the index.</summary>
/// <remarks>
/// Pairs that cover the term are enough: 乡村振兴 stands where 乡村 stands and 振兴 two characters on. Which pairs are read is decided
/// by the lengths of their lists; see <see cref="PairCover"/>. A single character takes all pairs that begin with it, put together.
/// </remarks>
internal sealed class TermLists : IDisposable
{
    private readonly List<byte[]> _rented = [];
    private readonly Dictionary<int, (byte[][] Lists, int[] Offsets)> _bySegment = [];

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
        {
            int[] chosen = pairs.Count == 0 ? [] : PairCover.Choose(pairs, pair => session.ListLength(segment.Key(pair)));
            var read = pairs.Count == 0 ? lists.ReadCharacter(session, segment, term)
                : chosen.Length == 0 ? null : lists.ReadPairs(session, segment, Array.ConvertAll(chosen, i => pairs[i].Token));
            if (read is null)
                continue;
            lists._bySegment.Add(segment.Id, (read, pairs.Count == 0 ? [0] : Array.ConvertAll(chosen, i => pairs[i].Offset)));
            lists.Frequency += read.Min(list => PostingList.Count(list));
        }

        return lists;
    }

    /// <summary>Reads the list of one token.</summary>
    public static TermLists ReadToken(ReadSession session, Generation generation, ulong token)
    {
        var lists = new TermLists();
        foreach (var segment in generation.Segments)
        {
            if (lists.ReadPairs(session, segment, [token]) is { } read)
                lists._bySegment.Add(segment.Id, (read, [0]));
        }

        return lists;
    }

    /// <summary>A cursor over the tasks of a segment that the term stands in; null where there are none.</summary>
    public PhraseCursor? In(Segment segment) =>
        _bySegment.TryGetValue(segment.Id, out var read) ? new PhraseCursor(read.Lists, read.Offsets) : null;

    public void Dispose()
    {
        foreach (var list in _rented)
            ArrayPool<byte>.Shared.Return(list);
        _rented.Clear();
        _bySegment.Clear();
    }

    private byte[][]? ReadPairs(ReadSession session, Segment segment, ulong[] tokens)
    {
        var read = new byte[tokens.Length][];
        for (var i = 0; i < read.Length; i++)
        {
            var key = segment.Key(tokens[i]);
            if (session.Postings(key, key, (_, list) => read[i] = Keep(list)) == 0)
                return null;
        }

        return read;
    }

    private byte[][]? ReadCharacter(ReadSession session, Segment segment, string term)
    {
        var (from, to) = PairTokenizer.BeginningWith(PairTokenizer.Character(term, 0, out _));
        var union = new PostingUnion(segment.Span);
        session.Postings(segment.Key(from), segment.Key(to), (_, list) => union.Add(Keep(list)));
        var whole = union.Compose();
        return whole is null ? null : [whole];
    }

    private byte[] Keep(ReadOnlySpan<byte> list)
    {
        var kept = ArrayPool<byte>.Shared.Rent(list.Length);
        _rented.Add(kept);
        list.CopyTo(kept);
        return kept;
    }
}
