using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicySearch.Indexing;

namespace PolicySearch.Tests.Indexing;

/// <summary>The Lucene index of a store as Lucene's own checker sees it.</summary>
internal static class LuceneFolder
{
    public static string Of(string store) => Path.Combine(store, PolicyIndexes.LuceneFolder);

    public static void ShouldBeClean(string store)
    {
        using var directory = new SimpleFSDirectory(Of(store));
        new CheckIndex(directory).DoCheckIndex().Clean.ShouldBeTrue();
    }
}
