using PolicySearch.Errors;
using PolicySearch.Index;

namespace PolicySearch.Indexing;

/// <summary>Opens the index that a user names with <c>--store</c>.</summary>
/// <remarks><code>
/// index-data               a folder: records in policysearch.db
/// C:\索引, ./index          folders too
/// postgres://me@host/db    an error that names what is supported: a store on a server would be opened here
/// </code></remarks>
public static class PolicyIndexes
{
    private const string Scheme = "://";

    /// <summary>Opens an index.</summary>
    /// <param name="store">A folder; made where it is missing and <paramref name="mode"/> allows.</param>
    /// <param name="mode">To read, or to write too.</param>
    /// <exception cref="PolicySearchException">There is none, it is damaged, of a newer version, locked, cannot be written, or is of a kind that is not supported.</exception>
    public static IPolicyIndex Open(string store, IndexMode mode) => store.Contains(Scheme, StringComparison.Ordinal)
        ? throw new PolicySearchException(ErrorCode.UnsupportedStore, store)
        : SqlitePolicyIndex.Open(store, mode);
}
