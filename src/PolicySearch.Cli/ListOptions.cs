using System.CommandLine;
using System.CommandLine.Parsing;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Cli;

/// <summary>How and where a command writes a list: <c>--format table|json|csv|xlsx|parquet</c>, <c>--output FILE</c>.</summary>
internal sealed class ListOptions
{
    private readonly Option<string> _format = Options.Format([ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv, ResultFormat.Workbook, ResultFormat.Parquet]);
    private readonly Option<string?> _output = Options.Text("--output", "FILE", Texts.Of("option.output"));

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>Whether the list goes to a program as a whole, and not to a reader or as records.</summary>
    public bool IsFile(ParseResult parsed) => parsed.GetRequiredValue(_format) is not (ResultFormat.Table or ResultFormat.Json);

    /// <summary>Writes a list in the format that was asked for.</summary>
    /// <param name="session">Where to write, unless a file is named.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="list">The list for programs.</param>
    /// <param name="json">The same as records.</param>
    /// <param name="table">Writes it for a reader.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="PolicySearchException">The file cannot be written, or a format that is no text would go to the screen.</exception>
    public async Task WriteAsync(Session session, ParseResult parsed, Func<ExportedList> list, Func<object> json, Action<Session> table, CancellationToken cancellation)
    {
        var (format, output) = (parsed.GetRequiredValue(_format), parsed.GetValue(_output));
        switch (format)
        {
            case ResultFormat.Table:
                OutputFile.WriteText(session, output, table);
                break;
            case ResultFormat.Json:
                OutputFile.WriteText(session, output, written => written.WriteJson(json()));
                break;
            default:
                if (output is null && session.Colours && format != ResultFormat.Csv)
                    throw new PolicySearchException(ErrorCode.OutputNeeded, format);
                var whole = list() with { Asked = Asked(parsed) };
                await OutputFile.WriteAsync(session, output, stream => TableFile.WriteAsync(whole, JsonCode.Parse<TableFormat>(format)!.Value, stream, cancellation));
                break;
        }
    }

    /// <summary>What was asked for: the values of all arguments and options that say what is listed.</summary>
    public static IReadOnlyList<AskedFor> Asked(ParseResult parsed) =>
    [
        .. from given in parsed.CommandResult.Children
           let name = given switch
           {
               ArgumentResult argument => argument.Argument.Name.ToLowerInvariant(),
               OptionResult { Implicit: false, Option.Name: not ("--format" or "--output" or "--store") } option => option.Option.Name.TrimStart('-'),
               _ => null,
           }
           where name is not null
           from token in given.Tokens
           select new AskedFor(name, token.Value),
    ];
}
