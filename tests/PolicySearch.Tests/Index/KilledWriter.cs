using PolicySearch.Extraction;
using PolicySearch.Index;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using Xunit.Runner.InProc.SystemConsole;

namespace PolicySearch.Tests.Index;

/// <summary>
/// The program that <see cref="KilledWriterTests"/> kills: indexes a folder as the command line does, in many small batches. Started with anything
/// else, this assembly runs its tests.
/// </summary>
internal static class KilledWriter
{
    public const string Command = "index-until-killed";
    public const string Ready = "indexing";

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Command, var documents, var store])
            return await ConsoleRunner.Run(args);
        using var index = SqlitePolicyIndex.Open(store, IndexMode.Write);
        Console.WriteLine(Ready);
        return Indexer(index).Run([documents], prune: true).Failed.Count;
    }

    public static FolderIndexer Indexer(SqlitePolicyIndex index) =>
        new(index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), ReadOptions.Default) { DocumentsOfBatch = 4 };
}
