using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;

namespace PolicySearch.Store.Sqlite;

/// <summary>Makes sure that the index file exists, is ours and can be read by this version, before anything else opens it.</summary>
internal static class StoreFile
{
    /// <summary>Creates the file where <paramref name="writable"/> allows, or checks the one that is there.</summary>
    public static void Prepare(string folder, string file, bool writable)
    {
        if (!File.Exists(file))
        {
            if (!writable)
                throw new PolicySearchException(ErrorCode.NoIndex, folder);
            CreateFolder(folder);
        }

        using var pool = new ConnectionPool(file, writable);
        SqliteErrors.Translate(file, () =>
        {
            using var connection = writable ? pool.OpenWriter() : pool.OpenReader();
            var empty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
            if (empty && !writable)
                throw new PolicySearchException(ErrorCode.NoIndex, folder);
            if (empty)
                Create(connection);
            Check(connection, file, writable);
            return true;
        });
    }

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.ReadOnlyIndex, folder, [error.Message], error);
        }
    }

    // Two programs may come here at once: the second waits, and finds the tables made.
    private static void Create(SqliteConnection connection)
    {
        Run(connection, "PRAGMA page_size=8192; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL;");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Run(connection, Schema.Create);
            Run(connection, $"PRAGMA application_id={Schema.ApplicationId}; PRAGMA user_version={Schema.Format};");
        }

        transaction.Commit();
    }

    private static void Check(SqliteConnection connection, string file, bool writable)
    {
        if (Number(connection, "PRAGMA application_id") != Schema.ApplicationId)
            throw new PolicySearchException(ErrorCode.DamagedIndex, file, ["it is another program's database"]);
        var format = Number(connection, "PRAGMA user_version");
        if (format > Schema.Format)
            throw new PolicySearchException(ErrorCode.NewerIndex, file, [format, Schema.Format]);
        if (format < Schema.Format && !writable)
            throw new PolicySearchException(ErrorCode.OlderIndex, file, [format, Schema.Format]);
        if (format < Schema.Format)
            Upgrade(connection);
    }

    // Two programs may come here at once: the second waits, and finds the work done.
    private static void Upgrade(SqliteConnection connection)
    {
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            for (var format = Number(connection, "PRAGMA user_version"); format < Schema.Format; format++)
                Run(connection, Schema.Upgrades[(int)format - 1]);
            Run(connection, $"PRAGMA user_version={Schema.Format}");
            transaction.Commit();
        }

        // What was dropped leaves most of the file empty.
        Run(connection, "VACUUM");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
