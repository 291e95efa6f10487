using PolicySearch.Documents;
using PolicySearch.Index;
using PolicySearch.Themes;

namespace PolicySearch.Tests.Index;

/// <summary>The program that <see cref="KilledWriterTests"/> kills: indexes a folder as the command line does, in many small batches.</summary>
internal static class KilledWriter
{
    public const string Ready = "indexing";

    public static int Main(string[] args)
    {
        if (args is not [var documents, var store])
            return 2;
        using var index = SqlitePolicyIndex.Open(store, IndexMode.Write);
        Console.WriteLine(Ready);
        return Indexer(index).Run([documents], prune: true).Failed.Count;
    }

    public static FolderIndexer Indexer(SqlitePolicyIndex index) =>
        new(index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), ReadOptions.Default) { DocumentsOfBatch = 4 };
}
