using PolicySearch.Search.Reading;
using PolicySearch.Store;

namespace PolicySearch.Indexing;

/// <summary>A state of the store and the index of the same generation.</summary>
/// <param name="records">The records.</param>
/// <param name="search">The search over them.</param>
/// <param name="opened">What the search reads.</param>
internal sealed class IndexSnapshot(IRecordSnapshot records, ISearchSnapshot search, IDisposable opened) : IDisposable
{
    /// <summary>The records.</summary>
    public IRecordSnapshot Records => records;

    /// <summary>The search over them.</summary>
    public ISearchSnapshot Search => search;

    public void Dispose()
    {
        opened.Dispose();
        records.Dispose();
    }
}
