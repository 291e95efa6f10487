using PolicySearch.Extraction;
using PolicySearch.Indexing;
using PolicySearch.Records;
using PolicySearch.Themes.Classifiers;
using Xunit.Runner.InProc.SystemConsole;

namespace PolicySearch.Tests.Indexing;

/// <summary>
/// The program that <see cref="KilledWriterTests"/> kills: indexes a folder as the command line does, in many small batches. Started with anything
/// else, this assembly runs its tests.
/// </summary>
internal static class KilledWriter
{
    public const string Command = "index-until-killed";
    public const string Ready = "indexing";

    public const int Changed = 8;

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Command, var documents, var store])
            return await ConsoleRunner.Run(args);
        using var index = PolicyIndexes.OpenFolder(store, IndexMode.Write);
        Console.WriteLine(Ready);
        var failed = Indexer(index).Run([documents], prune: true).Failed.Count;
        // Then decisions, removals, and what was removed once more.
        foreach (var document in index.Documents(TaskFilter.None).Take(Changed))
            index.Correct(document.Document.Id + "-1", new ThemeCorrection("livelihood", "education", [], [], "", DateTimeOffset.UnixEpoch));
        foreach (var source in index.Documents(TaskFilter.None).Select(document => document.Source).Take(Changed).ToList())
            index.Write([], [source]);
        return failed + Indexer(index).Run([documents], prune: true).Failed.Count;
    }

    public static FolderIndexer Indexer(PolicyIndex index) =>
        new(index, new PolicyPipeline(new MajorityClassifier("industry", "macro_growth")), ReadOptions.Default) { DocumentsOfBatch = 4 };
}
