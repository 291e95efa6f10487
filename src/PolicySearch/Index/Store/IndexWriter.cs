using Microsoft.Data.Sqlite;
using PolicySearch.Records;

namespace PolicySearch.Index.Store;

/// <summary>The one connection that writes. Every change is a transaction of its own.</summary>
internal sealed class IndexWriter : IDisposable
{
    // A segment's tokens take 12 bytes each while it is built.
    private const int TokensOfSegment = 1 << 24;

    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly PostingTable _postings;
    private readonly DocumentTable _documents;
    private readonly SegmentTable _segments;
    private readonly Lock _lock = new();

    public IndexWriter(ConnectionPool pool)
    {
        _file = pool.File;
        _connection = pool.OpenWriter();
        _statements = new Statements(_connection);
        _postings = new PostingTable(_connection);
        _segments = new SegmentTable(_statements, _postings);
        _documents = new DocumentTable(_statements);
    }

    /// <summary>Stores documents and removes others.</summary>
    public void Write(IReadOnlyCollection<SourceDocument> batch, IReadOnlyCollection<string> removedSources, CancellationToken cancellation) => InTransaction(() =>
    {
        foreach (var source in removedSources.Concat(batch.Select(document => document.Source)).Distinct(StringComparer.Ordinal))
        {
            if (_documents.Remove(source) is { } removed)
                _segments.Bury(removed.FirstTask, removed.Tasks);
        }

        var building = new SegmentUnderConstruction(_documents.NextTask());
        foreach (var document in batch)
        {
            cancellation.ThrowIfCancellationRequested();
            _documents.Add(document, building);
            if (building.Tokens > TokensOfSegment)
            {
                _segments.Add(building);
                building = new SegmentUnderConstruction(_documents.NextTask());
            }
        }

        _segments.Add(building);
        _segments.MergeWhereMany();
        return true;
    });

    /// <summary>Joins all segments and gives freed space back to the disk.</summary>
    public void Optimise()
    {
        InTransaction(() =>
        {
            _segments.MergeAll();
            return true;
        });
        SqliteErrors.Translate(_file, () => _statements.Run("PRAGMA incremental_vacuum"));
        SqliteErrors.Translate(_file, () => _statements.Run("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /// <summary>Builds segments and postings anew from the stored texts.</summary>
    public void Rebuild() => InTransaction(() =>
    {
        _segments.Clear();
        SegmentUnderConstruction? building = null;
        foreach (var task in _documents.StoredTasks())
        {
            building ??= new SegmentUnderConstruction(task.Row);
            building.Add(task.Row, task.Document, task.Task, task.Themes, task.Topics, task.Departments);
            if (building.Tokens <= TokensOfSegment)
                continue;
            _segments.Add(building);
            building = null;
        }

        if (building is not null)
            _segments.Add(building);
        _statements.Run("UPDATE meta SET value = @0 WHERE key = 'text_version'", SearchText.Version);
        return true;
    });

    /// <summary>Keeps or removes a decision on a task's themes.</summary>
    public bool Correct(string document, int sequence, ThemeCorrection? correction) =>
        InTransaction(() => _documents.Correct(document, sequence, correction));

    /// <summary>Keeps the file at its present size, as a full disk does; for tests.</summary>
    internal void LimitSize() => _statements.Scalar("PRAGMA max_page_count = 1");

    public void Dispose()
    {
        _statements.Dispose();
        _postings.Dispose();
        _connection.Dispose();
    }

    private T InTransaction<T>(Func<T> step)
    {
        lock (_lock)
        {
            return SqliteErrors.Translate(_file, () =>
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                _statements.Transaction = transaction;
                try
                {
                    var result = step();
                    _statements.Run("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
                    transaction.Commit();
                    return result;
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
            });
        }
    }
}
