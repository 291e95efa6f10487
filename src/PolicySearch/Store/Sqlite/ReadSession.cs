using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace PolicySearch.Store.Sqlite;

/// <summary>A reading connection inside a transaction: everything read through it belongs to one state of the store.</summary>
/// <param name="connection">The connection.</param>
/// <param name="file">The database file.</param>
/// <param name="giveBack">Takes the session back when its transaction has ended.</param>
internal sealed class ReadSession(SqliteConnection connection, string file, Action<ReadSession> giveBack) : IQueries, IDisposable
{
    private readonly Statements _statements = new(connection);

    /// <summary>The database file.</summary>
    public string File => file;

    /// <summary>Begins the transaction. Prepared as all statements are: every question begins one.</summary>
    public void Begin() => _statements.Run("BEGIN");

    /// <summary>A prepared statement with the given parameters bound, in order: <c>@0</c>, <c>@1</c> …</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => _statements.Query(sql, values);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => _statements.Scalar(sql, values);

    /// <summary>Ends the transaction and gives the connection back.</summary>
    public void Dispose()
    {
        // An error may have ended it already.
        if (sqlite3_get_autocommit(connection.Handle) == 0)
            _statements.Run("ROLLBACK");
        giveBack(this);
    }

    /// <summary>Closes the connection.</summary>
    public void Close()
    {
        _statements.Dispose();
        connection.Dispose();
    }
}
