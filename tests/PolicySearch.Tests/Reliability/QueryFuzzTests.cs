using System.Text;
using PolicySearch.Errors;
using PolicySearch.Search;
using PolicySearch.Tests.Indexing;

namespace PolicySearch.Tests.Reliability;

/// <summary>Anything may be typed: each query is answered, or refused in words.</summary>
public sealed class QueryFuzzTests(DigestIndex digests, ITestOutputHelper output) : IClassFixture<DigestIndex>
{
    private static readonly string[] Pieces =
    [
        "农村", "放管服", "建设", "的", "。", "，", " ", "　", "\"", "“", "”", "(", ")", "（", "）", "-", "－", "OR", "NOT", "NEAR/", "NEAR/3", "*", ":", "标题:", "部门:", "地区:", "年份:", "同句", "^", "~", "\\", "/", "5G", "2022",
        "%", "😀", "\ud800", "\u200b", "乡村振兴", "鄉村", "Ａ", "\n", "\t", "[", "]", "{", "}", "&&", "||", "+",
    ];

    [Fact]
    public async Task Every_query_is_answered()
    {
        var (count, random) = Rounds.Of("POLICYSEARCH_QUERIES", 800);
        var refused = 0;
        for (var i = 0; i < count; i++)
        {
            var request = new SearchRequest
            {
                Query = Query(random),
                Fold = random.Next(4) == 0,
                Aliases = random.Next(4) == 0,
                Explain = random.Next(4) == 0,
                Relax = random.Next(4) != 0,
                Limit = random.Next(20),
                Offset = random.Next(8) == 0 ? random.Next(2000) : 0,
                Sort = random.Next(4) == 0 ? SearchSort.Newest : SearchSort.Relevance,
            };
            try
            {
                var result = await digests.Index.SearchAsync(request, TestContext.Current.CancellationToken);
                result.Hits.Count.ShouldBeLessThanOrEqualTo(request.Limit, request.Query);
            }
            catch (PolicySearchException error) when (error.Code is ErrorCode.NothingToSearch or ErrorCode.QueryTooLong or ErrorCode.UnknownValue or ErrorCode.OutOfRange)
            {
                refused++;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new InvalidOperationException($"The query was: {Convert.ToHexString(Encoding.Unicode.GetBytes(request.Query))} {request.Query}", fault);
            }
        }

        output.WriteLine($"reliability: {count} queries: {refused} refused in words, 0 faults");
    }

    private static string Query(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 200 : 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
