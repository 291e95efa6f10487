using System.Net;

namespace PolicySearch.Web.Tests;

/// <summary>The analyses over HTTP: what they answer, as a page and as a file, and what they refuse.</summary>
public sealed class AnalysisTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("/api/attention?by=region&of=theme", "items", "tasks")]
    [InlineData("/api/attention?by=region&of=topic&region=610400", "items", "others")]
    [InlineData("/api/departments", "joint", "partners")]
    [InlineData("/api/departments?limit=1&pairs=0", "pairs", "years")]
    [InlineData("/api/force?by=theme&limit=1000", "items", "examples")]
    [InlineData("/api/diffusion?passages=all&boilerplate=2", "counts", "boilerplate")]
    [InlineData("/api/compare?indicator=gdp_growth&region=陕西省", "missing", "no-document")]
    [InlineData("/api/compare?indicator=gdp_growth&peers=咸阳市", "rankings", "timelines")]
    [InlineData("/api/amplification/summary?indicator=gdp_growth", "regions", "years")]
    public async Task Each_answers_in_its_form(string path, string one, string other)
    {
        var answer = (await server.Json(path)).GetRawText();
        answer.ShouldContain($"\"{one}\"");
        answer.ShouldContain(other);
    }

    [Theory]
    [InlineData("/api/attention.csv?by=year", "region_code,region,region_level,year,theme")]
    [InlineData("/api/departments.csv", "department,tasks,of_tasks")]
    [InlineData("/api/departments/joint.csv", "a,b,tasks")]
    [InlineData("/api/departments/years.csv", "department,year,tasks")]
    [InlineData("/api/force.csv", "region_code,region,year,theme,counted")]
    [InlineData("/api/diffusion.csv", "passage,kind,characters")]
    [InlineData("/api/keyterms.csv", "term,tasks,others,score")]
    [InlineData("/api/compare?indicator=gdp_growth&format=csv&form=ranking", "heading,rank,of")]
    [InlineData("/api/amplification.csv?indicator=gdp_growth", "indicator,indicator_name,year")]
    public async Task Each_is_a_file_too(string path, string heads)
    {
        using var client = server.CreateClient();
        (await client.GetStringAsync(new Uri(path, UriKind.Relative))).TrimStart('\uFEFF').ShouldStartWith(heads);
    }

    [Theory]
    [InlineData("/api/attention?by=month", "by")]
    [InlineData("/api/force?by=week", "by")]
    [InlineData("/api/keyterms?by=month", "by")]
    [InlineData("/api/departments?pairs=5001", "pairs")]
    [InlineData("/api/diffusion?passages=stolen", "passages")]
    [InlineData("/api/diffusion?shortest=2", "shortest")]
    [InlineData("/api/diffusion?boilerplate=1", "boilerplate")]
    [InlineData("/api/compare?indicator=gdp_growth&form=pie", "form")]
    public async Task A_value_that_it_does_not_take_is_named(string path, string field)
    {
        using var client = server.CreateClient();
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{field}\"");
    }
}
