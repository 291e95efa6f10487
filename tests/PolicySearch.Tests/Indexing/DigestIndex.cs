using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;

namespace PolicySearch.Tests.Indexing;

/// <summary>The digests in <c>corpus/</c>, read by the pipeline and indexed.</summary>
public sealed class DigestIndex : IDisposable
{
    private readonly TemporaryIndex _index = new();

    public DigestIndex()
    {
        var pipeline = new PolicyPipeline(new MajorityClassifier("industry", "macro_growth"));
        var report = new FolderIndexer(_index.Index, pipeline, ReadOptions.Default).Run([Path.Combine(SharedFiles.Repository, "corpus")]);
        report.Failed.ShouldBeEmpty();
        report.Added.ShouldBeGreaterThanOrEqualTo(5);
    }

    internal PolicyIndex Index => _index.Index;

    public void Dispose() => _index.Dispose();
}
