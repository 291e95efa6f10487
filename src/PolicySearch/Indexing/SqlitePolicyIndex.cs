using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using PolicySearch.Index;
using PolicySearch.Index.Store;
using PolicySearch.Records;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Indexing;

/// <summary>The index in a folder: one SQLite file, <c>policysearch.db</c>, that any SQLite tool can read.</summary>
internal sealed class SqlitePolicyIndex : IPolicyIndex
{
    private readonly ConnectionPool _pool;
    private readonly IndexWriter? _writer;
    private readonly Lock _loading = new();
    private volatile Generation? _generation;

    private readonly SearchTools _tools;

    private SqlitePolicyIndex(ConnectionPool pool, IndexWriter? writer, SearchTools tools) => (_pool, _writer, _tools) = (pool, writer, tools);

    /// <summary>Opens the index in a folder.</summary>
    /// <param name="folder">The folder; made where it is missing and <paramref name="mode"/> allows.</param>
    /// <param name="mode">To read, or to write too.</param>
    /// <exception cref="PolicySearchException">There is none, it is damaged, of a newer version, locked, or cannot be written.</exception>
    public static SqlitePolicyIndex Open(string folder, IndexMode mode)
    {
        var file = Path.Combine(folder, Schema.FileName);
        IndexFile.Prepare(folder, file, mode);
        var pool = new ConnectionPool(file, mode);
        IndexWriter? writer = null;
        try
        {
            if (mode == IndexMode.Write)
                writer = new IndexWriter(pool);
            var index = new SqlitePolicyIndex(pool, writer, SearchTools.For(folder));
            index.BringUpToDate();
            return index;
        }
        catch
        {
            writer?.Dispose();
            pool.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> FingerprintsAsync(CancellationToken cancellation = default) => Run(
        () => Read<IReadOnlyDictionary<string, string>>((_, generation) => generation.Documents.Values.ToDictionary(document => document.Source, document => document.Document.Sha256)),
        cancellation);

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, CancellationToken cancellation = default) =>
        Run(() => Writer().Write(batch, removedSources, cancellation), cancellation);

    /// <inheritdoc/>
    public Task OptimiseAsync(CancellationToken cancellation = default) => Run(() => Writer().Optimise(), cancellation);

    /// <inheritdoc/>
    public Task RebuildAsync(CancellationToken cancellation = default) => Run(() => Writer().Rebuild(), cancellation);

    /// <inheritdoc/>
    public Task<bool> CorrectAsync(string taskId, ThemeCorrection? correction, CancellationToken cancellation = default) => Run(
        () =>
        {
            if (correction is not null)
                CorrectionCheck.Check(correction, Taxonomy.Default);
            return TaskKey.TryParse(taskId, out var document, out var sequence) && Writer().Correct(document, sequence, correction);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default) => Run(
        () =>
        {
            var start = Stopwatch.GetTimestamp();
            var result = Read((session, generation) => new Searcher(session, generation, _tools, cancellation).Search(request));
            return result with { TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds };
        },
        cancellation);

    /// <summary>Finds the best tasks and the exact total, and nothing else: what is left of a search without facets, records and snippets.</summary>
    /// <returns>The total.</returns>
    internal long Rank(SearchRequest request) => Read((session, generation) => new Searcher(session, generation, _tools, default).Rank(request));

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredDocument> DocumentsAsync(TaskFilter filter, CancellationToken cancellation = default) =>
        Each(() => Read((session, generation) => StoredRecords.Documents(session, generation, filter)), cancellation);

    /// <inheritdoc/>
    public Task<ExtractedDocument?> DocumentAsync(string id, CancellationToken cancellation = default) =>
        Run(() => Read((session, generation) => StoredRecords.Document(session, generation, id)), cancellation);

    /// <inheritdoc/>
    public Task<StoredTask?> TaskAsync(string id, CancellationToken cancellation = default) =>
        Run(() => Read((session, generation) => StoredRecords.Task(session, generation, id)), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredTarget> TargetsAsync(IReadOnlyCollection<string> indicators, TaskFilter filter, CancellationToken cancellation = default) =>
        Each(() => Read((session, generation) => StoredRecords.Targets(session, generation, indicators, filter)), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredTask> TasksAsync(TaskFilter filter, CancellationToken cancellation = default) => Each(() => Tasks(filter), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<(StoredTask Task, ThemeCorrection Correction)> CorrectionsAsync(CancellationToken cancellation = default) =>
        Each(() => Read(StoredRecords.Corrections), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int limit, CancellationToken cancellation = default) =>
        Run(() => Read((session, generation) => Suggestions.Find(session, generation, typed, limit)), cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _pool.Dispose();
        _writer?.Dispose();
    }

    private IEnumerable<StoredTask> Tasks(TaskFilter filter)
    {
        using var session = _pool.Rent();
        foreach (var task in StoredRecords.Tasks(session, Current(session), filter))
            yield return task;
    }

    // The work is done on the caller's thread: it is the processor's and the local disk's.
    private static async Task<T> Run<T>(Func<T> step, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await Task.FromResult(step());
    }

    private static Task<bool> Run(Action step, CancellationToken cancellation) => Run(
        () =>
        {
            step();
            return true;
        },
        cancellation);

    private static async IAsyncEnumerable<T> Each<T>(Func<IEnumerable<T>> all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var each in all())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return each;
        }
    }

    // Segments are derived: where the form in which texts are compared has changed since, they are built anew.
    private void BringUpToDate() => Read((session, _) =>
    {
        var version = Convert.ToInt32(session.Scalar("SELECT value FROM meta WHERE key = 'text_version'"), CultureInfo.InvariantCulture);
        if (version != SearchText.Version)
            _writer?.Rebuild();
        return true;
    });

    private IndexWriter Writer() => _writer ?? throw new PolicySearchException(ErrorCode.ReadOnlyIndex, _pool.File, ["opened for reading"]);

    private T Read<T>(Func<ReadSession, Generation, T> read)
    {
        try
        {
            using var session = _pool.Rent();
            return read(session, Current(session));
        }
        catch (SqliteException error) when (SqliteErrors.Known(_pool.File, error) is { } known)
        {
            throw known;
        }
    }

    // The in-memory state of what the session sees. The newest is kept for the next one.
    private Generation Current(ReadSession session)
    {
        var number = GenerationLoader.Number(session);
        var kept = _generation;
        if (kept?.Number == number)
            return kept;

        lock (_loading)
        {
            kept = _generation;
            if (kept?.Number == number)
                return kept;
            var loaded = GenerationLoader.Load(session, number, kept);
            if (kept is null || kept.Number < number)
                _generation = loaded;
            return loaded;
        }
    }
}
