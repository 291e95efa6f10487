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
        using var lists = TermLists.Read(session, generation, term);
        var count = 0;
        foreach (var segment in generation.Segments)
        {
            var cursor = lists.In(segment);
            while (cursor is not null && count < limit && cursor.Next())
                count += segment.Lives(cursor.Slot) ? 1 : 0;
        }

        return count;
    }
}
