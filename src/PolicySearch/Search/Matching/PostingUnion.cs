namespace PolicySearch.Search.Matching;

/// <summary>Puts the lists of several tokens of one segment together into one, for a term of a single character.</summary>
/// <param name="span">The segment's slots.</param>
internal sealed class PostingUnion(int span)
{
    private readonly List<PostingEntries> _lists = [];
    private readonly int[] _starts = new int[span + 1];

    /// <summary>Adds a list.</summary>
    public void Add(PostingEntries list)
    {
        _lists.Add(list);
        for (var i = 0; i < list.Slots.Length; i++)
            _starts[list.Slots[i] + 1] += list.End(i) - list.Starts[i];
    }

    /// <summary>The list of all; null where nothing was added.</summary>
    public PostingEntries? Compose()
    {
        if (_lists.Count == 0)
            return null;

        for (var slot = 0; slot < span; slot++)
            _starts[slot + 1] += _starts[slot];
        var next = _starts.AsSpan().ToArray();
        var all = new int[_starts[span]];
        foreach (var list in _lists)
        {
            for (var i = 0; i < list.Slots.Length; i++)
            {
                for (var at = list.Starts[i]; at < list.End(i); at++)
                    all[next[list.Slots[i]]++] = list.Positions[at];
            }
        }

        var union = new PostingEntries();
        for (var slot = 0; slot < span; slot++)
        {
            var places = all.AsSpan(_starts[slot].._starts[slot + 1]);
            if (places.IsEmpty)
                continue;
            places.Sort();
            union.Begin(slot);
            foreach (var place in places)
                union.Add(place);
        }

        return union;
    }
}
