using PolicySearch.Language;
using PolicySearch.Language.Words;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;

namespace PolicySearch.Search.Asking;

/// <summary>Completions while a user types: terms, indicators, departments and regions of the index, by their characters or by pinyin initials.</summary>
/// <remarks><code>
/// 养老   养老服务, 社区养老 …   (what begins with it before what contains it)
/// xczx   乡村振兴               (initials; only of what begins so)
/// </code></remarks>
internal static class Suggestions
{
    private const int TermsCounted = 40;
    private const int ShortestInitials = 2;

    /// <summary>Finds completions: what begins with the typed text before what contains it, the more frequent first.</summary>
    public static async ValueTask<IReadOnlyList<Suggestion>> FindAsync(
        IRecordSnapshot records, ISearchSnapshot search, string typed, int limit, CancellationToken cancellation)
    {
        var wanted = SearchText.Normalise(typed).Trim();
        if (wanted.Length == 0 || limit <= 0)
            return [];

        var initials = wanted.Length >= ShortestInitials && wanted.All(char.IsAsciiLetterLower);
        var departments = (await records.DepartmentsAsync(cancellation)).Select(named => new Suggestion(named.Name, "department", named.Count));
        var indicators = (await records.IndicatorsAsync(cancellation)).Select(named => new Suggestion(named.Name, "indicator", named.Count));
        return
        [
            .. Terms(search, wanted, initials, cancellation).Concat(Regions(records.Documents)).Concat(departments).Concat(indicators)
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
    private static IEnumerable<Suggestion> Terms(ISearchSnapshot search, string wanted, bool initials, CancellationToken cancellation) =>
        Lexicon.Default.Terms.Select(term => (Term: term, Fit: Fit(term, wanted, initials))).Where(pair => pair.Fit > 0)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.Term.Length).Take(TermsCounted)
            .Select(pair => new Suggestion(pair.Term, "term", search.Count(SearchText.Normalise(pair.Term), int.MaxValue, cancellation)));

    private static IEnumerable<Suggestion> Regions(DocumentCatalogue documents) =>
        documents.Entries.Where(entry => entry.Document.Region is not null).GroupBy(entry => entry.Document.Region!.Name)
            .Select(group => new Suggestion(group.Key, "region", group.Sum(entry => entry.Tasks)));
}
