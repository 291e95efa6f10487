using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>Exit code 2 and one clear line for wrong usage, in the reader's language.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("a command that does not exist", new[] { "extrct" }, "extrct")]
    [InlineData("an option that does not exist", new[] { "extract", "a.txt", "--colour" }, "--colour")]
    [InlineData("a missing argument", new[] { "extract" }, "FILE")]
    [InlineData("a value outside the closed set", new[] { "extract", "a.txt", "--part", "words" }, "words")]
    [InlineData("a number that is none", new[] { "extract", "a.txt", "--max-mb", "many" }, "'many' is not a whole number from 1 to 1024")]
    [InlineData("a number out of range", new[] { "extract", "a.txt", "--max-mb", "0" }, "--max-mb")]
    public async Task Wrong_usage_names_the_word_and_where_help_is(string why, string[] args, string named)
    {
        var run = await CommandRun.English(args);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage, why);
        run.Data.ShouldBeEmpty(why);
        run.ErrorLines.Length.ShouldBe(2, why);
        run.ErrorLines[0].ShouldContain(named);
        run.ErrorLines[1].ShouldStartWith("See: policysearch");
    }

    [Fact]
    public async Task Help_and_messages_are_Chinese_where_the_locale_is()
    {
        (await CommandRun.Chinese("extract", "--help")).Output.ShouldContain("要读取的文件或文件夹");
        (await CommandRun.Chinese("extract")).Error.ShouldContain("用法请见：policysearch extract --help");
        (await CommandRun.Chinese("extract", "no-such-file")).Error.ShouldContain("文件或文件夹不存在");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("search", "--help")]
    [InlineData("export", "--help")]
    public async Task Chinese_help_has_no_English_headings(params string[] args)
    {
        var help = (await CommandRun.Chinese(args)).Output;

        help.ShouldContain("用法：");
        foreach (var heading in new[] { "Description", "Usage", "Options", "Commands", "Arguments", "default:", "[options]", "[command]", "Show " })
            help.ShouldNotContain(heading);
    }

    [Fact]
    public async Task Help_is_English_elsewhere()
    {
        var run = await CommandRun.English("extract", "--help");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("Files or folders to read");
    }

    [Theory]
    [InlineData("LC_ALL", "zh_CN.UTF-8", true)]
    [InlineData("LC_MESSAGES", "zh_TW", true)]
    [InlineData("LANG", "zh", true)]
    [InlineData("LANG", "en_US.UTF-8", false)]
    [InlineData("LANG", "C.UTF-8", false)]
    public void The_locale_is_read_from_the_environment(string variable, string value, bool chinese) =>
        Locale.Of(name => name == variable ? value : null).Name.StartsWith("zh", StringComparison.Ordinal).ShouldBe(chinese);

    [Fact]
    public void The_stronger_variable_decides() =>
        Locale.Of(name => name switch { "LC_ALL" => "en_US.UTF-8", "LANG" => "zh_CN.UTF-8", _ => null }).Name.ShouldBeEmpty();
}
