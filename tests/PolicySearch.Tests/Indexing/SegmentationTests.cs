using PolicySearch.Records;
using PolicySearch.Search;

namespace PolicySearch.Tests.Indexing;

/// <summary>The same documents give the same hits in the same order with the same scores, however they came into the index.</summary>
public sealed class SegmentationTests
{
    private const int Documents = 100;
    private static readonly string[] Queries = ["建设", "改造 社区", "养老服务", "园", "项目 OR 道路", "企业 -培育", "建设 NEAR/6 道路", "优化环境", ""];

    [Fact]
    public void Order_does_not_depend_on_how_documents_were_written()
    {
        var random = new Random(5);
        var documents = Enumerable.Range(0, Documents).Select(i => Document(random, $"{i}.txt")).ToList();
        using var once = new TemporaryIndex();
        once.Add([.. documents]);

        using var often = new TemporaryIndex();
        foreach (var batch in documents.Chunk(Documents / 50))
            often.Add(batch);

        using var changed = new TemporaryIndex();
        changed.Add([.. Enumerable.Range(0, Documents + 20).Select(i => Document(random, $"{i}.txt"))]);
        foreach (var document in documents.OrderBy(_ => random.Next()))
        {
            changed.Add(document);
            if (random.Next(4) == 0)
                changed.Write([], [$"{Documents + random.Next(20)}.txt"]);
        }

        changed.Write([], [.. Enumerable.Range(Documents, 20).Select(i => $"{i}.txt")]);
        foreach (var query in Queries)
        {
            var expected = Answer(once, query);
            Answer(often, query).ShouldBe(expected, query);
            Answer(changed, query).ShouldBe(expected, query);
        }
    }

    private static List<string> Answer(TemporaryIndex index, string query)
    {
        var answer = index.Index.Search(new SearchRequest { Query = query, Limit = SearchLimits.MostHits });
        return
        [
            $"{answer.Total} {string.Join(' ', answer.Facets.Topic)} {string.Join(' ', answer.Facets.Department)}",
            .. answer.Hits.Select(hit => $"{hit.Task.Id} {BitConverter.SingleToInt32Bits((float)hit.Score)}"),
        ];
    }

    private static SourceDocument Document(Random random, string source)
    {
        string[] words = ["推进", "项目", "企业", "建设", "改造", "服务", "社区", "养老", "园区", "道路", "培育", "优化", "环境"];
        return TemporaryIndex.Document(source,
        [
            .. Enumerable.Range(1, random.Next(1, 9)).Select(n => TemporaryIndex.Task(
                n, string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => words[random.Next(words.Length)])) + "。", words[random.Next(words.Length)], "市" + words[random.Next(words.Length)] + "局")),
        ]);
    }
}
