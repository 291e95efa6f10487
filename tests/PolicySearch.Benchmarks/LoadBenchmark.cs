using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using static PolicySearch.Benchmarks.ProcessFigures;

namespace PolicySearch.Benchmarks;

/// <summary>
/// More clients than a server works for at once, each on a connection of its own, asking every route and writing. What the server refuses at once
/// (503 with <c>Retry-After</c>) is asked again when it says; all other answers of 500 and more are faults. Prints a table and whether what
/// docs/reliability.md promises was kept.
/// </summary>
internal static class LoadBenchmark
{
    private const double Slowest = 1000;
    private const double MostMemory = 600;
    private const double Flat = 1.15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Runs the clients against a server of its own; documents are added to the index, so give it a copy.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="queryFile">A query a line.</param>
    /// <param name="seconds">How long; figures of memory begin after the first minute, or the first third of a shorter run.</param>
    /// <param name="connections">How many clients.</param>
    /// <returns>Whether all that is promised was kept.</returns>
    public static bool Run(string folder, string queryFile, int seconds, int connections)
    {
        using var server = ServerProcess.Start(folder);
        return RunAsync(server, [.. File.ReadLines(queryFile).Select(line => line.Trim()).Where(line => line.Length > 0)], TimeSpan.FromSeconds(seconds), connections).GetAwaiter().GetResult();
    }

    private static async Task<bool> RunAsync(ServerProcess server, string[] queries, TimeSpan time, int connections)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        var mix = await LoadMix.OfAsync(http, queries);
        using var end = new CancellationTokenSource(time);
        var answers = new ConcurrentBag<Answer>();
        var start = Stopwatch.GetTimestamp();
        var watching = WatchAsync(server, end.Token);
        var probing = ProbeAsync(server.Address, end.Token);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(client => Task.Run(() => ClientAsync(http, mix, new Random(client), answers, end.Token))));
        var took = Stopwatch.GetElapsedTime(start);
        var memory = await watching;
        var live = await probing;
        await Task.Delay(Rest);

        Table(answers);
        var admitted = answers.Where(answer => answer.Status is >= 200 and < 500 and not 429).Select(answer => answer.Milliseconds).Order().ToArray();
        var refused = answers.Count(answer => answer.Status is 503 or 429 && answer.RetryAfter);
        var faults = answers.Count(answer => answer.Status is 0 or >= 500 && !answer.RetryAfter);
        var later = memory[(int)(memory.Count * Math.Min(1.0 / 3, WarmUp / time))..];
        var (first, last) = (later.Take(later.Count / 4).Average(), later.TakeLast(later.Count / 4).Average());
        Print($"\nload connections={connections} seconds={took.TotalSeconds:F0} answered={admitted.Length} refused_with_retry_after={refused} per_s={admitted.Length / took.TotalSeconds:F0} server_cpu_s={server.ProcessorTime():F0}");
        Print($"admitted p50={Percentile(admitted, .5):F0} p95={Percentile(admitted, .95):F0} p99={Percentile(admitted, .99):F0} max={admitted[^1]:F0} ms");
        Print($"healthz p99={Percentile(live, .99):F0} max={live[^1]:F0} ms of {live.Length}");
        Print($"memory after_warm_up={first:F0} at_the_end={last:F0} most={memory.Max():F0} after_rest={server.Memory():F0} MB\n");
        return new[]
        {
            Kept($"no answer of 500 and more but 503 with Retry-After: {faults}", faults == 0),
            Kept($"99 of 100 admitted within {Slowest} ms: {Percentile(admitted, .99):F0}", Percentile(admitted, .99) <= Slowest),
            Kept($"memory flat after the first minute: {last / first:F2} times", last <= Flat * first),
            Kept($"at most {MostMemory} MB: {memory.Max():F0}", memory.Max() <= MostMemory),
            Kept($"says that it lives within a second: {live[^1]:F0} ms", live[^1] <= Slowest),
        }.All(kept => kept);
    }

    private static bool Kept(FormattableString promise, bool kept)
    {
        Console.WriteLine((kept ? "kept    " : "BROKEN  ") + promise.ToString(CultureInfo.InvariantCulture));
        return kept;
    }

    private static async Task ClientAsync(HttpClient http, LoadMix mix, Random random, ConcurrentBag<Answer> answers, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var (route, request) = mix.Next(random);
            using (request)
            {
                var start = Stopwatch.GetTimestamp();
                var (status, wait) = (0, (TimeSpan?)null);
                try
                {
                    using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
                    await answer.Content.CopyToAsync(Stream.Null, CancellationToken.None);
                    (status, wait) = ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta);
                }
                catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
                {
                    Console.Error.WriteLine($"{request.Method} {request.RequestUri}: {error.Message} {error.InnerException?.Message}");
                }

                answers.Add(new Answer(route, status, wait is not null, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
                if (status >= (int)HttpStatusCode.InternalServerError && wait is null)
                    Console.Error.WriteLine($"{request.Method} {request.RequestUri}: {status}");
                if (wait is { } pause && !end.IsCancellationRequested)
                    await Task.Delay(pause, CancellationToken.None);
            }
        }
    }

    private static async Task<List<double>> WatchAsync(ServerProcess server, CancellationToken end)
    {
        var memory = new List<double>();
        while (!end.IsCancellationRequested)
        {
            memory.Add(server.Memory());
            await Task.Delay(500, CancellationToken.None);
        }

        return memory;
    }

    private static async Task<double[]> ProbeAsync(Uri address, CancellationToken end)
    {
        using var http = new HttpClient { BaseAddress = address };
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            (await http.GetAsync(new Uri("/healthz", UriKind.Relative), CancellationToken.None)).EnsureSuccessStatusCode().Dispose();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(500, CancellationToken.None);
        }

        return [.. times.Order()];
    }

    private static void Table(IEnumerable<Answer> answers)
    {
        Console.WriteLine("| route | admitted | refused (503, 429) | other than 2xx | p50 ms | p99 ms | most ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var route in answers.GroupBy(answer => answer.Route).OrderBy(route => route.Key, StringComparer.Ordinal))
        {
            var refused = route.Count(answer => answer.Status is 503 or 429 && answer.RetryAfter);
            var times = route.Where(answer => !(answer.Status is 503 or 429 && answer.RetryAfter)).Select(answer => answer.Milliseconds).Order().ToArray();
            var other = route.Where(answer => answer.Status is < 200 or >= 300 and not 503 and not 429).CountBy(answer => answer.Status).Select(each => $"{each.Value} × {each.Key}");
            Print($"| {route.Key} | {times.Length} | {refused} | {string.Join(", ", other)} | {(times.Length == 0 ? 0 : Percentile(times, .5)):F0} | {(times.Length == 0 ? 0 : Percentile(times, .99)):F0} | {(times.Length == 0 ? 0 : times[^1]):F0} |");
        }
    }

    private readonly record struct Answer(string Route, int Status, bool RetryAfter, double Milliseconds);
}
