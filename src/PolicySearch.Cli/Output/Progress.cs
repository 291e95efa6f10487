namespace PolicySearch.Cli.Output;

/// <summary>Counts items for a person at a terminal while they pass; says nothing otherwise.</summary>
internal static class Progress
{
    private const int Step = 256;

    public static IEnumerable<T> Count<T>(Session session, string what, IEnumerable<T> items)
    {
        if (!session.Interactive)
            return items;
        return Counted(session, what, items);
    }

    private static IEnumerable<T> Counted<T>(Session session, string what, IEnumerable<T> items)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (++count % Step == 0)
                session.Error.Write($"\r{what} {count}");
            yield return item;
        }

        if (count >= Step)
            session.Error.Write("\r" + new string(' ', LineWrap.Width(what) + 12) + "\r");
    }
}
