using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>
/// Many clients at once over HTTP, in a process of their own, while documents are uploaded and removed. Every answer is read and
/// checked: one that mixes two states of the index, or fails, is counted.
/// </summary>
internal static class HttpBenchmark
{
    private const string Marker = "压测标识工程";
    private const int TasksEach = 7;
    private const int KeptUploads = 20;

    /// <summary>Runs the clients against a server of its own.</summary>
    /// <param name="folder">The index; documents are added to it and removed again.</param>
    /// <param name="queryFile">A query a line.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="clients">How many at once.</param>
    public static void Run(string folder, string queryFile, int seconds, int clients)
    {
        var queries = File.ReadLines(queryFile).Select(line => line.Trim()).Where(line => line.Length > 0).Append($"\"{Marker}\"").ToArray();
        using var server = ServerProcess.Start(folder);
        Load(server, queries, seconds, clients).GetAwaiter().GetResult();
    }

    private static async Task Load(ServerProcess server, string[] queries, int seconds, int clients)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var query in queries)
            await Ask(http, query);

        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var writer = Task.Run(() => Write(http, end.Token));
        var start = Stopwatch.GetTimestamp();
        var runs = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => Client(http, queries, client, end.Token))));
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var written = await writer;

        double[] times = [.. runs.SelectMany(run => run.Times).Order()];
        Print($"http clients={clients} seconds={took:F0} answers={times.Length} per_s={times.Length / took:F0} p50={Percentile(times, .5):F1} p95={Percentile(times, .95):F1} p99={Percentile(times, .99):F1} max={times[^1]:F1} ms errors={runs.Sum(run => run.Errors)} torn={runs.Sum(run => run.Torn)} documents_written={written} server_peak_rss_mb={server.PeakMemory():F0}");
    }

    private static async Task<ClientRun> Client(HttpClient http, string[] queries, int client, CancellationToken end)
    {
        var run = new ClientRun();
        for (var i = client * 7; !end.IsCancellationRequested; i++)
        {
            var query = queries[i % queries.Length];
            var start = Stopwatch.GetTimestamp();
            try
            {
                var body = await http.GetByteArrayAsync(Path(query), CancellationToken.None);
                run.Times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                run.Torn += Whole(body, query.Contains(Marker, StringComparison.Ordinal)) ? 0 : 1;
            }
            catch (HttpRequestException)
            {
                run.Errors++;
            }
        }

        return run;
    }

    // An answer of one state: the kinds of the matches add up to the total, as many hits as there must be, and of documents that are
    // written whole either all tasks or none.
    private static bool Whole(byte[] body, bool marked)
    {
        using var answer = JsonDocument.Parse(body);
        var total = answer.RootElement.GetProperty("total").GetInt64();
        var kinds = answer.RootElement.GetProperty("facets").GetProperty("kind").EnumerateArray().Sum(value => value.GetProperty("count").GetInt64());
        var hits = answer.RootElement.GetProperty("hits").GetArrayLength();
        return kinds == total && hits == Math.Min(10, total) && (!marked || total % TasksEach == 0);
    }

    private static async Task<int> Write(HttpClient http, CancellationToken end)
    {
        var written = 0;
        var stored = new Queue<string>();
        for (; !end.IsCancellationRequested; written++)
        {
            var lines = Enumerable.Range(1, TasksEach).Select(i => $"{i}.推进{Marker}第{written}批第{i}项建设，完成投资{written + i}亿元。（市发改委牵头，市财政局配合）");
            var text = $"云溪市人民政府关于印发{2000 + (written % 30)}年重点工作任务分工的通知\n\n" + string.Join('\n', lines);
            using var answer = await http.PostAsync($"/api/documents?name=load-{written}.txt", new ByteArrayContent(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            var documents = await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            stored.Enqueue(documents[0].GetProperty("document").GetProperty("id").GetString()!);
            if (stored.Count > KeptUploads)
                (await http.DeleteAsync($"/api/documents/{stored.Dequeue()}", CancellationToken.None)).EnsureSuccessStatusCode();
        }

        foreach (var id in stored)
            (await http.DeleteAsync($"/api/documents/{id}", CancellationToken.None)).EnsureSuccessStatusCode();
        return written;
    }

    private static async Task Ask(HttpClient http, string query) => await http.GetByteArrayAsync(Path(query));

    private static string Path(string query) => "/api/search?limit=10&in=text&query=" + Uri.EscapeDataString(query);

    private sealed class ClientRun
    {
        public List<double> Times { get; } = [];

        public int Errors { get; set; }

        public int Torn { get; set; }
    }
}
