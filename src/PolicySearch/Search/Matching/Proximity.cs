using PolicySearch.Search.QuerySyntax;

namespace PolicySearch.Search.Matching;

/// <summary>Whether terms stand near one another: within some characters, or in one sentence, and within one field.</summary>
internal static class Proximity
{
    /// <param name="near">The terms and the distance.</param>
    /// <param name="starts">Where each term begins, ascending.</param>
    /// <param name="fields">Where each field that may be searched begins and ends.</param>
    /// <param name="sentences">Where sentences end; null where a distance is asked for.</param>
    /// <param name="slot">The task.</param>
    public static bool Holds(NearNode near, IReadOnlyList<int[]> starts, IReadOnlyList<(int Start, int End)> fields, Phrase? sentences, int slot)
    {
        var ends = sentences is null ? [] : sentences.StartsIn(slot).ToArray();
        return near.Distance is { } distance
            ? Within(near, starts, fields, distance)
            : fields.Any(field => Sentences(field, ends).Any(sentence => starts.All(term => term.Any(at => at >= sentence.Start && at < sentence.End))));
    }

    // Every next term must stand close to an occurrence of the one before that itself holds.
    private static bool Within(NearNode near, IReadOnlyList<int[]> starts, IReadOnlyList<(int Start, int End)> fields, int distance)
    {
        foreach (var (start, end) in fields)
        {
            var reached = starts[0].Where(at => at >= start && at < end).ToList();
            for (var i = 1; i < starts.Count && reached.Count > 0; i++)
            {
                int before = near.Terms[i - 1].Text.Length, length = near.Terms[i].Text.Length;
                reached = [.. starts[i].Where(at => at >= start && at < end && reached.Exists(other => Gap(other, before, at, length) <= distance))];
            }

            if (reached.Count > 0)
                return true;
        }

        return false;
    }

    private static int Gap(int first, int firstLength, int second, int secondLength) =>
        Math.Max(0, first <= second ? second - first - firstLength : first - second - secondLength);

    private static IEnumerable<(int Start, int End)> Sentences((int Start, int End) field, int[] ends)
    {
        var start = field.Start;
        foreach (var end in ends.Where(end => end >= field.Start && end < field.End))
        {
            yield return (start, end + 1);
            start = end + 1;
        }

        yield return (start, field.End);
    }
}
