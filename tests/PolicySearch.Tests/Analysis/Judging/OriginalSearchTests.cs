using PolicySearch.Analysis.Judging;
using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Analysis.Judging;

/// <summary>The judged searches over real documents, where these lie beside the checkout.</summary>
public class OriginalSearchTests
{
    [Fact]
    public async Task Are_answered_among_the_first_five()
    {
        string[] folders = [.. new[] { "seeds", "samples", "samples2" }.Select(SharedFiles.Folder)];
        using var index = new TemporaryIndex();
        new FolderIndexer(index.Index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), ReadOptions.Default).Run(folders);
        var judged = JudgedSearch.Read("originals.jsonl", File.ReadLines(Path.Combine(SharedFiles.Repository, "corpus", "search", "originals.jsonl")));

        var verdicts = await SearchEvaluation.JudgeAsync(index.Index, judged, SearchMatch.Exact, TestContext.Current.CancellationToken);

        verdicts.Count.ShouldBe(judged.Count);
        SearchScore.Of("", verdicts).FirstFive.ShouldBeGreaterThanOrEqualTo(0.84, string.Join('\n', verdicts.Where(v => v.Place is null or > 5)));
    }
}
