using PolicySearch.Errors;
using PolicySearch.Search.Matching;
using PolicySearch.Search.Reading;
using PolicySearch.Search.Writing;
using PolicySearch.Store;
using Directory = Lucene.Net.Store.Directory;

namespace PolicySearch.Indexing;

/// <summary>
/// Keeps a Lucene index in step with a store. The store is the truth: where the index is missing, damaged, of another store or form, it
/// is built anew; where it is behind, it catches up. Lucene's write lock makes writers take turns, those of other programs too.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="directory">Where the index is.</param>
/// <param name="name">What messages call it.</param>
internal sealed class TaskIndex(IRecordStore store, Directory directory, string name) : IDisposable
{
    // Another program's writer stands between its two commits for some milliseconds at most; longer means that it died there.
    private const int Waits = 50;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WriterKept = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly TaskIndexReader _reader = new(directory);
    private readonly Lock _states = new();
    private TaskIndexWriter? _writer;
    private Timer? _closing;
    private int _disposed;
    private (TaskIndexReader.Opened Opened, IndexState State)? _state;

    /// <summary>A state of the store with the index of the same generation.</summary>
    /// <exception cref="PolicySearchException">The index must be written first and cannot be.</exception>
    public async ValueTask<IndexSnapshot> ReadAsync(CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            var records = await store.ReadAsync(cancellation);
            var wanted = CommitStamp.Of(store.Id, records.Generation);
            TaskIndexReader.Opened? opened = null;
            try
            {
                opened = _reader.Newest(wanted);
                if (opened?.Stamp == wanted && State(opened, records.Documents) is { } state)
                    return new IndexSnapshot(records, new LuceneSnapshot(state), opened);
            }
            catch (Exception error) when (LuceneErrors.IsDamage(error) && tries < 2 * Waits)
            {
                // Said by building it anew.
                opened?.Dispose();
                records.Dispose();
                await BringUpAsync(afresh: true, cancellation);
                continue;
            }
            catch
            {
                opened?.Dispose();
                records.Dispose();
                throw;
            }

            var disagrees = opened?.Stamp == wanted;
            var behind = opened?.Stamp?.Fits(store.Id) == true && !disagrees;
            var ahead = behind && opened!.Stamp!.Generation.Number > records.Generation.Number;
            opened?.Dispose();
            records.Dispose();
            if (tries > 2 * Waits)
                throw new PolicySearchException(ErrorCode.IndexLocked, name);
            if (ahead && tries < Waits)
                continue;
            if (behind && tries < Waits)
                await Task.Delay(Wait, cancellation);
            else
                await BringUpAsync(disagrees, cancellation);
        }
    }

    /// <summary>Writes into the store, and what follows from it into the index.</summary>
    /// <param name="write">Writes into the store; hands the change to the given step before it commits. False where there was nothing to write.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether anything was written.</returns>
    public Task<bool> WriteAsync(Func<DeriveChange, ValueTask<bool>> write, CancellationToken cancellation) => WithWriterAsync(
        afresh: false,
        async writer =>
        {
            if (!await write((change, stop) => Task.Run(() => writer.Prepare(store.Id, change, stop), stop)))
                return false;
            writer.Commit();
            return true;
        },
        cancellation);

    /// <summary>Joins all segments into one, which is searched fastest.</summary>
    public Task JoinAsync(CancellationToken cancellation) => WithWriterAsync(
        afresh: false,
        async writer =>
        {
            await Task.Run(writer.Join, cancellation);
            return true;
        },
        cancellation);

    /// <summary>What Lucene's own checker says of the files.</summary>
    public CheckFinding Check() => IndexCheck.OfFiles(directory);

    /// <summary>Builds the index anew.</summary>
    public Task RebuildAsync(CancellationToken cancellation) => BringUpAsync(afresh: true, cancellation);

    /// <summary>Closes the index.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        using (var closed = new ManualResetEvent(_closing is null))
        {
            if (_closing?.Dispose(closed) == true)
                closed.WaitOne();
        }

        _writing.Wait();
        _writer?.Dispose();
        _writer = null;
        _reader.Dispose();
        _writing.Dispose();
        directory.Dispose();
    }

    private Task<bool> BringUpAsync(bool afresh, CancellationToken cancellation) => WithWriterAsync(afresh, _ => Task.FromResult(true), cancellation);

    private async Task<bool> WithWriterAsync(bool afresh, Func<TaskIndexWriter, Task<bool>> step, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await step(await ReadyAsync(afresh, cancellation));
        }
        catch (Exception error)
        {
            // What the store has and the index has not, it catches up with when it is next used.
            Abandon();
            if (LuceneErrors.Known(name, error) is { } known)
                throw known;
            throw;
        }
        finally
        {
            CloseLater();
            _writing.Release();
        }
    }

    // A writer whose index holds the store's newest generation.
    private async Task<TaskIndexWriter> ReadyAsync(bool afresh, CancellationToken cancellation)
    {
        if (afresh)
            Abandon();
        _writer ??= Open(afresh);
        var stamp = afresh ? null : _writer.Stamp;
        var generation = await store.GenerationAsync(cancellation);
        if (stamp == CommitStamp.Of(store.Id, generation))
            return _writer;

        using var records = await store.ReadAsync(cancellation);
        var change = stamp?.Fits(store.Id) == true ? await records.ChangesSinceAsync(stamp.Generation, cancellation) : null;
        if (change is null && !afresh)
        {
            Abandon();
            _writer = Open(afresh: true);
        }

        change ??= (await records.ChangesSinceAsync(null, cancellation))!;
        await Task.Run(() => _writer.Prepare(store.Id, change, cancellation), cancellation);
        _writer.Commit();
        if (afresh)
            _reader.Forget();
        return _writer;
    }

    private TaskIndexWriter Open(bool afresh)
    {
        try
        {
            return new TaskIndexWriter(directory, afresh);
        }
        catch (Exception error) when (LuceneErrors.IsDamage(error))
        {
            foreach (var file in directory.ListAll().Where(file => file != Lucene.Net.Index.IndexWriter.WRITE_LOCK_NAME))
                directory.DeleteFile(file);
            return new TaskIndexWriter(directory, afresh: true);
        }
    }

    private void Abandon()
    {
        _writer?.Rollback();
        _writer?.Dispose();
        _writer = null;
    }

    // A writer is kept for the next change, but not so long that other programs would have to wait for it.
    private void CloseLater()
    {
        _closing ??= new Timer(_ => Close());
        _closing.Change(WriterKept, Timeout.InfiniteTimeSpan);
    }

    private void Close()
    {
        if (!_writing.Wait(0))
            return;
        try
        {
            _writer?.Dispose();
            _writer = null;
        }
        finally
        {
            _writing.Release();
        }
    }

    // Null where the index holds other tasks than the store, although they are of one generation.
    private IndexState? State(TaskIndexReader.Opened opened, DocumentCatalogue documents)
    {
        lock (_states)
        {
            if (_state is { } kept && ReferenceEquals(kept.Opened, opened) && ReferenceEquals(kept.State.Documents, documents))
                return kept.State;
            var state = new IndexState(opened.Segments, documents);
            if (!state.Agrees)
                return null;
            _state = (opened, state);
            return state;
        }
    }
}
