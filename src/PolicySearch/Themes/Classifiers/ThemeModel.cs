using PolicySearch.Records;
using PolicySearch.Themes.Features;
using PolicySearch.Themes.Model;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Themes.Classifiers;

/// <summary>
/// A trained theme model: regularised logistic regression over characters, headings, departments and seed words, with calibrated
/// scores (docs/decisions/0005-themes-ml-net.md). Immutable; safe to use from several threads.
/// </summary>
public sealed partial class ThemeModel : IThemeClassifier
{
    /// <summary>Below this score of the best theme the answer is uncertain.</summary>
    public const double CertainFrom = 0.5;

    /// <summary>A further theme or topic is named from this score on.</summary>
    public const double NamedFrom = 0.2;

    private static readonly Lazy<ThemeModel> Embedded = new(LoadShipped);

    private readonly ThemeColumns _columns;
    private readonly FeatureExtractor _extractor;

    internal ThemeModel(Taxonomy taxonomy, LinearScorer scorer, Temperatures temperatures, int labels)
    {
        Taxonomy = taxonomy;
        Labels = labels;
        _columns = ThemeColumns.Of(taxonomy);
        _extractor = new FeatureExtractor(taxonomy);
        Scorer = scorer;
        Temperatures = temperatures;
    }

    /// <summary>The model that comes with the product, trained from <c>corpus/labels*.jsonl</c>.</summary>
    public static ThemeModel Shipped => Embedded.Value;

    /// <summary>The scheme that it tags by.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>From how many labelled tasks it was trained.</summary>
    public int Labels { get; }

    internal LinearScorer Scorer { get; }

    internal Temperatures Temperatures { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ThemeClassification> Classify(IReadOnlyList<PolicyTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return [.. Judge(tasks).Select(Name)];
    }

    /// <summary>Tags one text by itself.</summary>
    public ThemeClassification Classify(string text) => Classify([new PolicyTask { Document = "", Sequence = 1, Text = text }])[0];

    private IEnumerable<Probabilities> Judge(IEnumerable<PolicyTask> tasks) =>
        Fusion.Judge(_columns, tasks.Select(task => (Scorer.Score(Vector(task)), SectionOf(task))), Temperatures);

    private TaskVector Vector(PolicyTask task) => TaskVector.Build(Evidence(task), Scorer.Features);

    private List<Feature> Evidence(PolicyTask task) =>
        _extractor.Extract(task.Text, task.Section, [.. task.Departments.Select(department => department.Name)]);

    private static string SectionOf(PolicyTask task) => string.Join('\n', task.Section);

    private ThemeClassification Name(Probabilities judged)
    {
        var themes = Best(judged.Themes);
        var topics = Best(judged.Topics);
        var uncertain = judged.Themes[themes[0]] < CertainFrom;
        return new ThemeClassification(
            [.. Named(judged.Themes, themes, uncertain).Select(i => new ThemeScore(_columns.Themes[i], Math.Round(judged.Themes[i], 4)))],
            [.. Named(judged.Topics, topics, uncertain).Select(i => new TopicScore(_columns.Topics[i], Math.Round(judged.Topics[i], 4)))])
        {
            Uncertain = uncertain,
        };
    }

    /// <summary>The places that may be named, best first: the best two, and all from <see cref="NamedFrom"/> on.</summary>
    private static int[] Best(double[] scores)
    {
        var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var score in scores)
            (first, second) = score > first ? (score, first) : (first, Math.Max(second, score));
        var least = Math.Min(second, NamedFrom);
        return [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] >= least).OrderByDescending(i => scores[i])];
    }

    private static IEnumerable<int> Named(double[] scores, int[] best, bool uncertain) =>
        best.Where((place, rank) => rank < (uncertain ? 2 : 1) || scores[place] >= NamedFrom);
}
