using PolicySearch.Index.Postings;
using PolicySearch.Index.Store;

namespace PolicySearch.Tests.Index.Store;

public sealed class PostingCacheTests
{
    // count 1, last slot 0, one byte of slots: (0, one byte of positions); position 0.
    private static readonly byte[] List = [1, 0, 1, 0, 0];

    private static PostingMap Map => new(List, 1000);

    [Fact]
    public void Keeps_what_was_read()
    {
        var cache = new PostingCache(10_000);
        var map = Map;
        cache.Add(1, map);
        cache.Add(1, Map);
        cache.Find(1).ShouldBeSameAs(map);
        cache.Find(2).ShouldBeNull();
    }

    [Fact]
    public void Makes_room_where_it_is_full_and_keeps_what_was_asked_for()
    {
        var cache = new PostingCache(Map.Size * 8);
        for (var key = 1; key <= 200; key++)
        {
            cache.Add(key, Map);
            cache.Find(1);
        }

        Enumerable.Range(1, 200).Count(key => cache.Find(key) is not null).ShouldBeInRange(5, 8);
        cache.Find(1).ShouldNotBeNull();
    }

    [Fact]
    public void Does_not_keep_what_would_drive_out_all_others()
    {
        var cache = new PostingCache(Map.Size * 3);
        cache.Add(1, Map);
        cache.Find(1).ShouldBeNull();
    }

    [Fact]
    public void Takes_lists_from_several_threads()
    {
        var cache = new PostingCache(Map.Size * 50);
        Parallel.For(0, 20_000, i =>
        {
            cache.Add(i % 300, Map);
            cache.Find(i % 300);
        });
        Enumerable.Range(0, 300).Count(key => cache.Find(key) is not null).ShouldBeInRange(30, 51);
    }
}
