using PolicySearch.Search.Matching;

namespace PolicySearch.Tests.Search.Matching;

public sealed class PostingCacheTests
{
    private static PostingMap Map
    {
        get
        {
            var entries = new PostingEntries();
            entries.Begin(0);
            entries.Add(0);
            return new PostingMap(entries, 1000);
        }
    }

    [Fact]
    public void Keeps_what_was_read()
    {
        var cache = new PostingCache(10_000);
        var map = Map;
        cache.Add(1, 7, map);
        cache.Add(1, 7, Map);
        cache.Find(1, 7).ShouldBeSameAs(map);
        cache.Find(1, 8).ShouldBeNull();
        cache.Find(2, 7).ShouldBeNull();
    }

    [Fact]
    public void Forgets_a_segment_that_is_read_no_more()
    {
        var cache = new PostingCache(10_000);
        cache.Add(1, 7, Map);
        cache.Add(2, 7, Map);
        cache.Forget(1);
        cache.Find(1, 7).ShouldBeNull();
        cache.Find(2, 7).ShouldNotBeNull();
    }

    [Fact]
    public void Makes_room_where_it_is_full_and_keeps_what_was_asked_for()
    {
        var cache = new PostingCache(Map.Size * 8);
        for (ulong token = 1; token <= 200; token++)
        {
            cache.Add(1, token, Map);
            cache.Find(1, 1);
        }

        Enumerable.Range(1, 200).Count(token => cache.Find(1, (ulong)token) is not null).ShouldBeInRange(5, 8);
        cache.Find(1, 1).ShouldNotBeNull();
    }

    [Fact]
    public void Does_not_keep_what_would_drive_out_all_others()
    {
        var cache = new PostingCache(Map.Size * 3);
        cache.Add(1, 1, Map);
        cache.Find(1, 1).ShouldBeNull();
    }

    [Fact]
    public void Takes_lists_from_several_threads()
    {
        var cache = new PostingCache(Map.Size * 50);
        Parallel.For(0, 20_000, i =>
        {
            cache.Add(i % 3, (ulong)(i % 300), Map);
            cache.Find(i % 3, (ulong)(i % 300));
        });
        Enumerable.Range(0, 300).Count(i => cache.Find(i % 3, (ulong)i) is not null).ShouldBeInRange(30, 51);
    }
}
