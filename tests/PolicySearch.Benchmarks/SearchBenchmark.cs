using System.Diagnostics;
using PolicySearch.Indexing;
using PolicySearch.Search;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>
/// Answers a list of queries again and again, from one thread. No answer is kept for the next time; posting lists are, so each query is
/// timed once more in an index that has just been opened (<c>unread</c>).
/// </summary>
internal static class SearchBenchmark
{
    private const int WarmRounds = 60;

    public static void Run(string folder, string queryFile, int rounds, bool each)
    {
        var queries = File.ReadLines(queryFile).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var start = Stopwatch.GetTimestamp();
        using var index = PolicyIndexes.OpenFolder(folder, IndexMode.Read);
        var open = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        Search(index, Full(queries[0]));
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        var hits = queries.Select(query => Search(index, Full(query)).Total).ToList();
        var tasks = Search(index, new SearchRequest { Limit = 0 }).Total;
        Print($"search docs={tasks} queries={queries.Count} mean_hits={hits.Average():F0} zero_hit_queries={hits.Count(total => total == 0)} open_ms={open:F0} first_query_ms={first:F0}");
        Measure("full", queries, rounds, each, query => Search(index, Full(query)).Total);
        Measure("top10+total", queries, rounds, each, query => index.RankAsync(Full(query)).GetAwaiter().GetResult());
        MeasureUnread(folder, queries);
    }

    // The code is compiled by now, and the system has the file in memory; the index has read none of the lists.
    private static void MeasureUnread(string folder, List<string> queries)
    {
        using var index = PolicyIndexes.OpenFolder(folder, IndexMode.Read);
        Search(index, new SearchRequest { Limit = 0 });
        var times = queries.ConvertAll(query =>
        {
            var start = Stopwatch.GetTimestamp();
            Search(index, Full(query));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        double[] sorted = [.. times.Order()];
        Print($"search {"unread",-12} p50={Percentile(sorted, .5):F3} p95={Percentile(sorted, .95):F3} mean={sorted.Average():F3} max={sorted[^1]:F3} ms  (samples={sorted.Length})");
    }

    private static SearchResult Search(PolicyIndex index, SearchRequest request) => index.SearchAsync(request).GetAwaiter().GetResult();

    // The peer searches the text alone.
    private static SearchRequest Full(string query) => new() { Query = query, In = SearchFields.Text, Limit = 10 };

    private static void Measure(string name, List<string> queries, int rounds, bool each, Func<string, long> run)
    {
        for (var round = 0; round < WarmRounds; round++)
            queries.ForEach(query => run(query));

        var times = new double[queries.Count][];
        for (var i = 0; i < queries.Count; i++)
            times[i] = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                run(queries[i]);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        var all = times.SelectMany(time => time).Order().ToArray();
        Print($"search {name,-12} p50={Percentile(all, .5):F3} p95={Percentile(all, .95):F3} p99={Percentile(all, .99):F3} mean={all.Average():F3} max={all[^1]:F3} ms  (samples={all.Length})");
        if (!each)
            return;
        for (var i = 0; i < queries.Count; i++)
            Print($"query {name} ms={Percentile([.. times[i].Order()], .5):F3} hits={run(queries[i])} {queries[i]}");
    }
}
