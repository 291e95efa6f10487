using System.Text.Json.Serialization;

namespace PolicySearch.Analysis.Terms;

/// <summary>A word that sets a selection of tasks apart from the others, or a year from the years before it.</summary>
/// <param name="Term">The word.</param>
/// <param name="Tasks">In how many tasks of the selection, or of the year, it stands.</param>
/// <param name="Others">In how many other tasks, or tasks of the years before, it stands.</param>
/// <param name="Score">
/// Its log-odds ratio in standard deviations (z): above 1.96 chance explains it less than once in twenty, above 3.29 less than once in a thousand; below 0 for
/// a word that fades.
/// </param>
/// <param name="LogOdds">The logarithm of how much greater its odds are in the selection than in the others, both drawn towards all tasks.</param>
public sealed record KeyTerm(string Term, int Tasks, int Others, double Score, double LogOdds)
{
    /// <summary>The year that it came or went in; null where a selection is set beside the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Year { get; init; }

    /// <summary>Whether it came or went; null where a selection is set beside the others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TermChange? Change { get; init; }
}

/// <summary>What a year does to a word.</summary>
public enum TermChange
{
    /// <summary>It stands in more tasks than the years before would have it.</summary>
    New,

    /// <summary>It stands in fewer.</summary>
    Fading,
}

/// <summary>What key terms set apart.</summary>
public enum KeyTermsBy
{
    /// <summary>The selected tasks from all others.</summary>
    Selection,

    /// <summary>Each year of the selected tasks from the years before it.</summary>
    Year,
}
