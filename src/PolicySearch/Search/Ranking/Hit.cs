namespace PolicySearch.Search.Ranking;

/// <summary>A task among the hits. Hits of one rank stand in an order that does not depend on where the index keeps them.</summary>
/// <param name="Rank">What the hits are ordered by, higher first.</param>
/// <param name="Newness">Breaks ties, higher first.</param>
/// <param name="Document">The document's number in the order of keys; breaks further ties, lower first.</param>
/// <param name="Sequence">The task's number in its document; breaks the last ones, lower first.</param>
/// <param name="Score">Its relevance.</param>
/// <param name="Shape">The fingerprint of its wording.</param>
/// <param name="Segment">The place of its segment.</param>
/// <param name="Slot">Its slot there.</param>
internal readonly record struct Hit(float Rank, int Newness, int Document, int Sequence, float Score, ulong Shape, int Segment, int Slot) : IComparable<Hit>
{
    /// <inheritdoc/>
    public int CompareTo(Hit other)
    {
        var order = Rank.CompareTo(other.Rank);
        if (order == 0)
            order = Newness.CompareTo(other.Newness);
        if (order == 0)
            order = other.Document.CompareTo(Document);
        return order == 0 ? other.Sequence.CompareTo(Sequence) : order;
    }
}
