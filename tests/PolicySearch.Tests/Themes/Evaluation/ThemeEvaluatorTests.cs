using PolicySearch.Errors;
using PolicySearch.Themes.Evaluation;
using PolicySearch.Themes.Scheme;
using PolicySearch.Themes.Training;

namespace PolicySearch.Tests.Themes.Evaluation;

public class ThemeEvaluatorTests
{
    private static readonly Taxonomy Scheme = Taxonomy.Parse(
        """{"name":"works","themes":[{"code":"water","zh":"水","seeds":"水渠 水库"},{"code":"roads","zh":"路","seeds":"公路"}]}""", "works.json");

    /// <summary>What <c>policysearch evaluate</c> measures; made once, as it trains a model for each document left out.</summary>
    internal static Lazy<ThemeEvaluation> Corpus { get; } = new(() => ThemeEvaluator.Evaluate(CorpusLabels(), Taxonomy.Default, TrainingOptions.Default, ThemeEvaluator.MostFolds));

    [Fact]
    public void The_corpus_is_tagged_as_well_as_promised_on_documents_left_out()
    {
        var digests = Corpus.Value.ByDocument.Where(document => document.Name.EndsWith(".txt", StringComparison.Ordinal)).ToList();

        Mean(digests, document => document.ThemeAccuracy).ShouldBeGreaterThanOrEqualTo(0.90);
        Mean(digests, document => document.TopTwo).ShouldBeGreaterThanOrEqualTo(0.96);
        Mean(digests, document => document.TopicAccuracy!.Value).ShouldBeGreaterThanOrEqualTo(0.80);
        Corpus.Value.Model.ThemeAccuracy.ShouldBeGreaterThanOrEqualTo(0.88);
        Corpus.Value.Model.MacroF1.ShouldBeGreaterThanOrEqualTo(0.85);
        Corpus.Value.Model.TopTwo.ShouldBeGreaterThanOrEqualTo(0.96);
        Corpus.Value.Model.TopicAccuracy!.Value.ShouldBeGreaterThanOrEqualTo(0.75);
    }

    [Fact]
    public void The_model_beats_both_baselines()
    {
        foreach (var baseline in Corpus.Value.Baselines)
        {
            Corpus.Value.Model.ThemeAccuracy.ShouldBeGreaterThan(baseline.ThemeAccuracy, baseline.Name);
            Corpus.Value.Model.MacroF1.ShouldBeGreaterThan(baseline.MacroF1, baseline.Name);
        }
    }

    [Fact]
    public void Scores_keep_what_they_promise()
    {
        foreach (var band in Corpus.Value.Calibration.Where(band => band.Tasks >= 50))
            band.Accuracy.ShouldBe(band.MeanScore, 0.12);
    }

    [Fact]
    public void Confusion_and_documents_add_up()
    {
        Corpus.Value.Confusion.Sum(row => row.Sum()).ShouldBe(Corpus.Value.Tasks);
        Corpus.Value.ByDocument.Sum(document => document.Tasks).ShouldBe(Corpus.Value.Tasks);
        Corpus.Value.ByDocument.Count.ShouldBe(Corpus.Value.Documents);
        Corpus.Value.Coverage[0].Share.ShouldBe(1);
    }

    [Fact]
    public void A_task_is_judged_only_by_models_that_saw_nothing_of_its_document()
    {
        // Each document's words are its own, so whoever has not seen it can only guess.
        var labels = Enumerable.Range(0, 4).SelectMany(document => Enumerable.Range(0, 6).Select(i => new LabelledTask
        {
            Document = $"d{document}",
            Text = new string((char)('一' + (document * 20) + (i % 2)), 5),
            Theme = i % 2 == 0 ? "water" : "roads",
        })).ToList();

        ThemeEvaluator.Evaluate(labels, Scheme, TrainingOptions.Default).Model.ThemeAccuracy.ShouldBe(0.5, 0.01);
    }

    [Fact]
    public void A_scheme_without_topics_has_no_topic_figures()
    {
        var evaluation = ThemeEvaluator.Evaluate(Works(), Scheme, TrainingOptions.Default, folds: 3);

        evaluation.Folds.ShouldBe(3);
        evaluation.ByTopic.ShouldBeEmpty();
        evaluation.Model.TopicAccuracy.ShouldBeNull();
        evaluation.Model.ThemeAccuracy.ShouldBe(1);
    }

    [Fact]
    public void Labels_of_one_document_cannot_be_evaluated() =>
        Should.Throw<PolicySearchException>(() =>
            ThemeEvaluator.Evaluate([.. Works().Select(label => label with { Document = "one" })], Scheme, TrainingOptions.Default))
            .Code.ShouldBe(ErrorCode.TooFewDocuments);

    [Fact]
    public void A_cancellation_stops_it()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() =>
            ThemeEvaluator.Evaluate(Works(), Scheme, TrainingOptions.Default, cancellation: cancelled.Token));
    }

    [Fact]
    public void The_report_has_a_row_for_everything_measured()
    {
        var report = ThemeQualityReport.Render(Corpus.Value);

        foreach (var row in new[] { "| model |", "| keywords |", "| majority |", "| ecology |", "| plan_monitoring |", "| ankang-2019.txt |", "| 0.95 |" })
            report.ShouldContain(row);
        report.ShouldNotContain("NaN", Case.Sensitive);
    }

    private static double Mean(IReadOnlyList<QualityScore> scores, Func<QualityScore, double> figure) =>
        scores.Sum(score => figure(score) * score.Tasks) / scores.Sum(score => score.Tasks);

    private static List<LabelledTask> Works() =>
    [
        .. Enumerable.Range(0, 30).Select(i => new LabelledTask
        {
            Document = $"d{i % 5}",
            Sequence = i,
            Text = i % 2 == 0 ? $"修建水渠{i}公里" : $"拓宽公路{i}公里",
            Theme = i % 2 == 0 ? "water" : "roads",
        }),
    ];

    internal static List<LabelledTask> CorpusLabels() =>
    [
        .. Directory.GetFiles(Path.Combine(SharedFiles.Repository, "corpus"), "labels*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => LabelFile.Parse(File.ReadAllText(file), Path.GetFileName(file), Taxonomy.Default)),
    ];
}
