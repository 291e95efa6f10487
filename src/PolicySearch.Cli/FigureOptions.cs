using System.CommandLine;
using PolicySearch.Analysis;
using PolicySearch.Analysis.Export;
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
    private readonly Argument<string[]>? _words;
    private readonly FilterOptions _filter = new();
    private readonly ListOptions _list = new();
    private readonly Option<string> _store = StoreOption.Create();

    /// <param name="least">How many indicators must be named.</param>
    public FigureOptions(int least)
        : this(Options.Words("INDICATOR", Texts.Of("compare.indicator"), least))
    {
    }

    private FigureOptions(Argument<string[]>? words) => _words = words;

    /// <summary>Options for tasks that a query may select.</summary>
    public static FigureOptions OfTasks() => new(Options.Words("QUERY", Texts.Of("keyterms.query"), least: 0));

    /// <summary>Options for tasks that the filters alone select.</summary>
    public static FigureOptions OfFilters() => new(words: null);

    public void AddTo(Command command)
    {
        if (_words is not null)
            command.Arguments.Add(_words);
        _list.AddTo(command);
        command.Options.Add(_store);
        _filter.AddTo(command);
    }

    /// <summary>The indicators that were named.</summary>
    public string[] Indicators(ParseResult parsed) => _words is null ? [] : parsed.GetValue(_words) ?? [];

    /// <summary>The query that was given; empty for none.</summary>
    public string Query(ParseResult parsed) => string.Join(' ', Indicators(parsed));

    /// <summary>The filter that was given.</summary>
    public TaskFilter Filter(ParseResult parsed) => _filter.Read(parsed);

    /// <summary>The index, to read.</summary>
    /// <exception cref="PolicySearchException">There is none, or it cannot be read.</exception>
    public IPolicyIndex Open(ParseResult parsed) => Workplace.Open(parsed.GetRequiredValue(_store));

    /// <inheritdoc cref="ListOptions.WriteAsync"/>
    public Task WriteAsync(Session session, ParseResult parsed, Func<ExportedList> list, Func<object> json, Action<Session> table, CancellationToken cancellation) =>
        _list.WriteAsync(session, parsed, list, json, table, cancellation);

    /// <summary>Demands that one indicator at least is known where nothing was found of any.</summary>
    /// <exception cref="PolicySearchException">None is; the message lists those that are.</exception>
    public async Task DemandSomeKnownAsync(IPolicyIndex index, ParseResult parsed, IReadOnlyCollection<string> notFound, CancellationToken cancellation)
    {
        if (notFound.Count >= Indicators(parsed).Distinct().Count())
            await IndicatorSearch.DemandKnownAsync(index, Indicators(parsed), [], all: false, cancellation);
    }

    /// <summary>Tells the indicators that nothing was found of.</summary>
    public static void TellMissing(Session session, IEnumerable<string> missing)
    {
        foreach (var indicator in missing)
            session.Error.WriteLine(Texts.Of("compare.not-found", indicator));
    }
}
