using System.Collections.Concurrent;

namespace PolicySearch.Search.Matching;

/// <summary>
/// Posting lists that were read lately, unfolded, for all readers of an index. A list never changes, as its segment does not; one that
/// has not been asked for since the last time that room was made goes first.
/// </summary>
/// <param name="capacity">The memory that lists may take, bytes.</param>
internal sealed class PostingCache(long capacity)
{
    private readonly ConcurrentDictionary<(int Segment, ulong Token), Kept> _kept = [];
    private readonly Lock _clearing = new();
    private long _size;

    /// <summary>A segment's list of a token; null where it is not kept.</summary>
    public PostingMap? Find(int segment, ulong token)
    {
        if (!_kept.TryGetValue((segment, token), out var kept))
            return null;
        kept.Asked = true;
        return kept.Map;
    }

    /// <summary>Keeps a list; the others make room.</summary>
    public void Add(int segment, ulong token, PostingMap map)
    {
        if (map.Size > capacity / 4 || !_kept.TryAdd((segment, token), new Kept(map)))
            return;
        if (Interlocked.Add(ref _size, map.Size) > capacity)
            MakeRoom();
    }

    /// <summary>Forgets the lists of a segment that is read no more.</summary>
    public void Forget(int segment)
    {
        foreach (var (key, _) in _kept.Where(each => each.Key.Segment == segment))
            Remove(key);
    }

    // At most two rounds: in the second none has been asked for, unless just now.
    private void MakeRoom()
    {
        lock (_clearing)
        {
            for (var round = 0; round < 2 && Interlocked.Read(ref _size) > capacity / 4 * 3; round++)
            {
                foreach (var (key, kept) in _kept)
                {
                    if (Interlocked.Read(ref _size) <= capacity / 4 * 3)
                        break;
                    if (kept.Asked)
                        kept.Asked = false;
                    else
                        Remove(key);
                }
            }
        }
    }

    private void Remove((int Segment, ulong Token) key)
    {
        if (_kept.TryRemove(key, out var gone))
            Interlocked.Add(ref _size, -gone.Map.Size);
    }

    private sealed class Kept(PostingMap map)
    {
        public PostingMap Map { get; } = map;

        public volatile bool Asked;
    }
}
