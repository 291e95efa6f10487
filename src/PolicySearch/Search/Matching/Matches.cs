using System.Buffers;

namespace PolicySearch.Search.Matching;

/// <summary>Tasks of one segment, ascending, with the score of each.</summary>
internal sealed class Matches(int capacity) : IDisposable
{
    private int[] _slots = ArrayPool<int>.Shared.Rent(capacity);
    private float[] _scores = ArrayPool<float>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    public Span<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Adds a task behind the others; the capacity must hold it.</summary>
    public void Add(int slot, float score)
    {
        _slots[Count] = slot;
        _scores[Count++] = score;
    }

    /// <summary>Adds tasks behind the others; the capacity must hold them.</summary>
    public void Add(ReadOnlySpan<int> slots, ReadOnlySpan<float> scores)
    {
        slots.CopyTo(_slots.AsSpan(Count));
        scores.CopyTo(_scores.AsSpan(Count));
        Count += slots.Length;
    }

    /// <summary>Keeps those tasks alone that pass.</summary>
    public void Keep(Func<int, bool> passes)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (passes(_slots[i]))
                (_slots[kept], _scores[kept++]) = (_slots[i], _scores[i]);
        }

        Count = kept;
    }

    /// <summary>Adds the scores that others give to the same tasks; the others must hold them all.</summary>
    public void AddScores(Matches source)
    {
        var j = 0;
        for (var i = 0; i < Count; i++)
        {
            while (source._slots[j] < _slots[i])
                j++;
            _scores[i] += source._scores[j];
        }
    }

    /// <summary>The tasks of both, with the sum of their scores.</summary>
    public static Matches Union(Matches left, Matches right)
    {
        var union = new Matches(left.Count + right.Count);
        int i = 0, j = 0;
        while (i < left.Count || j < right.Count)
        {
            if (j >= right.Count || (i < left.Count && left._slots[i] < right._slots[j]))
                union.Add(left._slots[i], left._scores[i++]);
            else if (i >= left.Count || right._slots[j] < left._slots[i])
                union.Add(right._slots[j], right._scores[j++]);
            else
                union.Add(left._slots[i], left._scores[i++] + right._scores[j++]);
        }

        return union;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<float>.Shared.Return(_scores);
        (_slots, _scores, Count) = ([], [], 0);
    }
}
