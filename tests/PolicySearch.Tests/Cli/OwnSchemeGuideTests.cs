using System.Text.Json;
using System.Text.RegularExpressions;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>The pages that tell how to bring a scheme of one's own, walked as a new user would: each command as printed, one after the other.</summary>
public sealed partial class OwnSchemeGuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policysearch-scheme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("themes.md", "## Bring a scheme of your own")]
    [InlineData("themes.zh-CN.md", "# 使用自己的主题体系")]
    public async Task Every_step_of_the_guide_works_and_speaks_the_scheme(string page, string heading)
    {
        var ran = new List<string>();
        foreach (var command in Commands(page, heading))
        {
            var arguments = await Arguments(command);
            var run = arguments[0] == "serve" ? await Serve(arguments) : await CommandRun.English(arguments);
            run.ExitCode.ShouldBe(ExitCode.Done, command + "\n" + run.Error);
            Check(command, ran.Count(name => name == arguments[0]), run);
            ran.Add(arguments[0]);
        }

        ran.Distinct().ShouldBe(["train", "tag", "evaluate", "index", "themes", "search", "export", "serve", "label"]);
        (await CommandRun.Chinese("themes", "--store", In("water-index"))).Output.ShouldContain("防洪");
        var other = await CommandRun.English("search", "--theme", "ecology", "--store", In("water-index"));
        other.ErrorLines.ShouldHaveSingleItem().ShouldBe("theme: no theme is called 'ecology'. floods, sewage, supply");
    }

    [Fact]
    public void The_pages_give_the_same_commands_and_files()
    {
        Commands("themes.zh-CN.md", "# 使用自己的主题体系").ShouldBe(Commands("themes.md", "## Bring a scheme of your own"));
        var example = Path.Combine(SharedFiles.Repository, "docs", "examples", "water");
        File.ReadLines(Path.Combine(example, "labels.csv")).Count().ShouldBe(61);
        foreach (var page in new[] { "themes.md", "themes.zh-CN.md" })
        {
            Page(page).ShouldContain(File.ReadAllText(Path.Combine(example, "scheme.json")).ReplaceLineEndings("\n"));
            foreach (var row in Fenced().Matches(Page(page)).Where(block => block.Groups["kind"].Value == "csv").SelectMany(block => block.Groups["text"].Value.Trim().Split('\n')))
                File.ReadLines(Path.Combine(example, "labels.csv")).ShouldContain(row);
        }
    }

    [Theory]
    [InlineData(65, "at most 32 and 64 can be kept: put rare ones together, or make two schemes of it")]
    public async Task A_scheme_of_too_many_topics_is_refused_with_the_limit_and_the_remedy(int topics, string said)
    {
        var scheme = In("large.json");
        var codes = string.Join(',', Enumerable.Range(1, topics).Select(i => $$"""{"code":"t{{i}}"}"""));
        await File.WriteAllTextAsync(scheme, $$"""{"name":"large","themes":[{"code":"a","topics":[{{codes}}]},{"code":"b"}]}""");

        var run = await CommandRun.English("train", "--scheme", scheme, "--labels", In("none.csv"), "--output", In("large.model"));

        run.ExitCode.ShouldBe(ExitCode.Failed);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(said);
    }

    private static void Check(string command, int before, CommandRun run)
    {
        switch (command.Split(' ')[0], before)
        {
            case ("tag", 0):
                run.Output.ShouldContain("sewage");
                break;
            case ("evaluate", 0):
                double.Parse(ModelRow().Match(run.Output).Groups["accuracy"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0.85);
                break;
            case ("index", 1):
                run.Error.ShouldContain("11 stored tasks were tagged anew");
                run.Output.ShouldContain("2 unchanged");
                break;
            case ("themes", 0):
                run.Output.ShouldContain("Flood control");
                run.Output.ShouldNotContain("ecology");
                break;
            case ("search", 0):
                run.Output.ShouldContain("4 tasks");
                run.Output.ShouldContain("Theme sewage 4");
                break;
            case ("search", 1):
                run.Output.ShouldContain("3 tasks");
                break;
        }
    }

    // The page and the API answer while the command runs; Ctrl+C ends it.
    private static async Task<CommandRun> Serve(string[] arguments)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var data = new MemoryStream();
        using var error = new StringWriter();
        using var session = new Session(TextReader.Null, data, error);
        var serving = Task.Run(() => CommandLine.RunAsync([.. arguments, "--urls", "http://127.0.0.1:0"], session, stop.Token));
        string? url = null;
        while (url is null && !serving.IsCompleted)
        {
            await Task.Delay(20, stop.Token);
            url = Address().Match(System.Text.Encoding.UTF8.GetString(data.ToArray())) is { Success: true } match ? match.Value : null;
        }

        url.ShouldNotBeNull(error.ToString());
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var themes = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/themes", UriKind.Relative), stop.Token)).RootElement;
        themes.EnumerateArray().Select(theme => theme.GetProperty("zh").GetString()).ShouldBe(["供水", "污水", "防洪"]);
        await stop.CancelAsync();
        var exitCode = await serving;
        return new CommandRun(exitCode, data.ToArray(), error.ToString());
    }

    private async Task<string[]> Arguments(string command)
    {
        var words = Word().Matches(command).Select(word => word.Value.Trim('"')).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch
            {
                "water.model" or "water-index" or "supply.csv" => In(words[i]),
                "DOCUMENT-2" => await KeyOf("应急备用水源"),
                var path when path.StartsWith("docs/", StringComparison.Ordinal) => Path.Combine(SharedFiles.Repository, path),
                var other => other,
            };
        }

        return words;
    }

    private async Task<string> KeyOf(string text)
    {
        var found = await CommandRun.English("search", text, "--store", In("water-index"), "--format", "json");
        return JsonDocument.Parse(found.Output).RootElement.GetProperty("hits")[0].GetProperty("task").GetProperty("id").GetString()!;
    }

    private string In(string file) => Path.Combine(_folder, file);

    private static string Page(string page) => File.ReadAllText(Path.Combine(SharedFiles.Repository, "docs", page)).ReplaceLineEndings("\n");

    private static List<string> Commands(string page, string heading)
    {
        var text = Page(page);
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return
        [
            .. Fenced().Matches(end < 0 ? text[start..] : text[start..end]).Where(block => block.Groups["kind"].Value == "sh")
                .SelectMany(block => block.Groups["text"].Value.Trim().Split('\n')).Select(line => line["policysearch ".Length..]),
        ];
    }

    [GeneratedRegex("```(?<kind>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\| model \| 60 \| (?<accuracy>[0-9.]+) ", RegexOptions.NonBacktracking)]
    private static partial Regex ModelRow();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
