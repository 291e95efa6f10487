using PolicySearch.Index.Postings;

namespace PolicySearch.Tests.Index.Postings;

/// <summary>What a segment's tokens are written as is what comes back, however rare or frequent a token is.</summary>
public sealed class PostingMapTests
{
    private const int Span = 4000;

    [Theory]
    [InlineData(1, false, "in every task: a bit a task")]
    [InlineData(7, false, "in more than a thirty-second of the tasks")]
    [InlineData(130, false, "rare: a list of tasks")]
    [InlineData(130, true, "rare, and often in each task: more bytes of positions than an entry can say")]
    public void Gives_back_the_places_of_a_token(int every, bool often, string why)
    {
        var random = new Random(every);
        var expected = Enumerable.Range(0, Span).Where(slot => slot % every == 0)
            .ToDictionary(slot => slot, _ => Enumerable.Range(0, often ? 40 : random.Next(1, 4)).Select(_ => random.Next(1, 30_000)).Distinct().Order().ToArray());
        var map = new PostingMap(Written(expected), Span);

        map.Count.ShouldBe(expected.Count, why);
        map.Dense.ShouldBe(every < 32, why);
        var near = 0;
        for (var slot = 0; slot < Span; slot++)
            Positions(map.PositionsIn(slot, ref near)).ShouldBe(expected.GetValueOrDefault(slot, []), $"task {slot}, {why}");
        // Going back is slower, not wrong.
        Positions(map.PositionsIn(0, ref near)).ShouldBe(expected[0], why);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public void Keeps_those_tasks_that_it_names(int every)
    {
        var map = new PostingMap(Written(Enumerable.Range(0, Span).Where(slot => slot % every == 0).ToDictionary(slot => slot, _ => new[] { 1 })), Span);
        var near = 0;
        var kept = new List<int>();
        foreach (var block in Enumerable.Range(0, Span).Where(slot => slot % 2 == 0).Chunk(100))
            kept.AddRange(block[..map.Keep(block, ref near)]);
        kept.ShouldBe(Enumerable.Range(0, Span).Where(slot => slot % every == 0 && slot % 2 == 0));
    }

    [Fact]
    public void Joined_lists_name_the_tasks_of_both()
    {
        var joiner = new PostingJoiner();
        joiner.Add(Written(new() { [0] = [5], [9] = [1, 2] }), 0);
        joiner.Add(Written(new() { [3] = [200, 70_000] }), 10);
        var map = new PostingMap(joiner.Compose(), 20);
        var near = 0;
        Enumerable.Range(0, 20).Where(slot => !map.PositionsIn(slot, ref near).IsEmpty).ShouldBe([0, 9, 13]);
        Positions(map.PositionsIn(13, ref near)).ShouldBe([200, 70_000]);
    }

    [Fact]
    public void A_union_puts_the_places_of_several_tokens_in_order()
    {
        var union = new PostingUnion(8);
        union.Add(Written(new() { [1] = [4, 300], [7] = [0] }));
        union.Add(Written(new() { [1] = [2, 90] }));
        var map = new PostingMap(union.Compose()!, 8);
        var near = 0;
        Positions(map.PositionsIn(1, ref near)).ShouldBe([2, 4, 90, 300]);
        Positions(map.PositionsIn(7, ref near)).ShouldBe([0]);
        new PostingUnion(8).Compose().ShouldBeNull();
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(127u)]
    [InlineData(128u)]
    [InlineData(16_383u)]
    [InlineData(16_384u)]
    [InlineData(uint.MaxValue)]
    public void A_number_is_read_the_same_with_and_without_branches(uint number)
    {
        var bytes = new byte[Varint.MaxBytes + 1];
        var length = Varint.Write(bytes, number);
        int at = 0, atShort = 0;
        Varint.Read(bytes, ref at).ShouldBe(number);
        Varint.ReadShort(bytes, ref atShort).ShouldBe(number);
        (at, atShort).ShouldBe((length, length));
        Varint.Count(bytes.AsSpan(0, length)).ShouldBe(1);
    }

    private static byte[] Written(Dictionary<int, int[]> places)
    {
        ByteBuffer slots = new(), positions = new(), list = new();
        var last = 0;
        foreach (var (slot, at) in places.OrderBy(pair => pair.Key))
        {
            var before = positions.Length;
            for (var i = 0; i < at.Length; i++)
                positions.Varint((uint)(at[i] - (i == 0 ? 0 : at[i - 1])));
            PostingList.WriteEntry(slots, slot - last, positions.Length - before);
            last = slot;
        }

        PostingList.Compose(list, places.Count, last, slots.Written, positions.Written);
        return list.Written.ToArray();
    }

    private static int[] Positions(ReadOnlySpan<byte> written)
    {
        if (written.IsEmpty)
            return [];
        var target = new int[1];
        var count = PostingList.Positions(written, ref target);
        return target[..count];
    }
}
