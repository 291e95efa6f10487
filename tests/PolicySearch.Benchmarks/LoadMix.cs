using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PolicySearch.Benchmarks;

/// <summary>
/// What clients ask of a server, most of it what readers ask most: every route, uploads and decisions too. A route that stands in no row here but
/// in the server's own description is asked as the description says, so that none is left out.
/// </summary>
internal sealed class LoadMix
{
    private const int TasksOfUpload = 7;

    // The route as the description names it; how often of a thousand; what is asked.
    private static readonly (string Route, int Weight, Func<LoadMix, Random, string> Address)[] Reads =
    [
        ("/api/search", 400, (m, r) => $"/api/search?query={m.Query(r)}"),
        ("/api/search (filtered)", 80, (m, r) => $"/api/search?query={m.Query(r)}&theme=ecology&year=2022&limit=20"),
        ("/api/search (words)", 40, (m, r) => $"/api/search?match=words&query={m.Query(r)}{m.Query(r)}"),
        ("/api/search (folded)", 20, (m, r) => $"/api/search?fold=true&query={m.Query(r)}"),
        ("/api/search (NEAR)", 10, (m, r) => $"/api/search?query={m.Query(r)}{Uri.EscapeDataString(" NEAR/500 ")}{m.Query(r)}"),
        ("/api/search (deep)", 10, (m, r) => $"/api/search?query={Uri.EscapeDataString("建设")}&offset={r.Next(100_000)}"),
        ("/api/suggest", 100, (m, r) => $"/api/suggest?query={m.Query(r)}"),
        ("/api/tasks/{id}", 60, (m, r) => $"/api/tasks/{m.Task(r)}"),
        ("/api/tasks/{id}/similar", 2, (m, r) => $"/api/tasks/{m.Task(r)}/similar"),
        ("/api/documents", 20, (_, r) => $"/api/documents?limit=20&offset={r.Next(2000)}"),
        ("/api/documents/{id}", 40, (m, r) => $"/api/documents/{m.Document(r)}"),
        ("/api/indicators", 10, (_, _) => "/api/indicators"),
        ("/api/indicators/{code}", 10, (_, _) => "/api/indicators/gdp_growth"),
        ("/api/targets", 10, (_, _) => "/api/targets?indicator=gdp_growth"),
        ("/api/compare", 10, (_, _) => "/api/compare?indicator=highway_length&indicator=gdp_growth"),
        ("/api/keyterms", 1, (m, r) => $"/api/keyterms?query={m.Query(r)}"),
        ("/api/export/ledger.csv", 1, (_, _) => "/api/export/ledger.csv?year=2022"),
        ("/api/export/ledger.xlsx", 1, (_, _) => "/api/export/ledger.xlsx?year=2022&theme=ecology"),
        ("/healthz", 20, (_, _) => "/healthz"),
        ("/readyz", 5, (_, _) => "/readyz"),
        ("/metrics", 5, (_, _) => "/metrics"),
        ("/openapi/v1.json", 2, (_, _) => "/openapi/v1.json"),
        ("/", 10, (_, _) => "/"),
    ];

    private readonly string[] _queries;
    private readonly string[] _tasks;
    private readonly string[] _documents;
    private readonly List<(string Route, Func<Random, HttpRequestMessage> Make)> _all = [];
    private int _uploads;

    private LoadMix(string[] queries, string[] tasks, string[] documents) => (_queries, _tasks, _documents) = (queries, tasks, documents);

    /// <summary>Learns from a server which routes it has, and some keys.</summary>
    public static async Task<LoadMix> OfAsync(HttpClient http, string[] queries)
    {
        var (tasks, documents) = (new List<string>(), new List<string>());
        foreach (var query in queries.Take(20))
        {
            foreach (var hit in (await http.GetFromJsonAsync<JsonElement>("/api/search?limit=50&query=" + Uri.EscapeDataString(query))).GetProperty("hits").EnumerateArray())
            {
                tasks.Add(hit.GetProperty("task").GetProperty("id").GetString()!);
                documents.Add(hit.GetProperty("document").GetProperty("id").GetString()!);
            }
        }

        var mix = new LoadMix(queries, [.. tasks], [.. documents]);
        foreach (var (route, weight, address) in Reads)
            mix.Add(route, weight, random => new HttpRequestMessage(HttpMethod.Get, address(mix, random)));
        mix.Add("POST /api/documents", 8, _ => new HttpRequestMessage(HttpMethod.Post, $"/api/documents?name=load-{Interlocked.Increment(ref mix._uploads) % 40}.txt") { Content = mix.Upload() });
        mix.Add("DELETE /api/documents/{id}", 4, _ => new HttpRequestMessage(HttpMethod.Delete, "/api/documents/000000000000"));
        mix.Add("PUT /api/tasks/{id}/themes", 2, random => new HttpRequestMessage(HttpMethod.Put, $"/api/tasks/{mix.Task(random)}/themes") { Content = JsonContent.Create(new { theme = "ecology", topic = "water" }) });
        mix.Add("DELETE /api/tasks/{id}/themes", 2, random => new HttpRequestMessage(HttpMethod.Delete, $"/api/tasks/{mix.Task(random)}/themes"));
        mix.Add("POST /api/tag", 4, random => new HttpRequestMessage(HttpMethod.Post, "/api/tag") { Content = JsonContent.Create(new { texts = new[] { "新建改建农村公路100公里", queries[random.Next(queries.Length)] } }) });

        foreach (var path in (await http.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            if (path.Value.TryGetProperty("get", out var get) && !mix._all.Exists(each => each.Route == path.Name))
                mix.Add(path.Name, 2, random => new HttpRequestMessage(HttpMethod.Get, mix.Described(path.Name, get, random)));
        }

        return mix;
    }

    /// <summary>The next request and the route that it belongs to.</summary>
    public (string Route, HttpRequestMessage Request) Next(Random random)
    {
        var (route, make) = _all[random.Next(_all.Count)];
        return (route, make(random));
    }

    private void Add(string route, int weight, Func<Random, HttpRequestMessage> make) => _all.AddRange(Enumerable.Repeat((route, make), weight));

    private string Query(Random random) => Uri.EscapeDataString(_queries[random.Next(_queries.Length)]);

    private string Task(Random random) => _tasks[random.Next(_tasks.Length)];

    private string Document(Random random) => _documents[random.Next(_documents.Length)];

    // Parameters that many routes have; what is left at its preset is not named.
    private string Described(string path, JsonElement operation, Random random)
    {
        var known = new Dictionary<string, string> { ["query"] = Query(random), ["indicator"] = "gdp_growth", ["term"] = Query(random), ["id"] = Task(random), ["code"] = "gdp_growth", ["year"] = "2022" };
        var asked = new List<string>();
        foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [])
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (!known.TryGetValue(name, out var value))
                continue;
            if (parameter.GetProperty("in").GetString() == "path")
                path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else
                asked.Add($"{name}={value}");
        }

        return asked.Count == 0 ? path : path + "?" + string.Join('&', asked);
    }

    // A document of the kind that is uploaded; forty names in turn, so that most replace one.
    private ByteArrayContent Upload()
    {
        var number = _uploads;
        var lines = Enumerable.Range(1, TasksOfUpload).Select(i => $"{i}.新建农村公路{number + i}公里，地区生产总值增长{5 + (number % 5)}%左右。（市发改委牵头，市财政局配合）");
        return new ByteArrayContent(Encoding.UTF8.GetBytes($"云溪市人民政府关于印发{2000 + (number % 30)}年重点工作任务分工的通知\n\n" + string.Join('\n', lines)));
    }
}
