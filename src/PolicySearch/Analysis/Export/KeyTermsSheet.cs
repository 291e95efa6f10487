using PolicySearch.Analysis.Terms;
using PolicySearch.Records;

namespace PolicySearch.Analysis.Export;

/// <summary>Key terms: a row a term.</summary>
public static class KeyTermsSheet
{
    /// <summary>The table: its columns have fixed names.</summary>
    public static Table<KeyTerm> Table { get; } = new("keyterms")
    {
        { "term", t => t.Term },
        { "tasks", t => t.Tasks },
        { "others", t => t.Others },
        { "score", t => Math.Round(t.Score, 2) },
        { "log_odds", t => t.LogOdds },
        { "year", t => t.Year },
        { "change", t => t.Change is { } change ? JsonCode.Of(change) : null },
    };
}
