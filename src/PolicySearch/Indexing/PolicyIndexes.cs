using Lucene.Net.Store;
using PolicySearch.Errors;
using PolicySearch.Search.Asking;
using PolicySearch.Store.Sqlite;

namespace PolicySearch.Indexing;

/// <summary>Opens the index that a user names with <c>--store</c>.</summary>
/// <remarks><code>
/// index-data               a folder: records in policysearch.db, what search needs in lucene/
/// C:\索引, ./index          folders too
/// postgres://me@host/db    an error that names what is supported: a store on a server would be opened here
/// </code></remarks>
public static class PolicyIndexes
{
    /// <summary>The folder of the Lucene index in that of the store. It is derived: who deletes it loses nothing but time.</summary>
    public const string LuceneFolder = "lucene";

    private const string Scheme = "://";

    /// <summary>Opens an index.</summary>
    /// <param name="store">A folder; made where it is missing and <paramref name="mode"/> allows.</param>
    /// <param name="mode">To read, or to write too.</param>
    /// <exception cref="PolicySearchException">There is none, it is damaged, of a newer version, locked, cannot be written, or is of a kind that is not supported.</exception>
    public static IPolicyIndex Open(string store, IndexMode mode) => store.Contains(Scheme, StringComparison.Ordinal)
        ? throw new PolicySearchException(ErrorCode.UnsupportedStore, store)
        : OpenFolder(store, mode);

    /// <summary>Brings a copy that <see cref="IPolicyIndex.BackupAsync"/> made back, whole or not at all.</summary>
    /// <param name="backup">The copy.</param>
    /// <param name="store">A folder that holds no index.</param>
    /// <exception cref="PolicySearchException">The copy is missing or damaged, or the folder holds an index or cannot be written.</exception>
    public static void Restore(string backup, string store)
    {
        if (store.Contains(Scheme, StringComparison.Ordinal))
            throw new PolicySearchException(ErrorCode.UnsupportedStore, store);
        StoreUpkeep.Restore(backup, store);
    }

    internal static PolicyIndex OpenFolder(string folder, IndexMode mode)
    {
        var store = SqliteRecordStore.Open(folder, mode == IndexMode.Write);
        return new PolicyIndex(store, new TaskIndex(store, Lucene(folder), Path.Combine(folder, LuceneFolder)), SearchTools.For(folder));
    }

    // Where nothing can be written, what search needs is built in memory, once for each time that the index is opened.
    private static BaseDirectory Lucene(string folder)
    {
        var path = Path.Combine(folder, LuceneFolder);
        try
        {
            System.IO.Directory.CreateDirectory(path);
            using (File.Create(Path.Combine(path, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose))
            {
            }

            // Not the memory-mapped one: it is slower, and fails when files are closed while others read.
            return new BufferedFolder(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new RAMDirectory();
        }
    }
}
