namespace PolicySearch.Search.Matching;

/// <summary>Says where in a task of one segment a term stands: where all pairs that cover it stand at their distances.</summary>
internal sealed class Phrase
{
    private readonly PostingMap[] _maps;
    private readonly int[] _offsets;
    private readonly int[] _near;
    private int[] _starts = new int[16];

    /// <param name="pairs">The pairs that cover the term.</param>
    public Phrase(TermPairs pairs)
    {
        // The rarest pair names the fewest places.
        var order = Enumerable.Range(0, pairs.Maps.Length).OrderBy(i => pairs.Maps[i].Count).ToArray();
        _maps = Array.ConvertAll(order, i => pairs.Maps[i]);
        _offsets = Array.ConvertAll(order, i => pairs.Offsets[i]);
        _near = new int[_maps.Length];
    }

    /// <summary>Where the term begins in a task, ascending; valid until the next call. Fastest where tasks ascend from call to call.</summary>
    public ReadOnlySpan<int> StartsIn(int slot)
    {
        var count = _maps[0].Starts(slot, ref _near[0], _offsets[0], ref _starts);
        for (var i = 1; i < _maps.Length && count > 0; i++)
            count = _maps[i].KeepStarts(slot, ref _near[i], _offsets[i], _starts.AsSpan(0, count));
        return _starts.AsSpan(0, count);
    }
}
