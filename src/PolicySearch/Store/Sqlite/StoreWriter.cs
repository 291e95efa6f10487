using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Store.Sqlite;

/// <summary>The one connection that writes. Every change is a transaction of its own and makes a generation.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly DocumentTable _documents;
    private readonly SemaphoreSlim _writing = new(1, 1);

    public StoreWriter(ConnectionPool pool)
    {
        _file = pool.File;
        _connection = pool.OpenWriter();
        _statements = new Statements(_connection);
        _documents = new DocumentTable(_statements);
    }

    /// <summary>Stores documents and removes others.</summary>
    public async ValueTask WriteAsync(
        IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, DeriveChange derive, CancellationToken cancellation) =>
        await InTransactionAsync(
            async generation =>
            {
                var removed = new List<string>();
                foreach (var source in removedSources.Concat(batch.Select(document => document.Source)).Distinct(StringComparer.Ordinal))
                {
                    if (_documents.Remove(source, generation.Number) is { } key)
                        removed.Add(key);
                }

                var added = batch.Select(document => new KeyedDocument(document.Key, Decided(document))).ToList();
                var deriving = derive(new RecordChange(generation, removed, added), cancellation);
                try
                {
                    foreach (var document in batch)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        _documents.Add(document, generation.Number);
                    }
                }
                finally
                {
                    // Nothing may go on behind a transaction that is taken back.
                    await deriving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                await deriving;
                return true;
            },
            cancellation);

    /// <summary>Keeps or removes a decision on a task's themes.</summary>
    public ValueTask<bool> CorrectAsync(TaskKey task, ThemeCorrection? correction, DeriveChange derive, CancellationToken cancellation) => InTransactionAsync(
        async generation =>
        {
            if (_statements.Scalar("SELECT t.text FROM documents d JOIN tasks t ON t.id BETWEEN d.first_task AND d.first_task + d.task_count - 1 WHERE d.key = @0 AND t.sequence = @1", task.Document, task.Sequence) is not string text)
                return false;
            CorrectionTable.Write(_statements, task, text, correction);
            _documents.Touch(task.Document, generation.Number);
            await derive(new RecordChange(generation, [task.Document], [StoredChanges.Document(_statements, task.Document)]), cancellation);
            return true;
        },
        cancellation);

    /// <summary>Keeps a theme model and tags every task with it.</summary>
    public async ValueTask UseModelAsync(KeptModel model, byte[]? file, TagDocument tag, DeriveChange derive, CancellationToken cancellation) => await InTransactionAsync(
        async generation =>
        {
            ModelTable.Write(_statements, model, file);
            var documents = StoredChanges.Keys(_statements);
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                _documents.Tag(document, tag, generation.Number);
            }

            _documents.ForgetLabels();
            await derive(new RecordChange(generation, documents, documents.Select(document => StoredChanges.Document(_statements, document))), cancellation);
            return true;
        },
        cancellation);

    /// <summary>Gives freed space back to the disk.</summary>
    public void Compact()
    {
        SqliteErrors.Translate(_file, () => _statements.Run("PRAGMA incremental_vacuum"));
        SqliteErrors.Translate(_file, () => _statements.Run("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /// <summary>Keeps the file at its present size, as a full disk does; for tests.</summary>
    internal void LimitSize() => _statements.Scalar("PRAGMA max_page_count = 1");

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
        _writing.Dispose();
    }

    private IReadOnlyList<PolicyTask> Decided(SourceDocument document)
    {
        var decisions = _documents.Decisions(document).ToDictionary(each => each.Sequence, each => each.Decision.Correction);
        return decisions.Count == 0 ? document.Content.Tasks
            : [.. document.Content.Tasks.Select(task => decisions.TryGetValue(task.Sequence, out var correction) ? CorrectionTable.Decided(task, correction) : task)];
    }

    // A step that has nothing to do makes no generation.
    private async ValueTask<bool> InTransactionAsync(Func<Generation, ValueTask<bool>> step, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            _statements.Transaction = transaction;
            try
            {
                var generation = new Generation(CatalogueLoader.Generation(_statements).Number + 1, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
                if (!await step(generation))
                    return false;
                _statements.Run(
                    "INSERT INTO generations (number, mark, at) VALUES (@0, @1, @2)",
                    generation.Number, generation.Mark, DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                transaction.Commit();
                StoreUpkeep.DemandThere(_file, generation);
                return true;
            }
            catch
            {
                _documents.Reset();
                throw;
            }
            finally
            {
                _statements.Transaction = null;
            }
        }
        catch (SqliteException error) when (SqliteErrors.Known(_file, error) is { } known)
        {
            throw known;
        }
        finally
        {
            _writing.Release();
        }
    }
}
