using PolicySearch.Index.Store;

namespace PolicySearch.Index.Matching;

/// <summary>In how many tasks a term stands, in any field.</summary>
internal static class TermCount
{
    /// <summary>Whether it stands in any.</summary>
    public static bool Occurs(ReadSession session, Generation generation, string term) => Count(session, generation, term, 1) > 0;

    /// <summary>How many, up to a limit.</summary>
    public static int Count(ReadSession session, Generation generation, string term, int limit = int.MaxValue)
    {
        var lists = TermLists.Read(session, generation, term);
        var count = 0;
        foreach (var segment in generation.Segments)
        {
            if (lists.In(segment) is not { } pairs)
                continue;
            var scanner = new TermScanner([pairs], null);
            while (count < limit && scanner.NextBlock())
            {
                foreach (var slot in scanner.Block)
                    count += count < limit && !segment.Removed(slot) && !scanner.Starts(0, slot).IsEmpty ? 1 : 0;
            }
        }

        return count;
    }
}
