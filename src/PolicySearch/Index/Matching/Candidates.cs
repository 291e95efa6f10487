namespace PolicySearch.Index.Matching;

/// <summary>The tasks that a term stands in, all or those among given ones; whichever is rarer leads.</summary>
internal ref struct Candidates(PhraseCursor cursor, Matches? among)
{
    private int _next;

    public readonly int Current => cursor.Slot;

    public readonly Candidates GetEnumerator() => this;

    public bool MoveNext()
    {
        if (among is null)
            return cursor.Next();

        while (_next < among.Count)
        {
            var wanted = among.Slots[_next];
            if (!cursor.Reach(wanted))
                return false;
            if (cursor.Slot == wanted)
            {
                _next++;
                return true;
            }

            while (_next < among.Count && among.Slots[_next] < cursor.Slot)
                _next++;
        }

        return false;
    }
}
