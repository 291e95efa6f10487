using PolicySearch.Search.Matching;

namespace PolicySearch.Tests.Search.Matching;

/// <summary>A list in memory says of every task what was put into it, in both of its forms, and for runs of any length.</summary>
public sealed class PostingMapTests
{
    [Theory]
    [InlineData(100, 0.5, 40)] // frequent: a bit a task
    [InlineData(5000, 0.01, 40)] // rare: the tasks
    [InlineData(200, 0.5, 90_000)] // positions that two bytes do not hold
    public void Names_the_tasks_and_the_places_in_them(int span, double share, int longest)
    {
        var random = new Random(span);
        var entries = new PostingEntries();
        var expected = new Dictionary<int, int[]>();
        for (var slot = 0; slot < span; slot++)
        {
            if (random.NextDouble() >= share)
                continue;
            entries.Begin(slot);
            expected[slot] = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(longest)).Distinct().Order()];
            foreach (var position in expected[slot])
                entries.Add(position);
        }

        var map = new PostingMap(entries, span);
        map.Count.ShouldBe(expected.Count);
        map.Dense.ShouldBe(share > 0.1);
        var near = 0;
        var starts = Array.Empty<int>();
        for (var slot = 0; slot < span; slot++)
        {
            var entry = map.Entry(slot, ref near);
            (entry >= 0).ShouldBe(expected.ContainsKey(slot));
            if (entry < 0)
                continue;
            var count = map.Places.Read(entry, 3, ref starts);
            starts.Take(count).ShouldBe(expected[slot].Select(position => position - 3));
            var places = Enumerable.Range(0, 60).ToArray();
            count = map.Places.Keep(entry, 2, places);
            places.Take(count).ShouldBe(expected[slot].Select(position => position - 2).Where(start => start is >= 0 and < 60));
        }

        var slots = Enumerable.Range(0, span).ToArray();
        near = 0;
        var kept = slots[..map.Keep(slots, ref near)];
        kept.ShouldBe(expected.Keys.Order());

        near = 0;
        var found = new int[kept.Length];
        map.Entries(kept, ref near, found);
        found.ShouldBe(Enumerable.Range(0, kept.Length));

        // Few slots among many.
        near = 0;
        foreach (var slot in kept.Where((_, i) => i % 17 == 5))
            map.Entry(slot, ref near).ShouldBe(Array.IndexOf(kept, slot));
    }
}
