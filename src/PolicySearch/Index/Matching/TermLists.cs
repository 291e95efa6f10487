using System.Buffers;
using PolicySearch.Index.Postings;
using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>The posting lists that decide where a term stands, for every segment of one state of the index.</summary>
/// <remarks>
/// Pairs that cover the term are enough: 乡村振兴 stands where 乡村 stands and 振兴 two characters on. A term of odd length takes one
/// pair that overlaps. A single character takes all pairs that begin with it, put together into one list.
/// </remarks>
internal sealed class TermLists : IDisposable
{
    private readonly List<byte[]> _rented = [];
    private readonly Dictionary<int, byte[][]> _bySegment = [];
    private readonly int[] _offsets;

    private TermLists(int[] offsets) => _offsets = offsets;

    /// <summary>At most in how many tasks the term stands: the rarest pair decides.</summary>
    public long Frequency { get; private set; }

    /// <summary>Reads the lists of a term.</summary>
    public static TermLists Read(ReadSession session, Generation generation, string term)
    {
        var (tokens, offsets) = Cover(term);
        var lists = new TermLists(offsets);
        foreach (var segment in generation.Segments)
        {
            var read = tokens.Length == 0 ? lists.ReadCharacter(session, segment, term) : lists.ReadPairs(session, segment, tokens);
            if (read is null)
                continue;
            lists._bySegment.Add(segment.Id, read);
            lists.Frequency += read.Min(list => PostingList.Count(list));
        }

        return lists;
    }

    /// <summary>Reads the list of one token.</summary>
    public static TermLists ReadToken(ReadSession session, Generation generation, ulong token)
    {
        var lists = new TermLists([0]);
        foreach (var segment in generation.Segments)
        {
            if (lists.ReadPairs(session, segment, [token]) is { } read)
                lists._bySegment.Add(segment.Id, read);
        }

        return lists;
    }

    /// <summary>A cursor over the tasks of a segment that the term stands in; null where there are none.</summary>
    public PhraseCursor? In(Segment segment) =>
        _bySegment.TryGetValue(segment.Id, out var lists) ? new PhraseCursor(lists, _offsets) : null;

    public void Dispose()
    {
        foreach (var list in _rented)
            ArrayPool<byte>.Shared.Return(list);
        _rented.Clear();
        _bySegment.Clear();
    }

    private static (ulong[] Tokens, int[] Offsets) Cover(string term)
    {
        var tokens = new List<ulong>();
        var offsets = new List<int>();
        var at = 0;
        int? before = null;
        while (at < term.Length)
        {
            var first = PairTokenizer.Character(term, at, out var length);
            if (at + length < term.Length)
            {
                tokens.Add(PairTokenizer.Pair(first, PairTokenizer.Character(term, at + length, out var second)));
                offsets.Add(at);
                before = at + length;
                at += length + second;
                continue;
            }

            // One character is left over: the pair that ends with it overlaps the one before.
            if (before is { } overlap)
            {
                tokens.Add(PairTokenizer.Pair(PairTokenizer.Character(term, overlap, out _), first));
                offsets.Add(overlap);
            }

            break;
        }

        return tokens.Count == 0 ? ([], [0]) : ([.. tokens], [.. offsets]);
    }

    private byte[][]? ReadPairs(ReadSession session, Segment segment, ulong[] tokens)
    {
        var read = new byte[tokens.Length][];
        for (var i = 0; i < tokens.Length; i++)
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
