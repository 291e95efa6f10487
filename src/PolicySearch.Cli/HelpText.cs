using System.CommandLine;

namespace PolicySearch.Cli;

/// <summary>
/// Help as the command line parser writes it, with the words that its Chinese resources leave in English (all, where they are not
/// deployed) and the colons of Chinese print.
/// </summary>
internal static class HelpText
{
    private static readonly (string English, string Chinese)[] LeftOver =
    [
        ("Description:", "说明："), ("Usage:", "用法："), ("Arguments:", "参数："), ("Options:", "选项："), ("Commands:", "命令："),
        ("用法:", "用法："), ("参数:", "参数："), ("选项:", "选项："), ("命令:", "命令："),
        ("[default: ", "[默认："), ("[options]", "[选项]"), ("[command]", "[命令]"),
    ];

    /// <summary>Writes the help that was asked for and returns the exit code.</summary>
    public static async Task<int> WriteAsync(ParseResult parsed, TextWriter output)
    {
        using var written = new StringWriter { NewLine = output.NewLine };
        var exitCode = Locale.WithParserCulture(() => parsed.Invoke(new InvocationConfiguration { Output = written, EnableDefaultExceptionHandler = false }));
        var text = written.ToString();
        if (Locale.SpeaksChinese)
            text = LeftOver.Aggregate(text, (help, words) => help.Replace(words.English, words.Chinese, StringComparison.Ordinal));
        await output.WriteAsync(text);
        return exitCode;
    }
}
