using PolicySearch.Search.Tokenizing;

namespace PolicySearch.Search.Matching;

/// <summary>The posting lists that decide where a term stands, for every segment of one state of the index.</summary>
/// <remarks>
/// Pairs that cover the term are enough: 乡村振兴 stands where 乡村 stands and 振兴 two characters on. Which pairs are read is decided
/// by how many tasks they stand in; see <see cref="PairCover"/>. A single character takes all pairs that begin with it, put together.
/// </remarks>
internal sealed class TermLists
{
    private readonly TermPairs?[] _bySegment;

    private TermLists(TermPairs?[] bySegment, long frequency) => (_bySegment, Frequency) = (bySegment, frequency);

    /// <summary>
    /// At most in how many tasks the term stands: the rarest of all its pairs decides, in the whole index, so that it is the same
    /// however the tasks are spread over segments.
    /// </summary>
    public long Frequency { get; }

    /// <summary>The lists of a segment; null where the term stands in none of its tasks.</summary>
    public TermPairs? In(TaskSegment segment) => _bySegment[segment.Index];

    /// <summary>Reads the lists of a term.</summary>
    public static TermLists Read(IReadOnlyList<TaskSegment> segments, string term)
    {
        var pairs = PairCover.PairsOf(term);
        return pairs.Count == 0 ? Character(segments, PairTerm.Character(term, 0, out _)) : Pairs(segments, pairs);
    }

    /// <summary>Reads the list of one token.</summary>
    public static TermLists ReadToken(IReadOnlyList<TaskSegment> segments, ulong token) => Pairs(segments, [(token, 0)]);

    private static TermLists Pairs(IReadOnlyList<TaskSegment> segments, List<(ulong Token, int Offset)> pairs)
    {
        var all = new TermPairs?[segments.Count];
        var totals = new long[pairs.Count];
        var frequencies = new int[pairs.Count];
        foreach (var segment in segments)
        {
            for (var i = 0; i < frequencies.Length; i++)
                totals[i] += frequencies[i] = segment.State.Frequency(pairs[i].Token);
            var chosen = PairCover.Choose(frequencies);
            Array.Sort(chosen, (a, b) => frequencies[a].CompareTo(frequencies[b]));
            // What has a frequency has a list.
            if (chosen.Length > 0)
                all[segment.Index] = new TermPairs(Array.ConvertAll(chosen, i => segment.State.Postings(pairs[i].Token)!), Array.ConvertAll(chosen, i => pairs[i].Offset));
        }

        return new TermLists(all, totals.Min());
    }

    private static TermLists Character(IReadOnlyList<TaskSegment> segments, int character)
    {
        var all = new TermPairs?[segments.Count];
        var frequency = 0L;
        foreach (var segment in segments)
        {
            if (segment.State.Core.Beginning(segment.State.Reader, character) is not { } map)
                continue;
            all[segment.Index] = new TermPairs([map], [0]);
            frequency += segment.State.Live(map);
        }

        return new TermLists(all, frequency);
    }
}

/// <summary>The pairs that cover a term, in one segment, the rarest first: it names the fewest places.</summary>
/// <param name="Maps">Where each pair stands.</param>
/// <param name="Offsets">Where in the term each pair stands.</param>
internal sealed record TermPairs(PostingMap[] Maps, int[] Offsets);
