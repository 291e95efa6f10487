using System.Text;
using System.Text.Json;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>The commands that answer from an index: data in each format, exit codes, one line an error.</summary>
public sealed class IndexedCommandTests(StoredDocuments stored) : IClassFixture<StoredDocuments>
{
    [Fact]
    public async Task Search_finds_tasks_and_shows_where_they_stand()
    {
        var run = await stored.Run("search", "放管服");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("咸阳市 2022");
        run.Output.ShouldContain("安康市 2019");
        run.Output.ShouldContain("2 tasks");
    }

    [Fact]
    public async Task Search_json_has_the_contracts_members()
    {
        var answer = await Json("search", "放管服", "--region", "咸阳", "--format", "json");

        new[] { "total", "tookMs", "offset", "hits", "documents", "facets", "relaxed", "didYouMean" }.Except(Names(answer)).ShouldBeEmpty();
        answer.GetProperty("total").GetInt32().ShouldBe(1);
        new[] { "task", "document", "region", "snippet", "score" }.Except(Names(answer.GetProperty("hits")[0])).ShouldBeEmpty();
        answer.GetProperty("facets").EnumerateObject().Select(p => p.Name).ShouldBe(["region", "year", "theme", "topic", "department", "kind"]);
    }

    [Theory]
    [InlineData("a year", 1, "--year", "2019")]
    [InlineData("a region includes what is below it", 2, "--region", "陕西省")]
    [InlineData("two regions are alternatives", 2, "--region", "咸阳市", "--region", "610900")]
    [InlineData("filters are all required", 0, "--region", "咸阳市", "--year", "2019")]
    [InlineData("a department as printed", 2, "--department", "市行政审批局")]
    [InlineData("a place the term does not stand in", 0, "--in", "heading")]
    public async Task Search_filters(string why, int total, params string[] options) =>
        (await Json(["search", "放管服", "--format", "json", .. options])).GetProperty("total").GetInt32().ShouldBe(total, why);

    [Fact]
    public async Task Search_csv_is_for_Excel()
    {
        var run = await stored.Run("search", "放管服", "--format", "csv");

        run.Data.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        run.Output.Split("\r\n")[0].ShouldBe("\uFEFFtask_id,region_code,region,year,title,number,section,text,departments,theme,snippet,score,document_id,document_number,issued,address,folded,explanation");
    }

    [Fact]
    public async Task Compare_puts_regions_side_by_side_with_their_sentences()
    {
        var run = await stored.Run("compare", "gdp_growth");

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("≈7 [1]");
        run.Output.ShouldContain("9 [2]");
        run.Output.ShouldContain("“地区生产总值增长7%左右”");
    }

    [Fact]
    public async Task Compare_takes_the_Chinese_name_of_an_indicator()
    {
        var answer = await Json("compare", "地区生产总值增速", "--format", "json");

        answer.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("indicator").GetString()).Distinct().ShouldBe(["gdp_growth"]);
        answer.GetProperty("rows")[0].GetProperty("cells")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["text", "statements", "missing", "scoped"], ignoreOrder: true);
    }

    [Fact]
    public async Task Compare_shows_both_sides_of_respectively()
    {
        var run = await stored.Run("compare", "urban_income_growth", "rural_income_growth", "--format", "csv");

        run.Output.ShouldContain("7.5");
        run.Output.ShouldContain("8.5");
        run.Output.ShouldContain("城乡居民人均可支配收入分别增长7.5%、8.5%");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("table")]
    public async Task Compare_writes_each_format_to_a_file(string format)
    {
        var file = Path.Combine(stored.Store, "compare." + format);
        var run = await stored.Run("compare", "gdp_growth", "--format", format, "--output", file);

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        run.Data.ShouldBeEmpty();
        new FileInfo(file).Length.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("documents", "document_id,region_code,region,year,kind,title,document_number,issuer,issued,tasks,targets,source,published,address")]
    [InlineData("regions", "region_code,region,level,documents,tasks,targets,years")]
    [InlineData("indicators", "indicator,name,targets,regions,first_year,last_year")]
    public async Task Listings_come_as_csv_json_and_table(string command, string heads)
    {
        (await stored.Run(command, "--format", "csv")).Output.Split("\r\n")[0].ShouldBe("\uFEFF" + heads);
        (await Json(command, "--format", "json")).GetArrayLength().ShouldBeGreaterThan(1);
        (await stored.Run(command)).Lines.Length.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("search", "放管服")]
    [InlineData("compare", "gdp_growth")]
    [InlineData("targets", "gdp_growth")]
    [InlineData("results")]
    [InlineData("indicators")]
    [InlineData("indicators", "gdp_growth")]
    [InlineData("themes")]
    [InlineData("regions")]
    [InlineData("documents")]
    [InlineData("keyterms", "放管服")]
    public async Task Every_list_is_written_as_a_workbook_and_for_databases(params string[] command)
    {
        (await stored.Run([.. command, "--format", "xlsx"])).Data.Take(2).ShouldBe("PK"u8.ToArray());
        (await stored.Run([.. command, "--format", "parquet"])).Data.Take(4).ShouldBe("PAR1"u8.ToArray());
    }

    [Fact]
    public async Task A_file_of_hits_holds_all_of_them_unless_a_limit_is_given()
    {
        var total = (await Json("search", "", "--format", "json")).GetProperty("total").GetInt32();

        Rows(await stored.Run("search", "", "--format", "csv")).ShouldBe(total);
        Rows(await stored.Run("search", "", "--format", "csv", "--limit", "3")).ShouldBe(3);

        // The first record is the head; what else ends a line within a field is quoted.
        static int Rows(CommandRun run) => run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    [Fact]
    public async Task Table_heads_are_Chinese_where_the_locale_is() => (await stored.RunChinese("regions")).Output.ShouldContain("级别");

    [Fact]
    public async Task Similar_tasks_of_other_regions_are_found()
    {
        var hits = (await Json("search", "放管服", "--region", "咸阳", "--format", "json")).GetProperty("hits");
        var id = hits[0].GetProperty("task").GetProperty("id").GetString()!;

        (await Json("similar", id, "--format", "json", "--limit", "1"))[0].GetProperty("task").GetProperty("task").GetProperty("text").GetString()!.ShouldContain("放管服");
    }

    [Fact]
    public async Task Key_terms_of_a_search_are_listed() =>
        (await Json("keyterms", "放管服", "--format", "json")).EnumerateArray().Select(t => t.GetProperty("term").GetString()).ShouldContain("放管服");

    [Theory]
    [InlineData("ledger.csv")]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.parquet")]
    [InlineData("ledger.json")]
    public async Task The_ledger_is_written_to_a_file(string name)
    {
        var file = Path.Combine(stored.Store, name);
        var run = await stored.Run("export", "ledger", "--output", file);

        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        new FileInfo(file).Length.ShouldBeGreaterThan(1000);
        File.Exists(file + ".part").ShouldBeFalse();
    }

    [Theory]
    [InlineData("a region that does not exist", "火星市", "search", "放管服", "--region", "火星市")]
    [InlineData("a theme that does not exist", "sports", "search", "放管服", "--theme", "sports")]
    [InlineData("an indicator that no target has", "moon_landings", "compare", "moon_landings")]
    [InlineData("a task that does not exist", "000000000000-1", "similar", "000000000000-1")]
    [InlineData("a file in a folder that does not exist", "nowhere", "export", "ledger", "--output", "/nowhere/at/all.csv")]
    public async Task A_value_that_does_not_exist_is_one_clear_line(string why, string named, params string[] args)
    {
        var run = await stored.Run(args);

        run.ExitCode.ShouldBe(ExitCode.Failed, why);
        run.Data.ShouldBeEmpty(why);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(named);
    }

    [Theory]
    [InlineData("only punctuation", "，。！“”（）--")]
    [InlineData("unbalanced quotes and brackets", "\"放管服 ((")]
    public async Task Odd_queries_are_answered_in_one_line_or_with_hits(string why, string query)
    {
        var run = await stored.Run("search", query);

        run.ExitCode.ShouldBeOneOf([ExitCode.Done, ExitCode.Failed], why);
        (run.ExitCode == ExitCode.Done ? run.Lines.Length : run.ErrorLines.Length).ShouldBeGreaterThan(0, why);
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_answered_in_one_line()
    {
        var run = await stored.Run("search", new string('政', 10_000));

        run.ExitCode.ShouldBeOneOf(ExitCode.Done, ExitCode.Failed);
        run.ErrorLines.Length.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Without_an_index_the_message_says_how_to_make_one()
    {
        var run = await CommandRun.English("search", "放管服", "--store", Path.Combine(stored.Store, "none"));

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("policysearch index PATH");
    }

    [Fact]
    public async Task Indexing_again_changes_nothing_and_says_so()
    {
        var run = await stored.Run("index", stored.Folder, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        var report = JsonDocument.Parse(run.Output).RootElement;
        (report.GetProperty("added").GetInt32(), report.GetProperty("skipped").GetInt32()).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Indexing_goes_on_after_a_file_that_failed()
    {
        var store = Path.Combine(stored.Store, "other");
        var empty = Path.Combine(stored.Store, "empty.txt");
        await File.WriteAllTextAsync(empty, "");

        var run = await CommandRun.English("index", empty, stored.Folder, "--store", store);

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.ErrorLines.Count(line => line.Contains("empty.txt", StringComparison.Ordinal)).ShouldBe(1);
        run.Output.ShouldContain("2 added");
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);

    private async Task<JsonElement> Json(params string[] args)
    {
        var run = await stored.Run(args);
        run.ExitCode.ShouldBe(ExitCode.Done, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
