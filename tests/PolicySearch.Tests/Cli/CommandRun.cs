using System.Globalization;
using System.Text;
using PolicySearch.Cli;

namespace PolicySearch.Tests.Cli;

/// <summary>One run of the command line inside the test process: exit code, data, messages.</summary>
internal sealed record CommandRun(int ExitCode, byte[] Data, string Error)
{
    public string Output => Encoding.UTF8.GetString(Data);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> English(params string[] args) => Run("C.UTF-8", "", args);

    public static Task<CommandRun> Chinese(params string[] args) => Run("zh_CN.UTF-8", "", args);

    public static Task<CommandRun> WithInput(string input, params string[] args) => Run("C.UTF-8", input, args);

    private static async Task<CommandRun> Run(string language, string input, string[] args)
    {
        CultureInfo.CurrentUICulture = Locale.Of(name => name == "LANG" ? language : null);
        using var data = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var session = new Session(new StringReader(input), data, error);
        session.Output.NewLine = "\n";
        var exitCode = await CommandLine.RunAsync(args, session);
        await session.Output.FlushAsync();
        return new CommandRun(exitCode, data.ToArray(), error.ToString());
    }
}
