using PolicySearch.Records;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Classifiers;

/// <summary>
/// The baseline of rules: each seed word of the scheme is one vote for its topic (in the text 2, in a heading or department 1), and the
/// topic with most votes wins.
/// </summary>
public sealed class KeywordClassifier : IThemeClassifier
{
    private const int TextVotes = 2;
    private const int OtherVotes = 1;

    private readonly ThemeColumns _columns;
    private readonly SeedWords _seeds;
    private readonly SeedWords _departments;

    /// <summary>Makes rules of a scheme's seed words.</summary>
    public KeywordClassifier(Taxonomy taxonomy)
    {
        _columns = ThemeColumns.Of(taxonomy);
        _seeds = new SeedWords(_columns.Definitions.Select((definition, column) => (column, definition.Seeds)));
        _departments = new SeedWords(_columns.Definitions.Select((definition, column) => (column, definition.Departments)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks) => [.. tasks.Select(Classify)];

    private ThemeClassification Classify(PolicyTask task)
    {
        var votes = new double[_columns.Count];
        Count(_seeds, task.Text, TextVotes);
        foreach (var heading in task.Section)
            Count(_seeds, heading, OtherVotes);
        foreach (var department in task.Departments)
            Count(_departments, department.Name, OtherVotes);

        var themes = votes[.._columns.Themes.Length];
        for (var topic = 0; topic < _columns.Topics.Length; topic++)
            themes[_columns.ThemeOfTopic[topic]] += votes[_columns.Themes.Length + topic];
        var all = Math.Max(1, themes.Sum());
        return new ThemeClassification(
            [.. Enumerable.Range(0, themes.Length).OrderByDescending(i => themes[i]).Take(2).Select(i => new ThemeScore(_columns.Themes[i], themes[i] / all))],
            [.. Enumerable.Range(0, _columns.Topics.Length).OrderByDescending(Votes).Take(2).Select(i => new TopicScore(_columns.Topics[i], Votes(i) / all))]);

        double Votes(int topic) => votes[_columns.Themes.Length + topic];

        void Count(SeedWords seeds, string text, int weight) => seeds.Find(text, (columns, _, _) =>
        {
            foreach (var column in columns)
                votes[column] += weight;
        });
    }
}
