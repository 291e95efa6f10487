namespace PolicySearch.Search.Ranking;

/// <summary>The best tasks seen so far: by rank, then the newer, then the earlier one.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class TopHits(int capacity)
{
    // A heap with the worst at its root.
    private readonly List<Hit> _heap = [];

    /// <summary>A rank below this one is of no use any more.</summary>
    public float Least { get; private set; } = capacity == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    /// <summary>Offers a task.</summary>
    public void Offer(Hit hit)
    {
        if (_heap.Count == capacity)
        {
            if (capacity == 0 || hit.CompareTo(_heap[0]) <= 0)
                return;
            _heap[0] = hit;
            Down(0);
            Least = _heap[0].Rank;
            return;
        }

        _heap.Add(hit);
        for (var i = _heap.Count - 1; i > 0 && _heap[i].CompareTo(_heap[(i - 1) / 2]) < 0; i = (i - 1) / 2)
            (_heap[i], _heap[(i - 1) / 2]) = (_heap[(i - 1) / 2], _heap[i]);
        if (_heap.Count == capacity)
            Least = _heap[0].Rank;
    }

    /// <summary>The best first.</summary>
    public List<Hit> Best()
    {
        var best = new List<Hit>(_heap);
        best.Sort((a, b) => b.CompareTo(a));
        return best;
    }

    private void Down(int i)
    {
        while (true)
        {
            var worst = i;
            for (var child = (2 * i) + 1; child <= (2 * i) + 2 && child < _heap.Count; child++)
            {
                if (_heap[child].CompareTo(_heap[worst]) < 0)
                    worst = child;
            }

            if (worst == i)
                return;
            (_heap[i], _heap[worst]) = (_heap[worst], _heap[i]);
            i = worst;
        }
    }
}
