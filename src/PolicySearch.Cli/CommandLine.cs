using System.CommandLine;
using System.CommandLine.Help;
using PolicySearch.Cli.Commands;
using PolicySearch.Errors;

namespace PolicySearch.Cli;

/// <summary>The command tree, and how a command line ends.</summary>
internal static class CommandLine
{
    // Neither "@file" nor "-abc" has a special meaning: both may be part of a query.
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Session session, CancellationToken cancellation = default)
    {
        var root = Create(session);
        var parsed = Locale.WithParserCulture(() => root.Parse(args, Parsing));
        if (parsed.Errors.Count > 0)
        {
            // A wrong word gives several errors of the same cause: the one that names it says most.
            var error = parsed.Errors.FirstOrDefault(e => parsed.UnmatchedTokens.Any(t => e.Message.Contains(t, StringComparison.Ordinal))) ?? parsed.Errors[0];
            var behind = AfterDashes(args, parsed).Select(word => Texts.Of("usage.after-dashes", word)).FirstOrDefault();
            await session.Error.WriteLineAsync(behind ?? OfParser(error.Message));
            await session.Error.WriteLineAsync(Texts.Of("usage.hint", HelpCommand(parsed)));
            return ExitCode.WrongUsage;
        }

        foreach (var word in AfterDashes(args, parsed))
            await session.Error.WriteLineAsync(Texts.Of("usage.after-dashes", word));
        try
        {
            var streams = new InvocationConfiguration { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false };
            return parsed.Action is HelpAction ? await HelpText.WriteAsync(parsed, session.Output) : await parsed.InvokeAsync(streams, cancellation);
        }
        catch (PolicySearchException e)
        {
            await session.Error.WriteLineAsync(OneLine(e.Message));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await session.Error.WriteLineAsync(Texts.Of("cancelled"));
            return ExitCode.Failed;
        }
        finally
        {
            await session.Output.FlushAsync(CancellationToken.None);
        }
    }

    /// <summary>The command tree.</summary>
    internal static RootCommand Create(Session session)
    {
        var root = Commands(session);
        foreach (var option in root.Options)
            option.Description = option is HelpOption ? Texts.Of("help.show") : Texts.Of("help.version");
        return root;
    }

    private static RootCommand Commands(Session session) => new(Texts.Of("about"))
    {
        IndexCommand.Create(session),
        SearchCommand.Create(session),
        CompareCommand.Create(session),
        TargetsCommand.Create(session),
        AmplificationCommand.Create(session),
        ResultsCommand.Create(session),
        FulfilmentCommand.Create(session),
        AttentionCommand.Create(session),
        DepartmentsCommand.Create(session),
        ForceCommand.Create(session),
        DiffusionCommand.Create(session),
        IndicatorsCommand.Create(session),
        ThemesCommand.Create(session),
        RegionsCommand.Create(session),
        DocumentsCommand.Create(session),
        SimilarCommand.Create(session),
        KeyTermsCommand.Create(session),
        ExportCommand.Create(session),
        ExtractCommand.Create(session),
        TagCommand.Create(session),
        LabelCommand.Create(session),
        TrainCommand.Create(session),
        EvaluateCommand.Create(session),
        ServeCommand.Create(session),
        KeysCommand.Create(session),
        UpkeepCommands.Check(session),
        UpkeepCommands.Backup(session),
        UpkeepCommands.Restore(session),
        DoctorCommand.Create(session),
    };

    // Whoever writes `index DIR -- --prune` means the option.
    private static IEnumerable<string> AfterDashes(IReadOnlyList<string> args, ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options.SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet(StringComparer.Ordinal);
        return args.SkipWhile(arg => arg != "--").Skip(1).Where(arg => options.Contains(arg.Split('=')[0]));
    }

    private static string HelpCommand(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result?.Parent is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(result.Command.Name);
        return string.Join(' ', ["policysearch", .. names, "--help"]);
    }

    // The parser's own Chinese ends in a Latin stop and quotes twice: 未识别命令或参数“'x'”.
    private static string OfParser(string message) => Locale.SpeaksChinese
        ? OneLine(message).Replace("“'", "“", StringComparison.Ordinal).Replace("'”", "”", StringComparison.Ordinal).TrimEnd('.', '。') + "。" : OneLine(message);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
