using PolicySearch.Cli;
using PolicySearch.Cli.Output;

namespace PolicySearch.Tests.Cli;

/// <summary>What a new user sees first: tables fit a screen of eighty columns, and whatever is wide goes on below.</summary>
public sealed class NarrowScreenTests : IDisposable
{
    private const int Narrow = 80;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policysearch-narrow-");

    [Fact]
    public void A_listing_fits_and_breaks_no_key_and_no_number()
    {
        using var data = new MemoryStream();
        using (var session = new Session(TextReader.Null, data, TextWriter.Null) { Width = Narrow })
        {
            Screen.WriteTable(
                session, ["Id", "Region", "Year", "Title", "Tasks", "Targets"],
                [["98f026699b13", "云溪市", 2022, "云溪市人民政府关于落实《政府工作报告》重点工作任务分工的通知", 1082, 50], ["c20b8aacc080", "", 2023, "通知", 1, 5]]);
        }

        var lines = System.Text.Encoding.UTF8.GetString(data.ToArray()).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        lines.ShouldAllBe(line => LineWrap.Width(line) <= Narrow);
        lines.ShouldContain(line => line.Contains("98f026699b13", StringComparison.Ordinal) && line.Contains("1082", StringComparison.Ordinal) && line.Contains("2022", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_years_of_an_indicator_are_compared_below_one_another()
    {
        for (var year = 2001; year <= 2020; year++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(_folder.FullName, $"{year}.txt"), $"云溪市人民政府关于印发{year}年重点工作任务分工的通知\n\n一、主要目标\n1.地区生产总值增长{year - 1990}%。（市发改委牵头）\n", TestContext.Current.CancellationToken);
        }

        var store = Path.Combine(_folder.FullName, "store");
        (await CommandRun.English("index", _folder.FullName, "--store", store)).ExitCode.ShouldBe(ExitCode.Done);
        // It never ended: the columns were more than a screen has.
        var compared = await CommandRun.English("compare", "gdp_growth", "--store", store).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Enumerable.Range(2001, 20).Where(year => !compared.Output.Contains($"{year - 1990}%", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_option_behind_two_dashes_is_told() =>
        (await CommandRun.English("search", "放管服", "--", "--limit", "1")).Error.ShouldContain("'--limit' stands behind --");

    [Theory]
    [InlineData("bogus")]
    [InlineData("search", "a", "--limit", "x")]
    [InlineData("extract", "/no/such/file")]
    public async Task A_message_in_Chinese_ends_in_one_full_stop(params string[] args)
    {
        var line = (await CommandRun.Chinese(args)).ErrorLines[0];

        (line.EndsWith('。'), line.EndsWith("。。", StringComparison.Ordinal), line.Contains("“'", StringComparison.Ordinal)).ShouldBe((true, false, false), line);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
