using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PolicySearch.Web.Hosting;

/// <summary>What <c>/openapi/v1.json</c> says beyond what the routes themselves say: title and examples. <see cref="OpenApiTypes"/> mends its types.</summary>
internal static class OpenApiDescription
{
    private static readonly Dictionary<string, JsonNode> Examples = new(StringComparer.Ordinal)
    {
        ["query"] = "放管服 -试点",
        ["region"] = new JsonArray("610400"),
        ["year"] = new JsonArray(2022),
        ["theme"] = new JsonArray("governance"),
        ["topic"] = new JsonArray("gov_service_reform"),
        ["department"] = new JsonArray("发展和改革委员会"),
        ["kind"] = new JsonArray("task-division"),
        ["indicator"] = new JsonArray("gdp_growth"),
        ["in"] = new JsonArray("text"),
        ["sort"] = "newest",
        ["aliases"] = true,
        ["relax"] = false,
        ["fold"] = true,
        ["explain"] = true,
        ["offset"] = 0,
        ["limit"] = 20,
        ["name"] = "某市2024年重点工作任务分工.txt",
        ["id"] = "88cf1e5508b7-13",
        ["format"] = "xlsx",
        ["peers"] = "咸阳市",
        ["form"] = "ranking",
        ["by"] = "region",
        ["of"] = "theme",
    };

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["tag"] = """{"texts":["新建改建农村公路100公里","加强大气污染防治"]}""",
        ["correctThemes"] = """{"theme":"infrastructure","topic":"transport","alsoThemes":["livelihood"],"by":"王"}""",
    };

    // Shown at the top of /docs; 127.0.0.1:5080 is where `serve` listens unless told otherwise.
    private const string Introduction = """
        Search and analytics over Chinese local government policy texts. Errors are problem details (RFC 9457); writes need X-Api-Key.

        ## R

        ```r
        library(httr2)
        found <- request("http://127.0.0.1:5080/api/search") |>
          req_url_query(query = "老旧小区改造", region = "陕西省", limit = 200) |>
          req_perform() |> resp_body_json()
        targets <- read.csv("http://127.0.0.1:5080/api/targets.csv?indicator=gdp_growth", fileEncoding = "UTF-8-BOM")
        ```

        ## Python

        ```python
        import pandas as pd, requests
        found = requests.get("http://127.0.0.1:5080/api/search", params={"query": "老旧小区改造", "region": "陕西省", "limit": 200}).json()
        targets = pd.read_csv("http://127.0.0.1:5080/api/targets.csv?indicator=gdp_growth")
        ```

        ## Excel (Power Query)

        ```powerquery
        let
          Source = Csv.Document(Web.Contents("http://127.0.0.1:5080", [RelativePath = "api/targets.csv", Query = [indicator = "gdp_growth"]]), [Encoding = 65001]),
          Targets = Table.PromoteHeaders(Source)
        in
          Targets
        ```
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "PolicySearch",
                Version = "v1",
                Description = Introduction,
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            // Where it is served is known to whoever asks.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameter.Name is not null && Examples.TryGetValue(parameter.Name, out var example))
                    parameter.Example = example.DeepClone();
            }

            if (operation.OperationId is { } id && Bodies.TryGetValue(id, out var body) && operation.RequestBody?.Content is { } content)
            {
                foreach (var media in content.Values.OfType<OpenApiMediaType>())
                    media.Example = JsonNode.Parse(body);
            }

            return Task.CompletedTask;
        });
        OpenApiTypes.Configure(options);
    }
}
