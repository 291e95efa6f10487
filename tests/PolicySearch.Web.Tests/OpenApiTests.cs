using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PolicySearch.Web.Tests;

/// <summary>The API's description of itself is valid and complete.</summary>
public sealed class OpenApiTests(Server server) : IClassFixture<Server>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Routes =
    [
        "GET /api/search", "GET /api/suggest", "GET /api/documents", "GET /api/documents/{id}", "POST /api/documents", "POST /api/extract", "DELETE /api/documents/{id}",
        "GET /api/tasks/{id}", "GET /api/tasks/{id}/similar", "PUT /api/tasks/{id}/themes", "DELETE /api/tasks/{id}/themes", "GET /api/indicators", "GET /api/indicators/{code}", "GET /api/targets", "GET /api/amplification", "GET /api/amplification/summary",
        "GET /api/compare", "GET /api/results", "GET /api/fulfilment", "GET /api/attention", "GET /api/departments", "GET /api/force", "GET /api/diffusion", "GET /api/themes", "GET /api/regions", "GET /api/keyterms",
        "GET /api/search.{format}", "GET /api/documents.{format}", "GET /api/tasks/{id}/similar.{format}", "GET /api/indicators.{format}", "GET /api/targets.{format}", "GET /api/amplification.{format}",
        "GET /api/compare.{format}", "GET /api/results.{format}", "GET /api/fulfilment.{format}", "GET /api/attention.{format}", "GET /api/departments.{format}", "GET /api/departments/joint.{format}", "GET /api/departments/years.{format}", "GET /api/force.{format}", "GET /api/diffusion.{format}", "GET /api/themes.{format}", "GET /api/regions.{format}", "GET /api/keyterms.{format}",
        "GET /api/export/ledger.{format}",
        "POST /api/tag", "GET /healthz", "GET /readyz",
    ];

    [Fact]
    public async Task It_is_valid_OpenApi_3_1()
    {
        using var client = server.CreateClient();
        var json = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));

        var result = OpenApiDocument.Parse(json, "json");

        result.Diagnostic!.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        result.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
    }

    [Fact]
    public async Task The_page_takes_its_types_from_this_very_description()
    {
        var kept = Path.Combine(Server.Repository, "src", "PolicySearch.Web", "ClientApp", "openapi.json");
        var now = JsonNode.Parse((await server.Json("/openapi/v1.json")).GetRawText())!.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("POLICYSEARCH_APPROVE") == "1")
            await File.WriteAllTextAsync(kept, now);

        now.ShouldBe((await File.ReadAllTextAsync(kept)).ReplaceLineEndings("\n"),
            "the API's description has changed: if that is meant, run this test once with POLICYSEARCH_APPROVE=1 and commit ClientApp/openapi.json");
    }

    [Fact]
    public async Task It_names_every_route()
    {
        var paths = (await server.Json("/openapi/v1.json")).GetProperty("paths");

        paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {path.Name}")).ShouldBe(Routes, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_a_name_and_answers_with_their_form()
    {
        foreach (var operation in await Operations())
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty();
            operation.GetProperty("responses").EnumerateObject().ShouldContain(r => r.Name.StartsWith('2'));
            operation.GetProperty("responses").EnumerateObject().Where(r => r.Name.StartsWith('4')).ShouldAllBe(r => r.Value.GetProperty("content").GetRawText().Contains("application/problem+json"));
        }
    }

    [Fact]
    public async Task Every_parameter_says_what_it_is()
    {
        var silent = (await Operations()).Where(o => o.TryGetProperty("parameters", out _)).SelectMany(o => o.GetProperty("parameters").EnumerateArray())
            .Where(p => !p.TryGetProperty("description", out _)).Select(p => p.GetProperty("name").GetString());

        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_a_number_and_never_a_text_too() =>
        Types((await server.Json("/openapi/v1.json"))).Where(types => types.Contains("string") && (types.Contains("integer") || types.Contains("number"))).ShouldBeEmpty();

    [Theory]
    [InlineData("what is always written", "SearchResult", "total", true, "integer")]
    [InlineData("what is null where there is none", "SearchResult", "didYouMean", true, "null string")]
    [InlineData("what is left out where there is none", "Target", "year", false, "integer")]
    [InlineData("a bound's other end", "Target", "upper", false, "number")]
    [InlineData("a list, which may be empty", "PolicyTask", "departments", true, "array")]
    [InlineData("a text that may be left out of a request", "CorrectionRequest", "by", false, "null string")]
    public async Task A_property_is_required_or_may_be_missing(string why, string schema, string property, bool required, string types)
    {
        var described = (await server.Json("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty(schema);

        string[] needed = described.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        needed.Contains(property).ShouldBe(required, why);
        string.Join(' ', TypesOf(described.GetProperty("properties").GetProperty(property)).Order(StringComparer.Ordinal)).ShouldBe(types, why);
    }

    [Theory]
    [InlineData("/api/search", "match", "exact words")]
    [InlineData("/api/search", "sort", "relevance newest")]
    [InlineData("/api/search", "in", "text heading department")]
    [InlineData("/api/search", "kind", "other task-division work-report plan indicator-list")]
    [InlineData("/api/attention", "of", "theme topic")]
    public async Task A_parameter_of_few_values_lists_them(string path, string name, string values)
    {
        var parameter = (await server.Json("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name);

        var schema = parameter.GetProperty("schema");
        (schema.TryGetProperty("items", out var items) ? items : schema).GetProperty("enum").EnumerateArray().Select(value => value.GetString()).ShouldBe(values.Split(' '));
    }

    [Fact]
    public async Task A_code_of_an_answer_lists_its_values() =>
        (await server.Json("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("Comparison").GetProperty("enum").EnumerateArray().Select(value => value.GetString())
            .ShouldBe(["=", ">=", ">", "<=", "<", "~", "range"]);

    private static IEnumerable<string[]> Types(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Types(property.Value)).Prepend(TypesOf(node)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Types),
        _ => [],
    };

    private static string[] TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? [] : type.ValueKind switch
    {
        JsonValueKind.String => [type.GetString()!],
        JsonValueKind.Array => [.. type.EnumerateArray().Select(each => each.GetString()!)],
        _ => [],
    };

    private async Task<IReadOnlyList<JsonElement>> Operations() =>
        [.. (await server.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => o.Value))];
}
