using System.Numerics;

namespace PolicySearch.Analysis.Diffusion;

/// <summary>
/// Finds for a clause the clause before it that it is most like. What is like none leads a family of its own, so that likeness is always to the first
/// that was printed and never goes from one to another.
/// </summary>
/// <param name="expected">How many clauses are to come, about.</param>
/// <param name="exact">Whether every leader is looked at, and not those alone that share a band: slow, to measure what is missed.</param>
internal sealed class LeaderIndex(int expected, bool exact = false)
{
    /// <summary>The share of pairs in common from which a clause follows a leader.</summary>
    public const double Alike = 0.45;

    /// <summary>The most leaders that are looked at in one band: phrases that everybody uses fill a few.</summary>
    private const int LongestChain = 200;

    private readonly int[][] _heads = [.. Enumerable.Range(0, MinHash.Bands).Select(_ => NewHeads(expected))];
    private readonly List<int>[] _next = [.. Enumerable.Range(0, MinHash.Bands).Select(_ => new List<int>())];
    private readonly List<int[]> _sets = [];
    private readonly List<int> _lookedAtBy = [];
    private int _asked;

    /// <summary>How many leaders there are.</summary>
    public int Count => _sets.Count;

    /// <summary>The leader that a clause follows: one before it, or itself.</summary>
    /// <param name="set">The clause's character pairs.</param>
    public int Follow(int[] set)
    {
        Span<uint> bands = stackalloc uint[MinHash.Bands];
        MinHash.Of(set, bands);
        _asked++;
        var (best, likeness) = (-1, 0.0);
        if (exact)
        {
            for (var leader = 0; leader < _sets.Count; leader++)
                Look(leader, set, ref best, ref likeness);
        }
        else
        {
            for (var band = 0; band < MinHash.Bands; band++)
            {
                var steps = 0;
                for (var leader = _heads[band][Place(bands[band])] - 1; leader >= 0 && steps < LongestChain; leader = _next[band][leader] - 1, steps++)
                    Look(leader, set, ref best, ref likeness);
            }
        }

        return likeness >= Alike ? best : Lead(set, bands);
    }

    private void Look(int leader, int[] set, ref int best, ref double likeness)
    {
        if (_lookedAtBy[leader] == _asked)
            return;
        _lookedAtBy[leader] = _asked;
        var other = _sets[leader];
        // Sets of sizes too far apart cannot be alike.
        if (Math.Min(set.Length, other.Length) < Alike * Math.Max(set.Length, other.Length))
            return;
        var alike = Clauses.Alike(set, other);
        if (alike > likeness || (alike == likeness && leader < best))
            (best, likeness) = (leader, alike);
    }

    private int Lead(int[] set, Span<uint> bands)
    {
        var leader = _sets.Count;
        _sets.Add(set);
        _lookedAtBy.Add(0);
        for (var band = 0; band < MinHash.Bands; band++)
        {
            ref var head = ref _heads[band][Place(bands[band])];
            _next[band].Add(head);
            head = leader + 1;
        }

        return leader;
    }

    private int Place(uint hash) => (int)(hash & (uint)(_heads[0].Length - 1));

    private static int[] NewHeads(int expected) => new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, expected))];
}
