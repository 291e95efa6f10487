using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Analysis.Terms;

/// <summary>
/// Finds the words of the index that set tasks apart, by their log-odds with a prior (Monroe, Colaresi and Quinn 2008): a word's odds among the words of both
/// sides are drawn towards those of all tasks, so that neither rare nor common words come first for that alone.
/// </summary>
public static class KeyTerms
{
    private const int FewestTasks = 2;

    /// <summary>How many words the prior weighs at most, and as a share of all words: what all tasks say of a word counts as much as so many words of a side do.</summary>
    private const double MostPrior = 1000, PriorShare = 0.1;

    /// <summary>A word that comes or goes by chance less than once in a hundred.</summary>
    private const double Change = 2.576;

    /// <summary>Finds key terms, most telling first; by year, year after year, first those that come and then those that go.</summary>
    /// <param name="index">The store.</param>
    /// <param name="query">What a user typed; empty for all that pass the filter.</param>
    /// <param name="filter">Regions, years, themes and so on.</param>
    /// <param name="by">What is set apart.</param>
    /// <param name="limit">The most terms; by year, the most that come and the most that go in each.</param>
    /// <param name="cancellation">Stops between words.</param>
    public static async Task<IReadOnlyList<KeyTerm>> FindAsync(
        IPolicyIndex index, string query, TaskFilter filter, KeyTermsBy by, int limit, CancellationToken cancellation = default)
    {
        var table = await index.WordsAsync(new SearchRequest { Query = query, Filter = filter }, by == KeyTermsBy.Year, cancellation);
        return by == KeyTermsBy.Year ? ByYear(table, limit) : OfSelection(table, limit);
    }

    /// <summary>The words of the first group that set it apart from the second.</summary>
    internal static IReadOnlyList<KeyTerm> OfSelection(WordTable table, int limit)
    {
        var (inside, outside) = (Sum(table, 0), Sum(table, 1));
        return
        [
            .. table.Words.Where(word => word.Tasks[0] >= FewestTasks).Select(word => Compare(word.Word, word.Tasks[0], word.Tasks[1], inside, outside))
                .Where(term => term.Score > 0).OrderByDescending(term => term.Score).ThenBy(term => term.Term, StringComparer.Ordinal).Take(limit),
        ];
    }

    /// <summary>The words that come and go, year by year; the first year has none before it.</summary>
    internal static IReadOnlyList<KeyTerm> ByYear(WordTable table, int limit)
    {
        var found = new List<KeyTerm>();
        var earlier = new int[table.Words.Count];
        var before = 0L;
        for (var year = 1; year < table.Years.Count; year++)
        {
            for (var i = 0; i < earlier.Length; i++)
                earlier[i] += table.Words[i].Tasks[year - 1];
            before += Sum(table, year - 1);
            var now = Sum(table, year);
            var terms = table.Words.Select((word, i) => Compare(word.Word, word.Tasks[year], earlier[i], now, before))
                .Where(term => term.Tasks + term.Others >= FewestTasks && Math.Abs(term.Score) > Change).ToList();
            found.AddRange(terms.Where(term => term.Score > 0).OrderByDescending(term => term.Score).ThenBy(term => term.Term, StringComparer.Ordinal).Take(limit)
                .Select(term => term with { Year = table.Years[year], Change = TermChange.New }));
            found.AddRange(terms.Where(term => term.Score < 0).OrderBy(term => term.Score).ThenBy(term => term.Term, StringComparer.Ordinal).Take(limit)
                .Select(term => term with { Year = table.Years[year], Change = TermChange.Fading }));
        }

        return found;
    }

    private static KeyTerm Compare(string word, int tasks, int others, long inside, long outside)
    {
        var weight = Math.Min(MostPrior, PriorShare * (inside + outside));
        var prior = weight * (tasks + others) / Math.Max(1, inside + outside);
        double here = tasks + prior, there = others + prior;
        var logOdds = Math.Log(here / (inside + weight - here)) - Math.Log(there / (outside + weight - there));
        return new KeyTerm(word, tasks, others, Math.Round(logOdds / Math.Sqrt((1 / here) + (1 / there)), 3), Math.Round(logOdds, 3));
    }

    private static long Sum(WordTable table, int group) => table.Words.Sum(word => (long)word.Tasks[group]);
}
