using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using PolicySearch.Index.Store;
using PolicySearch.Records;
using PolicySearch.Themes.Scheme;

namespace PolicySearch.Index;

/// <summary>The index in a folder: one SQLite file, <c>policysearch.db</c>, that any SQLite tool can read.</summary>
public sealed class SqlitePolicyIndex : IPolicyIndex
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
    public IReadOnlyDictionary<string, string> Fingerprints() =>
        Read((_, generation) => generation.Documents.Values.ToDictionary(document => document.Source, document => document.Document.Sha256));

    /// <inheritdoc/>
    public void Write(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources) => Writer().Write(batch, removedSources);

    /// <summary>Joins what many writes left apart and gives freed space back to the disk; worth it after much was written.</summary>
    public void Optimise() => Writer().Optimise();

    /// <inheritdoc/>
    public void Rebuild() => Writer().Rebuild();

    /// <inheritdoc/>
    public bool Correct(string taskId, ThemeCorrection? correction)
    {
        if (correction is not null)
            CorrectionCheck.Check(correction, Taxonomy.Default);
        return TaskKey.TryParse(taskId, out var document, out var sequence) && Writer().Correct(document, sequence, correction);
    }

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Read((session, generation) => new Searcher(session, generation, _tools).Search(request));
        return result with { TookMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds };
    }

    /// <summary>Finds the best tasks and the exact total, and nothing else: what is left of a search without facets, records and snippets.</summary>
    /// <returns>The total.</returns>
    internal long Rank(SearchRequest request) => Read((session, generation) => new Searcher(session, generation, _tools).Rank(request));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> Documents(TaskFilter filter) => Read((session, generation) => StoredRecords.Documents(session, generation, filter));

    /// <inheritdoc/>
    public ExtractedDocument? Document(string id) => Read((session, generation) => StoredRecords.Document(session, generation, id));

    /// <inheritdoc/>
    public StoredTask? Task(string id) => Read((session, generation) => StoredRecords.Task(session, generation, id));

    /// <inheritdoc/>
    public IReadOnlyList<StoredTarget> Targets(IReadOnlyCollection<string> indicators, TaskFilter filter) =>
        Read((session, generation) => StoredRecords.Targets(session, generation, indicators, filter));

    /// <inheritdoc/>
    public IEnumerable<StoredTask> Tasks(TaskFilter filter)
    {
        using var session = _pool.Rent();
        foreach (var task in StoredRecords.Tasks(session, Current(session), filter))
            yield return task;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(StoredTask Task, ThemeCorrection Correction)> Corrections() => Read(StoredRecords.Corrections);

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit) => Read((session, generation) => Suggestions.Find(session, generation, typed, limit));

    /// <inheritdoc/>
    public void Dispose()
    {
        _pool.Dispose();
        _writer?.Dispose();
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
