using System.Buffers;

namespace PolicySearch.Index.Matching;

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

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<float>.Shared.Return(_scores);
        (_slots, _scores, Count) = ([], [], 0);
    }
}
