using PolicySearch.Extraction;
using PolicySearch.Records;
using PolicySearch.Targets.Evaluation;
using PolicySearch.Tests.Docs;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Extraction;

/// <summary>Tasks, departments and targets of our own annotated documents, one a genre: what is read right today stays so.</summary>
public sealed class AnnotatedDocumentsTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "tests", "PolicySearch.Tests", "Extraction", "Annotated");

    private static readonly Lazy<IReadOnlyList<(string Document, TargetScores Scores)>> All = new(() => [.. Names.Select(n => (n, Score(n)))]);

    public static TheoryData<string> Documents => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reads_the_document_as_its_annotators_did(string document)
    {
        var scores = All.Value.Single(d => d.Document == document).Scores;
        scores.Misses.ShouldBeEmpty(document);
        scores.Tasks.ShouldBe(new Agreement(scores.Tasks.Gold, scores.Tasks.Gold, scores.Tasks.Gold));
        scores.Departments.ShouldBe(new Agreement(scores.Departments.Gold, scores.Departments.Gold, scores.Departments.Gold));
    }

    [Fact]
    public void There_are_documents_of_ten_genres_and_more() => Names.Count().ShouldBeGreaterThanOrEqualTo(10);

    [Fact]
    public void The_quality_page_is_what_evaluate_extraction_prints() =>
        MarkdownPages.Read("docs/quality.md").ShouldContain(ExtractionQualityReport.Write(All.Value));

    private static TargetScores Score(string name)
    {
        var text = Directory.GetFiles(Folder, name + ".*").Single(f => !f.EndsWith(".jsonl", StringComparison.Ordinal));
        var tasks = new PolicyPipeline(new MajorityClassifier("industry", "macro_growth"))
            .Extract(Path.GetFileName(text), File.ReadAllBytes(text), ReadOptions.Default).SelectMany(d => d.Tasks).ToList();
        return TargetEvaluation.Score(GoldFile.Read(name, File.ReadLines(Path.Combine(Folder, name + ".jsonl"))), tasks);
    }
}
