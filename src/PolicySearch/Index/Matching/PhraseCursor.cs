using PolicySearch.Index.Postings;

namespace PolicySearch.Index.Matching;

/// <summary>Goes through the tasks of a segment in which a term stands, and says where.</summary>
internal sealed class PhraseCursor
{
    private readonly PostingCursor[] _cursors;
    private readonly int[] _offsets;
    private int[] _starts = new int[16];

    /// <param name="lists">The lists of the pairs that cover the term.</param>
    /// <param name="offsets">Where in the term each pair stands.</param>
    public PhraseCursor(byte[][] lists, int[] offsets)
    {
        var cursors = Array.ConvertAll(lists, list => new PostingCursor(list));
        // The rarest pair leads.
        var order = Enumerable.Range(0, lists.Length).OrderBy(i => cursors[i].Count).ToArray();
        _cursors = Array.ConvertAll(order, i => cursors[i]);
        _offsets = Array.ConvertAll(order, i => offsets[i]);
    }

    /// <summary>At most how many tasks it goes through.</summary>
    public int Count => _cursors[0].Count;

    /// <summary>The task it stands at.</summary>
    public int Slot => _cursors[0].Slot;

    /// <summary>Where the term begins in that task, ascending.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, StartCount);

    private int StartCount { get; set; }

    /// <summary>Goes to the next task that the term stands in.</summary>
    public bool Next() => Reach(Slot + 1);

    /// <summary>Goes to the first task that the term stands in and that is <paramref name="slot"/> or later.</summary>
    public bool Reach(int slot)
    {
        if (Slot >= slot && slot >= 0)
            return true;

        while (Align(slot))
        {
            if (Stands())
                return true;
            slot = Slot + 1;
        }

        return false;
    }

    /// <summary>
    /// Goes to the first task that is <paramref name="slot"/> or later and has all pairs of the term, wherever in it they stand:
    /// cheaper than <see cref="Reach"/> where the task may yet be ruled out by another term.
    /// </summary>
    public bool Align(int slot)
    {
        var lead = _cursors[0];
        while (lead.Reach(slot))
        {
            slot = lead.Slot;
            if (!Agree(ref slot))
                return false;
            if (slot == lead.Slot)
                return true;
        }

        return false;
    }

    // Brings the other pairs to the leader's task. slot becomes later where one of them is not in it.
    private bool Agree(ref int slot)
    {
        for (var i = 1; i < _cursors.Length; i++)
        {
            if (!_cursors[i].Reach(slot))
                return false;
            if (_cursors[i].Slot > slot)
            {
                slot = _cursors[i].Slot;
                return true;
            }
        }

        return true;
    }

    /// <summary>Whether the term stands in the task that <see cref="Align"/> went to; finds where. Keeps the places at which all pairs stand at their distances.</summary>
    public bool Stands()
    {
        StartCount = _cursors[0].Positions(ref _starts);
        for (var j = 0; j < StartCount && _offsets[0] > 0; j++)
            _starts[j] -= _offsets[0];

        for (var i = 1; i < _cursors.Length && StartCount > 0; i++)
            StartCount = _cursors[i].Keep(_starts.AsSpan(0, StartCount), _offsets[i]);

        return StartCount > 0;
    }
}
