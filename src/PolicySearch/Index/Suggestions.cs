using PolicySearch.Index.Matching;
using PolicySearch.Index.Store;
using PolicySearch.Language;
using PolicySearch.Language.Words;

namespace PolicySearch.Index;

/// <summary>Completions while a user types: terms, indicators, departments and regions of the index, by their characters or by pinyin initials.</summary>
/// <remarks><code>
/// 养老   养老服务, 社区养老 …   (what begins with it before what contains it)
/// xczx   乡村振兴               (initials; only of what begins so)
/// </code></remarks>
internal static class Suggestions
{
    private const int TermsCounted = 40;
    private const int ShortestInitials = 2;

    private const string Departments =
        "SELECT d.canonical, count(*) FROM task_departments JOIN departments d ON d.id = department GROUP BY d.canonical";

    private const string Indicators = "SELECT indicator, count(*) FROM targets GROUP BY indicator";

    /// <summary>Finds completions: what begins with the typed text before what contains it, the more frequent first.</summary>
    public static IReadOnlyList<Suggestion> Find(ReadSession session, Generation generation, string typed, int limit)
    {
        var wanted = SearchText.Normalise(typed).Trim();
        if (wanted.Length == 0 || limit <= 0)
            return [];

        var initials = wanted.Length >= ShortestInitials && wanted.All(char.IsAsciiLetterLower);
        return
        [
            .. Terms(session, generation, wanted, initials).Concat(Regions(generation)).Concat(Named(session, Departments, "department"))
                .Concat(Named(session, Indicators, "indicator"))
                .Select(each => (Suggestion: each, Fit: Fit(SearchText.Normalise(each.Text), wanted, initials)))
                .Where(pair => pair.Fit > 0 && pair.Suggestion.Count > 0)
                .OrderByDescending(pair => pair.Fit).ThenByDescending(pair => pair.Suggestion.Count).ThenBy(pair => pair.Suggestion.Text, StringComparer.Ordinal)
                .Select(pair => pair.Suggestion).DistinctBy(suggestion => suggestion.Text).Take(limit),
        ];
    }

    private static int Fit(string text, string wanted, bool initials)
    {
        if (text.StartsWith(wanted, StringComparison.Ordinal))
            return 3;
        if (text.Contains(wanted, StringComparison.Ordinal))
            return 2;
        return initials && Pinyin.BeginsWithInitials(wanted, text) ? 1 : 0;
    }

    // Counting is a look into the index each, so only those that fit best are counted.
    private static IEnumerable<Suggestion> Terms(ReadSession session, Generation generation, string wanted, bool initials) =>
        Lexicon.Default.Terms.Select(term => (Term: term, Fit: Fit(term, wanted, initials))).Where(pair => pair.Fit > 0)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.Term.Length).Take(TermsCounted)
            .Select(pair => new Suggestion(pair.Term, "term", TermCount.Count(session, generation, SearchText.Normalise(pair.Term))));

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
