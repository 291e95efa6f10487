using System.CommandLine;
using PolicySearch.Analysis.Export;
using PolicySearch.Cli.Output;
using PolicySearch.Errors;
using PolicySearch.Indexing;
using PolicySearch.Records;

namespace PolicySearch.Cli;

/// <summary>
/// What the commands over figures (<c>compare</c>, <c>targets</c>, <c>results</c> …) and over many tasks (<c>attention</c>, <c>departments</c> …) have in
/// common: indicators or a query, filters, where the index is, how and where to write.
/// </summary>
internal sealed class FigureOptions
{
    private readonly Argument<string[]> _words;
    private readonly FilterOptions _filter = new();
    private readonly Option<string> _format;
    private readonly Option<string?> _output = Options.Text("--output", "FILE", Texts.Of("option.output"));
    private readonly Option<string> _store = StoreOption.Create();

    /// <param name="least">How many indicators must be named.</param>
    /// <param name="formats">The formats besides table, JSON and CSV.</param>
    public FigureOptions(int least, params string[] formats)
        : this(Options.Words("INDICATOR", Texts.Of("compare.indicator"), least), formats)
    {
    }

    private FigureOptions(Argument<string[]> words, string[] formats)
    {
        _words = words;
        _format = Options.Format([ResultFormat.Table, ResultFormat.Json, ResultFormat.Csv, .. formats]);
    }

    /// <summary>Options for tasks that a query may select.</summary>
    public static FigureOptions OfTasks() => new(Options.Words("QUERY", Texts.Of("keyterms.query"), least: 0), []);

    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        foreach (var option in new Option[] { _format, _output, _store })
            command.Options.Add(option);
        _filter.AddTo(command);
    }

    /// <summary>The indicators that were named.</summary>
    public string[] Indicators(ParseResult parsed) => parsed.GetValue(_words) ?? [];

    /// <summary>The query that was given; empty for none.</summary>
    public string Query(ParseResult parsed) => string.Join(' ', parsed.GetValue(_words) ?? []);

    /// <summary>The filter that was given.</summary>
    public TaskFilter Filter(ParseResult parsed) => _filter.Read(parsed);

    /// <summary>The index, to read.</summary>
    /// <exception cref="PolicySearchException">There is none, or it cannot be read.</exception>
    public IPolicyIndex Open(ParseResult parsed) => Workplace.Open(parsed.GetRequiredValue(_store));

    /// <summary>Writes a result in the format that was asked for.</summary>
    /// <param name="session">Where to write, unless a file is named.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="rows">The result for programs, a row a figure.</param>
    /// <param name="other">Writes it as a table or JSON.</param>
    /// <param name="workbook">The sheets of a workbook; needed where <c>xlsx</c> is among the formats.</param>
    public void Write(Session session, ParseResult parsed, Func<Sheet> rows, Action<Session, string> other, Func<IReadOnlyList<Sheet>>? workbook = null)
    {
        var (format, output) = (parsed.GetRequiredValue(_format), parsed.GetValue(_output));
        switch (format)
        {
            case ResultFormat.Csv:
                OutputFile.Write(session, output, stream => CsvFile.Write(rows(), stream));
                break;
            case ResultFormat.Workbook:
                if (output is null && session.Colours)
                    throw new PolicySearchException(ErrorCode.OutputNeeded, ResultFormat.Workbook);
                OutputFile.Write(session, output, stream => WorkbookFile.Write(workbook!(), stream));
                break;
            default:
                OutputFile.WriteText(session, output, written => other(written, format));
                break;
        }
    }

    /// <summary>Tells the indicators that nothing was found of.</summary>
    public static void TellMissing(Session session, IEnumerable<string> missing)
    {
        foreach (var indicator in missing)
            session.Error.WriteLine(Texts.Of("compare.not-found", indicator));
    }
}
