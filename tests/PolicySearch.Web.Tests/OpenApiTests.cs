using System.Text.Json;
using Microsoft.OpenApi;

namespace PolicySearch.Web.Tests;

/// <summary>The API's description of itself is valid and complete.</summary>
public sealed class OpenApiTests(Server server) : IClassFixture<Server>
{
    private static readonly string[] Routes =
    [
        "GET /api/search", "GET /api/suggest", "GET /api/documents", "GET /api/documents/{id}", "POST /api/documents", "DELETE /api/documents/{id}",
        "GET /api/tasks/{id}", "GET /api/tasks/{id}/similar", "PUT /api/tasks/{id}/themes", "DELETE /api/tasks/{id}/themes", "GET /api/indicators", "GET /api/indicators/{code}", "GET /api/targets", "GET /api/targets.csv", "GET /api/targets.xlsx", "GET /api/amplification", "GET /api/amplification.csv",
        "GET /api/compare", "GET /api/results", "GET /api/results.csv", "GET /api/fulfilment", "GET /api/fulfilment.csv", "GET /api/attention", "GET /api/attention.csv", "GET /api/themes", "GET /api/regions", "GET /api/keyterms", "GET /api/export/ledger.xlsx", "GET /api/export/ledger.csv",
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

    private async Task<IReadOnlyList<JsonElement>> Operations() =>
        [.. (await server.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => o.Value))];
}
