using Lucene.Net.Index;
using PolicySearch.Search.Matching;
using PolicySearch.Search.Writing;
using Directory = Lucene.Net.Store.Directory;

namespace PolicySearch.Search.Reading;

/// <summary>Follows the commits of a Lucene index. What segments hold in memory is shared by all that see them.</summary>
/// <param name="directory">Where the index is.</param>
internal sealed class TaskIndexReader(Directory directory) : IDisposable
{
    private const long ListMemory = 256L << 20;

    private readonly PostingCache _lists = new(ListMemory);
    private readonly Lock _refreshing = new();
    private volatile Opened? _newest;
    private int _segments;

    /// <summary>The newest commit; null where there is none.</summary>
    /// <param name="wanted">What it should be: where the commit that is open says that of itself, no newer one is looked for.</param>
    /// <remarks>The caller has a share in it until it is disposed of.</remarks>
    public Opened? Newest(CommitStamp wanted)
    {
        if (_newest is { } kept && kept.Stamp == wanted && kept.TryShare())
            return kept;

        lock (_refreshing)
        {
            Refresh();
            return _newest is { } opened && opened.TryShare() ? opened : null;
        }
    }

    /// <summary>Lets go of what is open: the index is built anew, and what was read of the damaged one is not to be used again.</summary>
    public void Forget()
    {
        lock (_refreshing)
        {
            foreach (var segment in _newest?.Segments ?? [])
                _lists.Forget(segment.Core.Number);
            _newest?.Dispose();
            _newest = null;
        }
    }

    public void Dispose() => Forget();

    private void Refresh()
    {
        var before = _newest;
        if (before is null)
        {
            if (DirectoryReader.IndexExists(directory))
                _newest = Open(DirectoryReader.Open(directory), []);
            return;
        }

        if (DirectoryReader.OpenIfChanged(before.Reader) is not { } changed)
            return;
        _newest = Open(changed, before.Segments);
        foreach (var core in before.Segments.Select(segment => segment.Core).Except(_newest.Segments.Select(segment => segment.Core)))
            _lists.Forget(core.Number);
        before.Dispose();
    }

    private Opened Open(DirectoryReader reader, IReadOnlyList<SegmentState> before)
    {
        try
        {
            return new Opened(reader, [.. reader.Leaves.AsParallel().AsOrdered().Select(leaf => State(leaf.AtomicReader, before))]);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private SegmentState State(AtomicReader reader, IReadOnlyList<SegmentState> before)
    {
        if (before.FirstOrDefault(segment => ReferenceEquals(segment.Reader, reader)) is { } same)
            return same;
        var core = before.FirstOrDefault(segment => ReferenceEquals(segment.Reader.CoreCacheKey, reader.CoreCacheKey))?.Core;
        return new SegmentState(core ?? new SegmentCore(Interlocked.Increment(ref _segments), reader, _lists), reader);
    }

    /// <summary>A commit, opened.</summary>
    /// <param name="reader">Lucene's reader of it.</param>
    /// <param name="segments">Its segments.</param>
    internal sealed class Opened(DirectoryReader reader, IReadOnlyList<SegmentState> segments) : IDisposable
    {
        /// <summary>Lucene's reader of it.</summary>
        public DirectoryReader Reader => reader;

        /// <summary>What it says of itself; null where it is not ours.</summary>
        public CommitStamp? Stamp { get; } = CommitStamp.Read(reader.IndexCommit.UserData);

        /// <summary>Its segments.</summary>
        public IReadOnlyList<SegmentState> Segments => segments;

        /// <summary>Takes a share; false where the last one is gone.</summary>
        public bool TryShare() => reader.TryIncRef();

        /// <summary>Gives a share back.</summary>
        public void Dispose() => reader.DecRef();
    }
}
