using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>The records in one SQLite file, <c>policysearch.db</c>, that any SQLite tool can read. Works on the thread that calls it.</summary>
internal sealed class SqliteRecordStore : IRecordStore
{
    private readonly ConnectionPool _pool;
    private readonly StoreWriter? _writer;
    private readonly Lock _loading = new();
    private volatile StoredState? _state;

    private SqliteRecordStore(ConnectionPool pool, StoreWriter? writer, string id) => (_pool, _writer, Id) = (pool, writer, id);

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Opens the store in a folder.</summary>
    /// <param name="folder">The folder; made where it is missing and <paramref name="writable"/> allows.</param>
    /// <param name="writable">Whether it may be made, brought up to date and written.</param>
    /// <exception cref="PolicySearchException">There is none, it is damaged, of a newer version, locked, or cannot be written.</exception>
    public static SqliteRecordStore Open(string folder, bool writable)
    {
        var file = Path.Combine(folder, Schema.FileName);
        StoreFile.Prepare(folder, file, writable);
        var pool = new ConnectionPool(file, writable);
        StoreWriter? writer = null;
        try
        {
            if (writable)
                writer = new StoreWriter(pool);
            return new SqliteRecordStore(pool, writer, SqliteErrors.Translate(file, () =>
            {
                using var session = pool.Rent();
                return (string)session.Scalar("SELECT value FROM meta WHERE key = 'store_id'")!;
            }));
        }
        catch
        {
            writer?.Dispose();
            pool.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Generation> GenerationAsync(CancellationToken cancellation) => SqliteErrors.Translate(_pool.File, () =>
    {
        using var session = _pool.Rent();
        return ValueTask.FromResult(CatalogueLoader.Generation(session));
    });

    /// <inheritdoc/>
    public ValueTask<IRecordSnapshot> ReadAsync(CancellationToken cancellation) => SqliteErrors.Translate(_pool.File, () =>
    {
        var session = _pool.Rent();
        try
        {
            return ValueTask.FromResult<IRecordSnapshot>(new SqliteSnapshot(session, State(session)));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    });

    /// <inheritdoc/>
    public ValueTask WriteAsync(
        IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, DeriveChange derive, CancellationToken cancellation) =>
        Writer().WriteAsync(batch, removedSources, derive, cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> CorrectAsync(TaskKey task, ThemeCorrection? correction, DeriveChange derive, CancellationToken cancellation) =>
        Writer().CorrectAsync(task, correction, derive, cancellation);

    /// <inheritdoc/>
    public ValueTask UseModelAsync(KeptModel model, byte[]? file, TagDocument tag, DeriveChange derive, CancellationToken cancellation) =>
        Writer().UseModelAsync(model, file, tag, derive, cancellation);

    /// <inheritdoc/>
    public ValueTask CompactAsync(CancellationToken cancellation)
    {
        Writer().Compact();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DemandThereAsync(CancellationToken cancellation) => StoreUpkeep.DemandThere(_pool.File, await GenerationAsync(cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        using var session = _pool.Rent();
        return ValueTask.FromResult(StoreUpkeep.Verify(session, cancellation));
    }

    /// <inheritdoc/>
    public ValueTask BackupAsync(string file, CancellationToken cancellation)
    {
        StoreUpkeep.Backup(_pool, file);
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _pool.Dispose();
        _writer?.Dispose();
    }

    /// <summary>Keeps the file at its present size, as a full disk does; for tests.</summary>
    internal void LimitSize() => Writer().LimitSize();

    private StoreWriter Writer() => _writer ?? throw new PolicySearchException(ErrorCode.ReadOnlyIndex, _pool.File, ["opened for reading"]);

    // The documents of what the session sees. The newest state is kept for the next one.
    private StoredState State(ReadSession session)
    {
        var generation = CatalogueLoader.Generation(session);
        if (_state is { } kept && kept.Generation == generation)
            return kept;

        lock (_loading)
        {
            kept = _state;
            if (kept?.Generation == generation)
                return kept;
            var loaded = CatalogueLoader.Load(session, generation, kept);
            if (kept is null || kept.Generation.Number < generation.Number)
                _state = loaded;
            return loaded;
        }
    }
}
