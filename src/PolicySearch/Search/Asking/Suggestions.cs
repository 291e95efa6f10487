using PolicySearch.Language;
using PolicySearch.Language.Words;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Tokenizing;
using PolicySearch.Store;

namespace PolicySearch.Search.Asking;

/// <summary>Completions while a user types: terms, compounds of the texts, indicators, departments, regions, themes and titles, by their characters or by pinyin.</summary>
/// <remarks><code>
/// 养老   养老服务, 社区养老 …    (what begins with it before what contains it)
/// 基础   基础设施 …              (a compound that no dictionary holds)
/// xczx, xiangcunzhen  乡村振兴   (initials, whole syllables or both; only of what begins so)
/// </code></remarks>
/// <param name="records">The records.</param>
/// <param name="search">The search over them.</param>
/// <param name="tools">The terms that occur, the scheme.</param>
/// <param name="cancellation">Stops between terms.</param>
internal sealed class Suggestions(IRecordSnapshot records, ISearchSnapshot search, SearchTools tools, CancellationToken cancellation)
{
    private const int TermsCounted = 40;
    private const int TitlesShown = 3;
    private const int ShortestSpelled = 2;

    /// <summary>Finds completions: what begins with the typed text before what contains it, the more frequent first; titles last.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="limit">The most completions.</param>
    public async ValueTask<IReadOnlyList<Suggestion>> FindAsync(string typed, int limit)
    {
        var wanted = SearchText.Normalise(typed).Trim();
        if (wanted.Length == 0 || limit <= 0)
            return [];

        var spelled = wanted.Length >= ShortestSpelled && wanted.All(char.IsAsciiLetterLower);
        var departments = (await records.DepartmentsAsync(cancellation)).Select(named => new Suggestion(named.Name, "department", named.Count));
        var indicators = (await records.IndicatorsAsync(cancellation)).Select(named => new Suggestion(named.Name, "indicator", named.Count));
        var compounds = (await tools.VocabularyAsync(records, search, cancellation)).Compounds;
        return
        [
            .. Themes().Concat(indicators).Concat(departments).Concat(Regions()).Concat(Terms(compounds, wanted, spelled))
                .Select(each => (Suggestion: each, Fit: Fit(SearchText.Normalise(each.Text), wanted, spelled)))
                .Where(pair => pair.Fit > 0 && pair.Suggestion.Count > 0)
                .OrderByDescending(pair => pair.Fit).ThenByDescending(pair => pair.Suggestion.Count).ThenBy(pair => pair.Suggestion.Text, StringComparer.Ordinal)
                .Select(pair => pair.Suggestion).Concat(Titles(wanted)).DistinctBy(suggestion => suggestion.Text).Take(limit),
        ];
    }

    private static int Fit(string text, string wanted, bool spelled)
    {
        if (text.StartsWith(wanted, StringComparison.Ordinal))
            return 3;
        if (text.Contains(wanted, StringComparison.Ordinal))
            return 2;
        return spelled && Pinyin.BeginsWith(wanted, text) ? 1 : 0;
    }

    // Counting is a look into the index each, so only those that fit best are counted.
    private IEnumerable<Suggestion> Terms(IEnumerable<string> compounds, string wanted, bool spelled) =>
        Lexicon.Default.Terms.Concat(compounds).Select(term => (Term: term, Fit: Fit(term, wanted, spelled))).Where(pair => pair.Fit > 0)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.Term.Length).Take(TermsCounted)
            .Select(pair => new Suggestion(pair.Term, "term", search.Count(SearchText.Normalise(pair.Term), int.MaxValue, cancellation)));

    private IEnumerable<Suggestion> Themes()
    {
        var scheme = tools.SchemeOf(records);
        return scheme.Themes.Select(theme => theme.Zh).Concat(scheme.Topics.Select(topic => topic.Zh))
            .Select(name => new Suggestion(name, "theme", search.Count(SearchText.Normalise(name), int.MaxValue, cancellation)));
    }

    private IEnumerable<Suggestion> Regions() =>
        records.Documents.Entries.Where(entry => entry.Document.Region is not null).GroupBy(entry => entry.Document.Region!.Name)
            .Select(group => new Suggestion(group.Key, "region", group.Sum(entry => entry.Tasks)));

    // A title that holds what is typed, the newest document's first.
    private IEnumerable<Suggestion> Titles(string wanted) =>
        records.Documents.Titled(wanted).Select(number => records.Documents.Entries[number]).Where(entry => entry.Tasks > 0)
            .OrderByDescending(entry => entry.Newness).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(TitlesShown)
            .Select(entry => new Suggestion(entry.Document.ShownTitle, "document", entry.Tasks));
}
