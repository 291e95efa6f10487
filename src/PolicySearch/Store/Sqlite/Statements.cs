using Microsoft.Data.Sqlite;

namespace PolicySearch.Store.Sqlite;

/// <summary>The prepared statements of a connection, by their text.</summary>
internal sealed class Statements(SqliteConnection connection) : IQueries, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>The transaction that statements run in.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Runs a statement with parameters <c>@0</c>, <c>@1</c> … and returns how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Bind(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Runs a query.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter("@" + i, null));
            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
