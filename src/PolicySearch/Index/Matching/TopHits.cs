namespace PolicySearch.Index.Matching;

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

/// <summary>A task among the hits.</summary>
/// <param name="Rank">What the hits are ordered by, higher first.</param>
/// <param name="Newness">Breaks ties, higher first.</param>
/// <param name="Task">Its row; breaks further ties, lower first.</param>
/// <param name="Score">Its relevance.</param>
/// <param name="Shape">The fingerprint of its wording.</param>
internal readonly record struct Hit(float Rank, int Newness, int Task, float Score, ulong Shape) : IComparable<Hit>
{
    public int CompareTo(Hit other)
    {
        var order = Rank.CompareTo(other.Rank);
        if (order == 0)
            order = Newness.CompareTo(other.Newness);
        return order == 0 ? other.Task.CompareTo(Task) : order;
    }
}
