using PolicySearch.Index.Store;

namespace PolicySearch.Index;

/// <summary>Completions while a user types: regions, departments and indicators of the index.</summary>
internal static class Suggestions
{
    /// <summary>Finds completions: those that begin with what was typed before those that contain it, the more frequent first.</summary>
    public static IReadOnlyList<Suggestion> Find(ReadSession session, Generation generation, string typed, int limit)
    {
        var wanted = SearchText.Normalise(typed).Trim();
        if (wanted.Length == 0 || limit <= 0)
            return [];

        return
        [
            .. Regions(generation).Concat(Named(session, Departments, "department")).Concat(Named(session, Indicators, "indicator"))
                .Where(each => SearchText.Normalise(each.Text).Contains(wanted, StringComparison.Ordinal))
                .OrderByDescending(each => SearchText.Normalise(each.Text).StartsWith(wanted, StringComparison.Ordinal))
                .ThenByDescending(each => each.Count).ThenBy(each => each.Text, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private const string Departments =
        "SELECT d.canonical, count(*) FROM task_departments JOIN departments d ON d.id = department GROUP BY d.canonical";

    private const string Indicators = "SELECT indicator, count(*) FROM targets GROUP BY indicator";

    private static IEnumerable<Suggestion> Regions(Generation generation) =>
        generation.Documents.Values.Where(document => document.Document.Region is not null).GroupBy(document => document.Document.Region!.Name)
            .Select(group => new Suggestion(group.Key, "region", group.Sum(document => document.Tasks)));

    private static List<Suggestion> Named(ReadSession session, string sql, string kind)
    {
        var found = new List<Suggestion>();
        using var reader = session.Query(sql);
        while (reader.Read())
            found.Add(new Suggestion(reader.GetString(0), kind, reader.GetInt32(1)));
        return found;
    }
}
