using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicySearch.Errors;
using static SQLitePCL.raw;

namespace PolicySearch.Store.Sqlite;

/// <summary>Says in the user's words what SQLite reports.</summary>
internal static class SqliteErrors
{
    /// <summary>Runs a step and turns SQLite's errors into ours.</summary>
    public static T Translate<T>(string file, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException error) when (Known(file, error) is { } known)
        {
            throw known;
        }
        catch (Exception error) when (IsNonsense(error))
        {
            throw new PolicySearchException(ErrorCode.DamagedIndex, file, [error.Message], error);
        }
    }

    /// <summary>The error a user can mend that SQLite's error stands for; null for an error of ours.</summary>
    public static PolicySearchException? Known(string file, SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => new(ErrorCode.IndexLocked, file, inner: error),
        SQLITE_CORRUPT or SQLITE_NOTADB => new(ErrorCode.DamagedIndex, file, [error.Message], error),
        SQLITE_FULL => new(ErrorCode.DiskFull, file, inner: error),
        // Writing into a full disk or quota fails as an input/output error on some systems.
        SQLITE_IOERR when error.SqliteExtendedErrorCode == SQLITE_IOERR_WRITE => new(ErrorCode.DiskFull, file, inner: error),
        SQLITE_IOERR => new(ErrorCode.DamagedIndex, file, [error.Message], error),
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM => new(ErrorCode.ReadOnlyIndex, file, [error.Message], error),
        // Our own statements fit our own tables: they fail where a table's description is damaged.
        SQLITE_ERROR or SQLITE_MISMATCH or SQLITE_NOTFOUND or SQLITE_FORMAT or SQLITE_SCHEMA or SQLITE_TOOBIG or SQLITE_CONSTRAINT => new(ErrorCode.DamagedIndex, file, [error.Message], error),
        _ => null,
    };

    // What comes of columns that hold other than was written.
    private static bool IsNonsense(Exception error) =>
        error is InvalidCastException or InvalidOperationException and not ObjectDisposedException or FormatException or OverflowException or JsonException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException;
}
