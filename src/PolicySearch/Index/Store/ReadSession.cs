using Microsoft.Data.Sqlite;
using PolicySearch.Index.Postings;
using SQLitePCL;
using static SQLitePCL.raw;

namespace PolicySearch.Index.Store;

/// <summary>A reading connection inside a transaction: everything read through it belongs to one state of the index.</summary>
internal sealed class ReadSession(SqliteConnection connection, ConnectionPool pool) : IQueries, IDisposable
{
    private readonly Statements _statements = new(connection);
    private sqlite3_stmt? _posting;
    private sqlite3_stmt? _length;

    /// <summary>The database file.</summary>
    public string File => pool.File;

    public void Begin() => _statements.Transaction = connection.BeginTransaction(deferred: true);

    /// <summary>A prepared statement with the given parameters bound, in order: <c>@0</c>, <c>@1</c> …</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => _statements.Query(sql, values);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => _statements.Scalar(sql, values);

    /// <summary>Where a token stands in a segment; null where it does not. Kept for the next one who asks.</summary>
    public PostingMap? Postings(Segment segment, ulong token)
    {
        var key = segment.Key(token);
        if (pool.Lists.Find(key) is { } kept)
            return kept;

        PostingMap? read = null;
        ReadLists(key, key, (_, list) => read = new PostingMap(list, segment.Span));
        if (read is not null)
            pool.Lists.Add(key, read);
        return read;
    }

    /// <summary>Reads written posting lists without copying them: hands out SQLite's own bytes, valid during the call.</summary>
    public void ReadLists(long from, long to, PostingListReader read)
    {
        var statement = _posting;
        if (statement is null)
        {
            Check(sqlite3_prepare_v2(connection.Handle, "SELECT key, list FROM postings WHERE key BETWEEN ?1 AND ?2", out statement));
            _posting = statement;
        }

        try
        {
            sqlite3_bind_int64(statement, 1, from);
            sqlite3_bind_int64(statement, 2, to);
            int result;
            while ((result = sqlite3_step(statement)) == SQLITE_ROW)
                read(sqlite3_column_int64(statement, 0), sqlite3_column_blob(statement, 1));

            if (result != SQLITE_DONE)
                Check(result);
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    /// <summary>The length of a posting list in bytes, without reading it; 0 where there is none.</summary>
    public int ListLength(long key)
    {
        var statement = _length;
        if (statement is null)
        {
            Check(sqlite3_prepare_v2(connection.Handle, "SELECT length(list) FROM postings WHERE key = ?1", out statement));
            _length = statement;
        }

        try
        {
            sqlite3_bind_int64(statement, 1, key);
            var result = sqlite3_step(statement);
            if (result is not (SQLITE_ROW or SQLITE_DONE))
                Check(result);
            return result == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
        }
        finally
        {
            sqlite3_reset(statement);
        }
    }

    /// <summary>Ends the transaction and gives the connection back.</summary>
    public void Dispose()
    {
        _statements.Transaction?.Dispose();
        _statements.Transaction = null;
        pool.Return(this);
    }

    public void Close()
    {
        _statements.Transaction?.Dispose();
        _statements.Dispose();
        _posting?.Dispose();
        _length?.Dispose();
        connection.Dispose();
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}

/// <summary>Takes a posting list; the bytes are valid during the call.</summary>
internal delegate void PostingListReader(long key, ReadOnlySpan<byte> list);
