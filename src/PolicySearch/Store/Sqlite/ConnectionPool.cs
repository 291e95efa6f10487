using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;

namespace PolicySearch.Store.Sqlite;

/// <summary>The connections of one store: one that writes, and as many that read as are in use at once.</summary>
internal sealed class ConnectionPool : IDisposable
{
    private const int KeptReaders = 32;
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private readonly string _connectionString;
    private volatile bool _disposed;

    static ConnectionPool() => SQLitePCL.Batteries_V2.Init();

    /// <param name="file">The database file.</param>
    /// <param name="writable">Whether it may be written.</param>
    public ConnectionPool(string file, bool writable)
    {
        File = file;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = writable ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString();
    }

    public string File { get; }

    /// <summary>A connection that sees one state of the store from its first read until it is returned.</summary>
    public ReadSession Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var session = _idle.TryTake(out var idle) ? idle : new ReadSession(OpenReader(), File, Return);
        try
        {
            session.Begin();
            return session;
        }
        catch
        {
            session.Close();
            throw;
        }
    }

    /// <summary>Opens a connection that writes.</summary>
    public SqliteConnection OpenWriter() => Open(new SqliteConnectionStringBuilder(_connectionString), "PRAGMA cache_size=-16384; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;");

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Close();
    }

    /// <summary>Opens a connection that reads.</summary>
    public SqliteConnection OpenReader()
    {
        const string pragmas = "PRAGMA cache_size=-8192; PRAGMA query_only=1;";
        try
        {
            return Open(new SqliteConnectionStringBuilder(_connectionString) { Mode = SqliteOpenMode.ReadWrite }, pragmas);
        }
        catch (PolicySearchException error) when (error.Code == ErrorCode.ReadOnlyIndex)
        {
            // A read-only disk: nobody can write there, so the file may be read as it lies, without a lock file beside it.
            return Open(new SqliteConnectionStringBuilder { DataSource = $"file:{Uri.EscapeDataString(File).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }, pragmas);
        }
    }

    private void Return(ReadSession session)
    {
        if (_disposed || _idle.Count >= KeptReaders)
            session.Close();
        else
            _idle.Add(session);
    }

    private SqliteConnection Open(SqliteConnectionStringBuilder settings, string pragmas) => SqliteErrors.Translate(File, () =>
    {
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas + " SELECT count(*) FROM sqlite_schema;";
            command.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });
}
